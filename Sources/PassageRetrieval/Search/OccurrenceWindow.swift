import Basics

/// Combines what consecutive passages have of a term: in their own text, as their neighbours'
/// context, and in their questions.
struct OccurrenceWindow {
  private var first = 0
  /// By passage; empty between two visits.
  private var frequencies: [FieldFrequencies]
  private var occurrences: BitSet

  /// - Parameter range: the largest range that will be visited.
  init(_ range: Range<Int>) {
    let size = min(range.count, Self.maxSize)
    frequencies = Array(repeating: FieldFrequencies(), count: size)
    occurrences = BitSet(upTo: size)
  }

  /// In passages: 32 KiB of frequencies.
  private static let maxSize = 1 << 10

  /// Calls `body` with each passage of a range that contains a term, in order, and its frequencies.
  @inline(__always)
  mutating func visit(
    _ list: PostingList, in range: Range<Int>, _ links: ContextLinkTable,
    _ body: (Int, FieldFrequencies) -> Void
  ) {
    var next = range.lowerBound
    while next < range.upperBound, let start = list.firstPossible(from: next, links),
      start < range.upperBound
    {
      next = min(start + frequencies.count, range.upperBound)
      fill(list, start..<next, links)
      for index in occurrences {
        body(first + index, frequencies[index])
        frequencies[index] = FieldFrequencies()
      }
      occurrences.removeAll()
    }
  }

  private mutating func fill(_ list: PostingList, _ range: Range<Int>, _ links: ContextLinkTable) {
    first = range.lowerBound
    list.visitParts(in: range, links) { passage, part in
      frequencies[passage - first].add(part)
      occurrences.insert(passage - first)
    }
  }
}

extension PostingList {
  /// Calls `body` with each passage of a range and what it has of the term from one source: its own
  /// text, a neighbour's text as context, or its question. In no order; a passage may come several
  /// times.
  ///
  /// - Parameter fields: the fields that matter; others may be skipped.
  @inline(__always)
  func visitParts(
    in range: Range<Int>, _ links: ContextLinkTable, fields: FieldSet = .all,
    _ body: (Int, FieldFrequencies) -> Void
  ) {
    let hasContext = fields.contains(FieldSet([.context]))
    passagePostings.visit(max(0, range.lowerBound - 1)...range.upperBound) { posting in
      let passage = Int(posting.passage)
      let frequencies = links.fieldFrequencies[posting.frequencyID]
      if range.contains(passage) { body(passage, frequencies) }
      guard hasContext, frequencies.inText > 0 else { return }
      let context = FieldFrequencies(context: frequencies.inText)
      if range.contains(passage - 1), links.context(of: passage - 1).contains(.next) {
        body(passage - 1, context)
      }
      if range.contains(passage + 1), links.context(of: passage + 1).contains(.previous) {
        body(passage + 1, context)
      }
    }
    guard questionPostings.count > 0, fields.contains(FieldSet([.question])) else { return }
    let exchanges = links.exchanges(in: range)
    guard !exchanges.isEmpty else { return }
    questionPostings.visit(exchanges.lowerBound...exchanges.upperBound - 1) { posting in
      let frequencies = links.fieldFrequencies[posting.frequencyID]
      for passage in links.passages(ofExchange: Int(posting.passage)).clamped(to: range) {
        body(passage, frequencies)
      }
    }
  }
}

/// Goes through the passages that contain a term, forward only.
struct OccurrenceCursor {
  private let list: PostingList
  private let links: ContextLinkTable
  private var window = OccurrenceWindow(0..<Self.windowSize)
  private var occurrences: [Occurrence] = []
  private var position = 0
  /// The first passage that may be missing in `occurrences`.
  private var next: Int

  struct Occurrence {
    let passage: Int
    let frequencies: FieldFrequencies
  }

  /// In passages: small, as often only the first occurrences are wanted.
  private static let windowSize = 1 << 7

  init(_ list: PostingList, _ links: ContextLinkTable, from passage: Int) {
    self.list = list
    self.links = links
    next = passage
  }

  /// Goes to the first occurrence from a passage on; nil if there is none.
  mutating func advance(to passage: Int) -> Occurrence? {
    while true {
      while position < occurrences.count {
        if occurrences[position].passage >= passage { return occurrences[position] }
        position += 1
      }
      guard let start = list.firstPossible(from: max(passage, next), links) else { return nil }
      next = start + Self.windowSize
      occurrences.removeAll(keepingCapacity: true)
      position = 0
      window.visit(list, in: start..<min(next, links.passageCount), links) {
        occurrences.append(Occurrence(passage: $0, frequencies: $1))
      }
    }
  }
}
