/// A first idea of what a passage has to score, so that a search can leave out most from the
/// beginning: passages in which several of the terms that tell most stand are scored.
struct ThresholdGuess {
  private let query: ValuedQuery
  private let formula: ImpactFormula
  private let range: Range<Int>

  init(_ query: ValuedQuery, _ formula: ImpactFormula, in range: Range<Int>) {
    self.query = query
    self.formula = formula
    self.range = range
  }

  /// A number that the scores of at least `limit` passages exceed.
  func threshold(for limit: Int, adjust: (Int, Float) -> Float?) -> Float {
    var scorer = PassageScorer(query, formula)
    let scores = promising(limit + 5).compactMap { passage in
      let score = scorer.score(of: passage)
      return score > 0 ? adjust(passage, score) : nil
    }.sorted(by: >)
    // A passage may score as much as the last of them and stand before it.
    return scores.count >= limit ? scores[limit - 1].nextDown : -.infinity
  }

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
  private func best(
    _ count: Int, _ list: KeyPath<PostingList, BlockList>, in range: Range<Int>,
    _ bound: (Posting) -> Float
  ) -> [Int] {
    guard !range.isEmpty else { return [] }
    var found: [(number: UInt32, bound: Float)] = []
    for term in query.terms.sorted(by: { $0.bound > $1.bound }) where found.count < Self.postings {
      let list = term.list[keyPath: list]
      let first = list.block(reaching: range.lowerBound)
      for block in first..<max(first, min(first + Self.blocks, list.blockCount)) {
        list.block(block).visit(range.lowerBound...range.upperBound - 1) { posting in
          found.append((posting.passage, term.value * bound(posting)))
        }
      }
    }
    found.sort { $0.number < $1.number }
    return Self.merged(found).sorted { ($1.bound, $0.number) < ($0.bound, $1.number) }
      .prefix(count).map { Int($0.number) }
  }

  /// So many postings are read, of a term no more than so many blocks.
  private static let postings = 400
  private static let blocks = 1

  private static func merged(
    _ postings: [(number: UInt32, bound: Float)]
  ) -> [(number: UInt32, bound: Float)] {
    postings.reduce(into: []) { merged, posting in
      if merged.last?.number == posting.number {
        merged[merged.count - 1].bound += posting.bound
      } else {
        merged.append(posting)
      }
    }
  }
}
