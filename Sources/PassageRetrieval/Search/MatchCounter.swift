import Basics

/// Counts the passages of a range that match alternatives in some fields, without locating them.
struct MatchCounter {
  private let range: Range<Int>
  private let fields: FieldSet
  private let mask: SIMD8<UInt32>
  private let links: ContextLinkTable
  private let windowSize: Int
  /// The passages of a window that match any alternative, the terms of one so far, and one term.
  private var matches, own, term: BitSet

  /// In passages: a bit set of 512 bytes.
  private static let maxWindowSize = 1 << 12

  init(_ range: Range<Int>, in fields: FieldSet, _ links: ContextLinkTable) {
    self.range = range
    self.fields = fields
    mask = fields.mask
    self.links = links
    windowSize = min(range.count, Self.maxWindowSize)
    matches = BitSet(upTo: windowSize)
    own = matches
    term = matches
  }

  /// - Parameters:
  ///   - alternatives: the lists of all their terms.
  ///   - enough: the count at which counting may stop.
  mutating func count(_ alternatives: [[PostingList]], enough: Int = .max) -> Int {
    let alternatives = alternatives.map {
      $0.sorted { $0.documentFrequency < $1.documentFrequency }
    }
    var count = 0
    var next = range.lowerBound
    while next < range.upperBound, count < enough,
      let start = firstPossible(of: alternatives, from: next), start < range.upperBound
    {
      next = min(start + windowSize, range.upperBound)
      matches.removeAll()
      for lists in alternatives { add(lists, in: start..<next) }
      count += matches.count
    }
    return count
  }

  /// A lower bound of the matches from a passage on; nil if there are none.
  private func firstPossible(of alternatives: [[PostingList]], from passage: Int) -> Int? {
    alternatives.lazy.compactMap { $0.first?.firstPossible(from: passage, links) }.min()
  }

  private mutating func add(_ lists: [PostingList], in range: Range<Int>) {
    for (place, list) in lists.enumerated() {
      let postings = list.passagePostings.count * range.count / links.passageCount
      if place > 0, own.count * Self.postingsPerLookup < postings {
        keepMatches(of: list, in: range)
      } else {
        term.removeAll()
        list.visitParts(in: range, links, fields: fields) { passage, frequencies in
          if frequencies.occurs(in: mask) { term.insert(passage - range.lowerBound) }
        }
        if place == 0 { own = term } else { own.formIntersection(term) }
      }
      if own.isEmpty { return }
    }
    matches.formUnion(own)
  }

  /// Looking up one passage takes as long as visiting this many postings.
  private static let postingsPerLookup = 16

  /// Removes from `own` the passages that lack a term, looking them up one by one.
  private mutating func keepMatches(of list: PostingList, in range: Range<Int>) {
    var lookup = PassageLookup(list)
    term.removeAll()
    for index in own {
      let place = links.place(of: range.lowerBound + index)
      if lookup.frequencies(in: place)?.occurs(in: mask) ?? false { term.insert(index) }
    }
    own = term
  }
}
