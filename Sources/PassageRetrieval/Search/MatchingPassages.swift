/// The passages that match alternatives in some of their fields, ascending. They are found one by
/// one, so taking only the first costs no more than that.
struct MatchingPassages: Sequence, IteratorProtocol {
  private var conjunctions: [Conjunction]
  private var start: Int
  private let end: Int

  /// - Parameter alternatives: the lists of all their terms.
  init(
    _ alternatives: [[PostingList]], in fields: FieldSet, within range: Range<Int>,
    _ links: ContextLinkTable
  ) {
    conjunctions = alternatives.map { Conjunction($0, fields, links, from: range.lowerBound) }
    start = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Int? {
    var first = end
    for index in conjunctions.indices {
      first = Swift.min(first, conjunctions[index].first(from: start))
    }
    guard first < end else { return nil }
    start = first + 1
    return first
  }
}

/// Goes through the passages that contain all of some terms: those of the rarest term, looked up
/// among the others.
private struct Conjunction {
  private let fields: SIMD8<UInt32>
  private let links: ContextLinkTable
  private var rarest: OccurrenceCursor
  private var others: [PassageLookup]
  /// The passage found last.
  private var found = -1

  init(
    _ lists: [PostingList], _ fields: FieldSet, _ links: ContextLinkTable, from passage: Int
  ) {
    self.fields = fields.mask
    self.links = links
    let lists = lists.sorted { $0.documentFrequency < $1.documentFrequency }
    rarest = OccurrenceCursor(lists[0], links, from: passage)
    others = lists.dropFirst().map { PassageLookup($0) }
  }

  /// The first such passage from another one on; `Int.max` if there is none.
  mutating func first(from passage: Int) -> Int {
    guard found < passage else { return found }
    found = passage
    while let occurrence = rarest.advance(to: found) {
      found = occurrence.passage
      if occurrence.frequencies.occurs(in: fields), matchesOthers(found) { return found }
      found += 1
    }
    found = .max
    return found
  }

  private mutating func matchesOthers(_ passage: Int) -> Bool {
    guard !others.isEmpty else { return true }
    let place = links.place(of: passage)
    for index in others.indices {
      guard let frequencies = others[index].frequencies(in: place), frequencies.occurs(in: fields)
      else { return false }
    }
    return true
  }
}
