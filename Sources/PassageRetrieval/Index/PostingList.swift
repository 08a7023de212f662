/// All that an index tells of one term: the passages that say it, and the exchanges that ask with it.
struct PostingList {
  /// Numbers of passages.
  let said: BlockList
  /// Numbers of exchanges.
  let asked: BlockList
  /// Number of passages that hold the term in any field.
  let holding: Int
  /// The most that the term is worth in a passage by what the passage says itself, by what a
  /// neighbour of it says, and by what its question says; or a little more.
  let bounds: (said: Float, context: Float, asked: Float)

  /// The most that the term is worth in any passage, or a little more.
  var bound: Float { min(1, bounds.said + 2 * bounds.context + bounds.asked) }

  /// A passage that is not before another, and none before which holds the term; nil where none is
  /// left that does.
  func firstPossible(from passage: Int, _ links: ContextLinkTable) -> Int? {
    let said = said.first(from: max(0, passage - 1)).map { max(passage, $0 - 1) }
    guard asked.count > 0 else { return said }
    let answer = asked.first(from: links.firstExchange(reaching: passage)).map {
      max(passage, links.passages(ofExchange: $0).lowerBound)
    }
    guard let said, let answer else { return said ?? answer }
    return min(said, answer)
  }

  /// The profile of a passage; nil where it does not hold the term.
  func profile(in passage: Int, _ links: ContextLinkTable) -> FieldFrequencies? {
    var lookup = PassageLookup(self)
    return lookup.profile(in: links.place(of: passage))
  }
}
