/// A first idea of what a passage has to score, so that a search can leave out most from the
/// beginning: passages in which several of the terms that tell most stand are scored.
struct ThresholdGuess {
  private let query: ValuedQuery
  /// Indices of the terms, those that may add most first.
  private let terms: [Int]
  private let formula: ImpactFormula
  private let range: Range<Int>

  init(
    _ query: ValuedQuery, _ bounds: ScoreBounds, _ formula: ImpactFormula, in range: Range<Int>
  ) {
    self.query = query
    terms = bounds.terms.reversed()
    self.formula = formula
    self.range = range
  }

  /// A number that the scores of at least `limit` passages exceed.
  func threshold(
    for limit: Int, _ scorer: inout PassageScorer, adjust: (Int, Float) -> Float?
  ) -> Float {
    var scores: [Float] = []
    for passage in promising(limit + Self.spare) {
      let score = scorer.score(of: passage)
      if score > 0, let final = adjust(passage, score) { scores.append(final) }
    }
    guard scores.count >= limit else { return -.infinity }
    scores.sort(by: >)
    // A passage may score as much as the last of them and stand before it.
    return scores[limit - 1].nextDown
  }

  /// So many passages are scored that an adjustment may leave out.
  private static let spare = 2

  /// The passages that say most of some terms, and those that were asked most of them; ascending.
  private func promising(_ count: Int) -> [Int] {
    let said = best(count, \.said, in: range) { formula.bounds(ofSaid: $0)[0] }
    let exchanges = formula.links.exchanges(in: range)
    let asked = best(1, \.asked, in: exchanges, formula.bound(ofAsked:)).flatMap {
      formula.links.passages(ofExchange: $0).clamped(to: range).prefix(count)
    }
    return Set(said + asked).sorted()
  }

  /// The numbers that add up most of some lists.
  @inline(__always)
  private func best(
    _ count: Int, _ list: KeyPath<PostingList, BlockList>, in range: Range<Int>,
    _ bound: (Posting) -> Float
  ) -> [Int] {
    guard !range.isEmpty else { return [] }
    var found: [NumberedBound] = []
    for term in terms {
      guard found.count < Self.postings else { break }
      let (list, value) = (query.terms[term].list[keyPath: list], query.terms[term].value)
      let block = list.block(reaching: range.lowerBound)
      guard block < list.blockCount else { continue }
      list.block(block).visit(range.lowerBound...range.upperBound - 1) { posting in
        found.append(NumberedBound(number: posting.passage, bound: value * bound(posting)))
      }
    }
    found.sort { $0.number < $1.number }
    return Self.merged(found).sorted { ($1.bound, $0.number) < ($0.bound, $1.number) }
      .prefix(count).map { Int($0.number) }
  }

  private struct NumberedBound {
    let number: UInt32
    var bound: Float
  }

  /// So many postings are read at least, of each term no more than a block.
  private static let postings = 200

  private static func merged(_ bounds: [NumberedBound]) -> [NumberedBound] {
    var merged: [NumberedBound] = []
    for next in bounds {
      if let last = merged.last, last.number == next.number {
        merged[merged.count - 1].bound += next.bound
      } else {
        merged.append(next)
      }
    }
    return merged
  }
}
