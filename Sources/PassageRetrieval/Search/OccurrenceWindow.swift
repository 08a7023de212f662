/// Puts together what some passages in a row have of a term: what they say, what their neighbours
/// say, and what they were asked.
struct OccurrenceWindow {
  private var first = 0
  /// By passage; all empty between two visits.
  private var profiles: [FieldFrequencies]
  private var isHolding: BitRow

  /// For visits of a range.
  init(_ range: Range<Int>) {
    let size = min(range.count, Self.most)
    profiles = Array(repeating: FieldFrequencies(), count: size)
    isHolding = BitRow(count: size)
  }

  private static let most = 1 << 10

  /// Calls `body` with each passage of a range that holds a term, in order, and with its profile.
  @inline(__always)
  mutating func visit(
    _ list: PostingList, in range: Range<Int>, _ links: ContextLinkTable,
    _ body: (Int, FieldFrequencies) -> Void
  ) {
    var next = range.lowerBound
    while next < range.upperBound, let start = list.firstPossible(from: next, links),
      start < range.upperBound
    {
      next = min(start + profiles.count, range.upperBound)
      fill(list, start..<next, links)
      while let index = isHolding.removeFirst() {
        body(first + index, profiles[index])
        profiles[index] = FieldFrequencies()
      }
    }
  }

  private mutating func fill(_ list: PostingList, _ range: Range<Int>, _ links: ContextLinkTable) {
    first = range.lowerBound
    list.visitParts(in: range, links) { passage, profile in
      profiles[passage - first].add(profile)
      isHolding.insert(passage - first)
    }
  }
}

extension PostingList {
  /// Calls `body` with what each passage of a range, by number, has of the term from one side: what it
  /// says, what a neighbour says that is its context, or what it was asked; in no order.
  ///
  /// - Parameter fields: in others it is not looked for.
  @inline(__always)
  func visitParts(
    in range: Range<Int>, _ links: ContextLinkTable, fields: FieldSet = .all,
    _ body: (Int, FieldFrequencies) -> Void
  ) {
    let hasContext = fields.contains(FieldSet([.context]))
    said.visit(max(0, range.lowerBound - 1)...range.upperBound) { posting in
      let passage = Int(posting.passage)
      let profile = links.profiles[posting.profile]
      if range.contains(passage) { body(passage, profile) }
      guard hasContext, profile.inText > 0 else { return }
      let context = FieldFrequencies(context: profile.inText)
      if range.contains(passage - 1), links.context(of: passage - 1).contains(.next) {
        body(passage - 1, context)
      }
      if range.contains(passage + 1), links.context(of: passage + 1).contains(.previous) {
        body(passage + 1, context)
      }
    }
    guard asked.count > 0, fields.contains(FieldSet([.question])) else { return }
    let exchanges = links.exchanges(in: range)
    guard !exchanges.isEmpty else { return }
    asked.visit(exchanges.lowerBound...exchanges.upperBound - 1) { posting in
      let profile = links.profiles[posting.profile]
      for passage in links.passages(ofExchange: Int(posting.passage)).clamped(to: range) {
        body(passage, profile)
      }
    }
  }
}

/// Goes through the passages that hold a term, forward only.
struct OccurrenceCursor {
  private let list: PostingList
  private let links: ContextLinkTable
  private var window = OccurrenceWindow(0..<Self.size)
  private var occurrences: [Occurrence] = []
  private var position = 0
  /// Where the passages begin that are not in `occurrences`.
  private var next: Int

  struct Occurrence {
    let passage: Int
    let profile: FieldFrequencies
  }

  /// In passages.
  private static let size = 1 << 7

  init(_ list: PostingList, _ links: ContextLinkTable, from passage: Int) {
    self.list = list
    self.links = links
    next = passage
  }

  /// Goes to the first that is not before a passage; nil where there is none.
  mutating func advance(to passage: Int) -> Occurrence? {
    while true {
      while position < occurrences.count {
        if occurrences[position].passage >= passage { return occurrences[position] }
        position += 1
      }
      guard let start = list.firstPossible(from: max(passage, next), links) else { return nil }
      next = start + Self.size
      occurrences.removeAll(keepingCapacity: true)
      position = 0
      window.visit(list, in: start..<min(next, links.passageCount), links) {
        occurrences.append(Occurrence(passage: $0, profile: $1))
      }
    }
  }
}
