import TextAnalysis

/// What a question asks of an order of things.
enum AskedRank: Equatable {
  /// What holds a place, or each of several: 谁垫底, who comes second.
  case holders([RankWords.Place])
  /// Which place the thing has that the question names: OpenAI 名列第几.
  case place
  /// What stands right behind the thing that the question names, or right before it.
  case neighbour(isBehind: Bool)
  /// All things in their order, or the first of them: 前三名是谁.
  case order(count: Int?)

  /// - Parameter tokens: those of a question of type `ranking`.
  init(in tokens: [Token], lexicon: Lexicon) {
    let words = lexicon.ranks
    let all = 0..<tokens.count
    let marks = RankMarkFinder(tokens: tokens, lexicon: lexicon)
    let found = marks.marks()
    let places = found.compactMap { if case .place(let place) = $0.kind { place } else { nil } }
    if words.occurs(.asksPlace, in: tokens, within: all) {
      self = .place
    } else if let count = marks.headCount() {
      self = .order(count: count)
    } else if !places.isEmpty {
      self = .holders(places)
    } else if words.occurs(.after, in: tokens, within: all) {
      self = .neighbour(isBehind: true)
    } else if words.occurs(.before, in: tokens, within: all) {
      self = .neighbour(isBehind: false)
    } else if words.occurs(.asksOrder, in: tokens, within: all) {
      self = .order(count: nil)
    } else {
      self = .place
    }
  }
}
