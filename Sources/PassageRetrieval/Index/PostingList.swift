/// Everything that an index has about one term: the passages and the questions that contain it.
struct PostingList {
  /// By number of the passage.
  let passagePostings: BlockList
  /// By number of the exchange that the question belongs to.
  let questionPostings: BlockList
  /// Number of passages that contain the term in any field.
  let documentFrequency: Int
  /// Upper bounds of the term's impact on a passage: through its own postings, those of one
  /// neighbour as its context, and those of its question.
  let maxImpacts: (own: Float, context: Float, question: Float)

  /// An upper bound of the term's impact on any passage.
  var maxImpact: Float {
    min(1, maxImpacts.own + 2 * maxImpacts.context + maxImpacts.question)
  }

  /// A lower bound of the passages from `passage` on that contain the term; nil if none does.
  func firstPossible(from passage: Int, _ links: ContextLinkTable) -> Int? {
    let own = passagePostings.first(from: max(0, passage - 1)).map { max(passage, $0 - 1) }
    guard questionPostings.count > 0 else { return own }
    let exchange = questionPostings.first(from: links.firstExchange(reaching: passage))
    let answer = exchange.map { max(passage, links.passages(ofExchange: $0).lowerBound) }
    guard let own, let answer else { return own ?? answer }
    return min(own, answer)
  }
}
