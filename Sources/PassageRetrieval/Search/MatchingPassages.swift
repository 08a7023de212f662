/// The passages that hold all terms of one of several alternatives in some of their fields,
/// ascending; found one after the other, so that whoever needs only the first pays for no more.
struct MatchingPassages: Sequence, IteratorProtocol {
  private var conjunctions: [Conjunction]
  private var start: Int
  private let end: Int

  /// - Parameter alternatives: the lists of all their terms.
  init(
    _ alternatives: [[PostingList]], in fields: FieldSet, within range: Range<Int>,
    _ formula: ImpactScorer
  ) {
    conjunctions = alternatives.map { Conjunction($0, fields, formula, from: range.lowerBound) }
    start = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Int? {
    var least = end
    for index in conjunctions.indices {
      least = Swift.min(least, conjunctions[index].first(from: start))
    }
    guard least < end else { return nil }
    start = least + 1
    return least
  }
}

/// Goes through the passages that hold all of some terms: those of the rarest, looked up in the
/// others.
private struct Conjunction {
  private let fields: SIMD8<UInt32>
  private let formula: ImpactScorer
  private var rarest: OccurrenceCursor
  private var others: [PassageLookup]
  /// The passage that was found last.
  private var found = -1

  init(
    _ lists: [PostingList], _ fields: FieldSet, _ formula: ImpactScorer, from passage: Int
  ) {
    self.fields = fields.mask
    self.formula = formula
    let lists = lists.sorted { $0.holding < $1.holding }
    rarest = OccurrenceCursor(lists[0], formula.links, from: passage)
    others = lists.dropFirst().map { PassageLookup($0) }
  }

  /// The first that is not before a passage; the greatest number where there is none.
  mutating func first(from passage: Int) -> Int {
    guard found < passage else { return found }
    found = passage
    while let occurrence = rarest.advance(to: found) {
      found = occurrence.passage
      if occurrence.profile.stands(in: fields), isInOthers(found) { return found }
      found += 1
    }
    found = .max
    return found
  }

  private mutating func isInOthers(_ passage: Int) -> Bool {
    guard !others.isEmpty else { return true }
    let place = formula.links.place(of: passage)
    for index in others.indices {
      guard let profile = others[index].profile(in: place),
        profile.stands(in: fields)
      else { return false }
    }
    return true
  }
}
