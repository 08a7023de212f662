/// A first idea of what a passage has to score, so that a search can leave out most from the
/// beginning: passages in which several of the terms that tell most stand are scored.
struct ThresholdEstimate {
  private let query: WeightedQuery
  /// Indices of the terms, those that may add most first.
  private let terms: [Int]
  private let formula: ImpactScorer
  private let range: Range<Int>

  init(
    _ query: WeightedQuery, _ bounds: ScoreBounds, _ formula: ImpactScorer, in range: Range<Int>
  ) {
    self.query = query
    terms = bounds.terms.reversed()
    self.formula = formula
    self.range = range
  }

  /// The passages that say or were asked most of some terms: each once, ascending, if possible more
  /// than a limit, as an adjustment may leave some out.
  func promising(for limit: Int) -> [Int] {
    let count = limit + Self.spare
    let said = best(count, in: range, \.list.said, formula.bounds.bound(ofSaid:))
    var best = BestPassages(limit: count)
    for passage in said { best.offer(passage) }
    let exchanges = formula.links.exchanges(in: range)
    for exchange in self.best(1, in: exchanges, \.list.asked, formula.bound(ofAsked:)) {
      let answers = formula.links.passages(ofExchange: exchange.passage).clamped(to: range)
      for answer in answers.prefix(count) where !said.contains(where: { $0.passage == answer }) {
        best.offer(ScoredPassage(passage: answer, score: exchange.score))
      }
    }
    return best.sorted.map(\.passage).sorted()
  }

  private static let spare = 2

  /// The numbers that add up most of some lists, with what they add up.
  @inline(__always)
  private func best(
    _ count: Int, in range: Range<Int>, _ list: (WeightedQuery.ValuedTerm) -> BlockList,
    _ bound: (Posting) -> Float
  ) -> [ScoredPassage] {
    guard !range.isEmpty else { return [] }
    var sums = SumTable(count: Self.postings + PostingBlock.size)
    for term in terms {
      guard sums.added < Self.postings else { break }
      let (list, value) = (list(query.terms[term]), query.terms[term].value)
      let block = list.block(reaching: range.lowerBound)
      guard block < list.blockCount else { continue }
      list.block(block).visit(range.lowerBound...range.upperBound - 1) {
        sums.add(value * bound($0), to: $0.passage)
      }
    }
    var best = BestPassages(limit: count)
    sums.visit { best.offer(ScoredPassage(passage: Int($0), score: $1)) }
    return best.sorted
  }

  /// So many postings are read at least, of each term no more than a block.
  private static let postings = 200
}

/// Sums by number, in a hash table of fixed size where a taken place leads to the next.
private struct SumTable {
  private(set) var added = 0
  private let numbers: FixedBuffer<UInt32>
  private let sums: FixedBuffer<Float>

  /// - Parameter count: so many are added at most.
  init(count: Int) {
    var places = 2
    while places < count * 2 { places *= 2 }
    numbers = FixedBuffer(repeating: Self.free, count: places)
    sums = FixedBuffer(repeating: 0, count: places)
  }

  /// No passage and no exchange has this number.
  private static let free = UInt32.max

  @inline(__always)
  mutating func add(_ amount: Float, to number: UInt32) {
    added += 1
    var place = Int((number &* 0x9E37_79B9) >> 16) & (sums.count - 1)
    while numbers[place] != number, numbers[place] != Self.free {
      place = (place + 1) & (sums.count - 1)
    }
    numbers[place] = number
    sums[place] += amount
  }

  @inline(__always)
  func visit(_ body: (UInt32, Float) -> Void) {
    for place in 0..<sums.count where numbers[place] != Self.free {
      body(numbers[place], sums[place])
    }
  }
}
