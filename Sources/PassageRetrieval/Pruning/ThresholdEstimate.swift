/// A first estimate of the score that a passage has to exceed, so that a search can leave out most
/// passages from the beginning: it scores passages that contain several of the weightiest terms.
struct ThresholdEstimate {
  private let query: WeightedQuery
  /// Indices of the terms, descending by maximum score.
  private let terms: [Int]
  private let impactScorer: ImpactScorer
  private let range: Range<Int>

  init(
    _ query: WeightedQuery, _ bounds: ScoreBounds, _ impactScorer: ImpactScorer,
    in range: Range<Int>
  ) {
    self.query = query
    terms = bounds.terms.reversed()
    self.impactScorer = impactScorer
    self.range = range
  }

  /// The passages whose text or question has the most of some terms: distinct, ascending, and if
  /// possible more than a limit, as an adjustment may leave some out.
  func promising(for limit: Int) -> [Int] {
    let count = limit + Self.extraPassages
    let byText = best(count, in: range, \.list.passagePostings, impactScorer.bounds.ownBound(of:))
    var best = BestPassages(limit: count)
    for passage in byText { best.offer(passage) }
    let exchanges = impactScorer.links.exchanges(in: range)
    for exchange in self.best(
      1, in: exchanges, \.list.questionPostings, impactScorer.questionBound(of:))
    {
      let answers = impactScorer.links.passages(ofExchange: exchange.passage).clamped(to: range)
      for answer in answers.prefix(count) where !byText.contains(where: { $0.passage == answer }) {
        best.offer(ScoredPassage(passage: answer, score: exchange.score))
      }
    }
    return best.sorted.map(\.passage).sorted()
  }

  /// How many passages an adjustment may leave out before the estimate fails.
  private static let extraPassages = 2

  /// The passages, or exchanges, whose postings in some lists add up to the most.
  @inline(__always)
  private func best(
    _ count: Int, in range: Range<Int>, _ list: (WeightedQuery.QueryTerm) -> BlockList,
    _ bound: (Posting) -> Float
  ) -> [ScoredPassage] {
    guard !range.isEmpty else { return [] }
    var sums = SumTable(maxCount: Self.minPostings + PostingBlock.size)
    for term in terms {
      guard sums.added < Self.minPostings else { break }
      let (list, weight) = (list(query.terms[term]), query.terms[term].weight)
      let block = list.block(reaching: range.lowerBound)
      guard block < list.blockCount else { continue }
      list.block(block).visit(range.lowerBound...range.upperBound - 1) {
        sums.add(weight * bound($0), to: $0.passage)
      }
    }
    var best = BestPassages(limit: count)
    sums.visit { best.offer(ScoredPassage(passage: Int($0), score: $1)) }
    return best.sorted
  }

  /// Reading ends once this many postings have been read, at most one block of each term.
  private static let minPostings = 200
}

/// Sums by number, in a hash table of fixed size with linear probing.
private struct SumTable {
  private(set) var added = 0
  private let numbers: FixedBuffer<UInt32>
  private let sums: FixedBuffer<Float>

  /// - Parameter maxCount: the maximum number of additions.
  init(maxCount: Int) {
    var slots = 2
    while slots < maxCount * 2 { slots *= 2 }
    numbers = FixedBuffer(repeating: Self.free, count: slots)
    sums = FixedBuffer(repeating: 0, count: slots)
  }

  /// No passage and no exchange has this number.
  private static let free = UInt32.max

  @inline(__always)
  mutating func add(_ amount: Float, to number: UInt32) {
    added += 1
    var slot = Int((number &* 0x9E37_79B9) >> 16) & (sums.count - 1)
    while numbers[slot] != number, numbers[slot] != Self.free {
      slot = (slot + 1) & (sums.count - 1)
    }
    numbers[slot] = number
    sums[slot] += amount
  }

  @inline(__always)
  func visit(_ body: (UInt32, Float) -> Void) {
    for slot in 0..<sums.count where numbers[slot] != Self.free {
      body(numbers[slot], sums[slot])
    }
  }
}
