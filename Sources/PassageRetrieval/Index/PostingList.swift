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
  func firstPossible(from passage: Int, _ links: PassageLinks) -> Int? {
    let said = said.first(from: max(0, passage - 1)).map { max(passage, $0 - 1) }
    guard asked.count > 0 else { return said }
    let answer = asked.first(from: links.firstExchange(reaching: passage)).map {
      max(passage, links.passages(ofExchange: $0).lowerBound)
    }
    guard let said, let answer else { return said ?? answer }
    return min(said, answer)
  }

  /// The profile of a passage; nil where it does not hold the term.
  @inline(__always)
  func profile(in passage: Int, _ links: PassageLinks) -> Profile? {
    var start = (said: 0, asked: 0)
    return profile(in: links.place(of: passage), from: &start)
  }

  /// - Parameter start: blocks not behind those of the place; they are moved up to its first ones.
  @inline(__always)
  func profile(
    in place: PassageLinks.Place, from start: inout (said: Int, asked: Int)
  ) -> Profile? {
    var profile = Profile()
    said.visit(place.near, from: &start.said) { posting in
      let said = place.profiles[posting.profile]
      profile.add(
        Int(posting.passage) == place.passage ? said : Profile(context: said.inText))
    }
    if let exchange = place.exchange {
      asked.visit(exchange...exchange, from: &start.asked) { posting in
        profile.add(place.profiles[posting.profile])
      }
    }
    return profile.isEmpty ? nil : profile
  }
}
