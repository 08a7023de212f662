import TextAnalysis

/// Reads the orders that a text states: `第一是北城，第二是东湖`, `A > B > C`, `in order: A, B and C`.
struct RankReader {
  private let utf8: [UInt8]
  /// With marks between clauses.
  private let tokens: [Token]
  private let words: RankWords
  private let finder: ThingFinder
  private let marks: [RankMark]
  private let lists: RankedListReader

  /// - Parameters:
  ///   - plain: the tokens of `utf8`.
  init(_ plain: [Token], of utf8: [UInt8], lexicon: Lexicon) {
    self.utf8 = utf8
    tokens = MarkedTokens(plain, of: utf8).tokens
    words = lexicon.ranks
    finder = ThingFinder(tokens: tokens, words: words)
    lists = RankedListReader(tokens: tokens, utf8: utf8, words: words, finder: finder)
    marks = Self.stating(RankMarkFinder(tokens: tokens, lexicon: lexicon).marks(), by: lists)
  }

  /// The marks without the words for lists that no list follows: 排名 in 排名第二.
  private static func stating(_ marks: [RankMark], by lists: RankedListReader) -> [RankMark] {
    marks.indices.filter { index in
      guard case .list = marks[index].kind else { return true }
      let next = index + 1 < marks.count ? marks[index + 1].tokens.lowerBound : nil
      let items = lists.items(
        from: marks[index].tokens.upperBound, upTo: next ?? lists.tokens.count)
      // A, then B, then C.
      let continues = index + 1 < marks.count && marks[index + 1].isNext
      return items.count > 1 || items.count == 1 && continues
    }.map { marks[$0] }
  }

  /// In the order of the text.
  func orders() -> [RankedThings] {
    (chains().compactMap(order) + lists.compared().map(order))
      .sorted { $0.start < $1.start }.map(\.order)
  }

  private typealias Found = (order: RankedThings, start: Int)
}

// Chains: marks that state one order together.
extension RankReader {
  /// The things that a mark ranks.
  private struct Link {
    let mark: RankMark
    /// Token ranges, in their order.
    var things: [Range<Int>]
    var place: RankWords.Place
    /// Whether its things stand in one place each, not all in the same.
    let isList: Bool
  }

  private struct Chain {
    var links: [Link] = []
    /// The last place counted from the start.
    var last = 0
    /// Whether it is only the head of an order.
    var isHead = false
    /// Whether its list began with the first place.
    var isWhole = false

    func holds(_ place: RankWords.Place) -> Bool {
      links.contains {
        $0.place.number == place.number && $0.place.isFromEnd == place.isFromEnd
      }
    }
  }

  private func chains() -> [Chain] {
    let isAfter = prefersAfter
    var chains: [Chain] = []
    var chain = Chain()
    var lastSentence = 0
    for (index, mark) in marks.enumerated() {
      let sentence = sentenceNumber(of: mark.tokens.lowerBound)
      if sentence - lastSentence > Self.maxSilence || begins(mark, after: chain, at: index) {
        if !chain.links.isEmpty { chains.append(chain) }
        chain = Chain()
      }
      add(mark, index, to: &chain, isAfter: isAfter)
      lastSentence = sentence
    }
    return chain.links.isEmpty ? chains : chains + [chain]
  }

  /// In sentences without a mark.
  private static let maxSilence = 2

  /// Whether a mark begins another order.
  private func begins(_ mark: RankMark, after chain: Chain, at index: Int) -> Bool {
    switch mark.kind {
    case .place(let place): !place.isFromEnd && (place.number == 1 || place.number <= chain.last)
    case .next: false
    case .list(let isHead):
      // 其后依次是: the words before it continue the order.
      isHead
        || !(index > 0 && marks[index - 1].tokens.upperBound == mark.tokens.lowerBound
          && marks[index - 1].isNext)
    case .listBefore: true
    }
  }

  private func add(_ mark: RankMark, _ index: Int, to chain: inout Chain, isAfter: Bool) {
    switch mark.kind {
    case .place(let place):
      guard !chain.holds(place), let thing = thing(of: mark, index, isAfter: isAfter) else {
        return
      }
      let things = shared(thing, from: mark, index)
      chain.links.append(Link(mark: mark, things: things, place: place, isList: false))
      if !place.isFromEnd { chain.last = place.number }
    case .next:
      guard chain.last > 0 else { return }
      let items = lists.items(from: mark.tokens.upperBound, upTo: end(after: index))
      let beside = items.isEmpty ? thing(of: mark, index, isAfter: isAfter) : nil
      append(beside.map { [$0] } ?? items, mark, to: &chain)
    case .list(let isHead):
      let items = lists.items(from: mark.tokens.upperBound, upTo: end(after: index))
      guard !items.isEmpty else { return }
      chain.isHead = isHead
      chain.isWhole = chain.last == 0
      append(items, mark, to: &chain)
    case .listBefore:
      let start = index > 0 ? marks[index - 1].tokens.upperBound : 0
      let items = lists.items(endingAt: mark.tokens.lowerBound, notBefore: start)
      guard items.count > 1 else { return }
      chain.isWhole = true
      append(items, mark, to: &chain)
    }
  }

  private func append(_ things: [Range<Int>], _ mark: RankMark, to chain: inout Chain) {
    guard !things.isEmpty else { return }
    let place = RankWords.Place(chain.last + 1)
    chain.links.append(Link(mark: mark, things: things, place: place, isList: true))
    chain.last += things.count
  }

  /// The things that share a place: `第三是西山和南岭并列`, `A and B came first`.
  private func shared(_ thing: Range<Int>, from mark: RankMark, _ index: Int) -> [Range<Int>] {
    guard thing.lowerBound >= mark.tokens.upperBound else { return [thing] }
    let items = lists.items(from: thing.lowerBound, upTo: end(after: index), commas: false)
    return items.first?.lowerBound == thing.lowerBound ? items : [thing]
  }

  /// Index of the token that ends what a mark may say: the next mark.
  private func end(after index: Int) -> Int {
    index + 1 < marks.count ? marks[index + 1].tokens.lowerBound : tokens.count
  }

  private func sentenceNumber(of token: Int) -> Int {
    tokens[..<token].count { $0.kind == .mark && $0.word == Self.stop }
  }

  private static let stop = Term("。")
}

// The thing beside a mark.
extension RankReader {
  /// Whether most marks that have a thing on one side only have it behind them.
  private var prefersAfter: Bool {
    var balance = 0
    for (index, mark) in marks.enumerated() {
      guard case .place = mark.kind else { continue }
      let isBefore = finder.thing(endingIn: regionBefore(index)) != nil
      let isAfter = finder.thing(beginningIn: regionAfter(index)) != nil
      if isBefore != isAfter { balance += isAfter ? 1 : -1 }
    }
    return balance > 0
  }

  private func thing(of mark: RankMark, _ index: Int, isAfter: Bool) -> Range<Int>? {
    let before = finder.thing(endingIn: regionBefore(index))
    let after = finder.thing(beginningIn: regionAfter(index))
    guard let before, let after else { return before ?? after }
    // Oake third and Ives last.
    let isNextItem = words.end(of: .joint, in: tokens, at: mark.tokens.upperBound) != nil
    if isNextItem { return before }
    if hasCopula(in: regionAfter(index)) { return afterCopula(in: regionAfter(index)) ?? after }
    return isAfter ? after : before
  }

  /// From the border of the clause or the mark before it.
  private func regionBefore(_ index: Int) -> Range<Int> {
    let end = marks[index].tokens.lowerBound
    let start = tokens[..<end].lastIndex { $0.kind == .mark }.map { $0 + 1 } ?? 0
    return max(start, index > 0 ? marks[index - 1].tokens.upperBound : 0)..<end
  }

  /// Up to the border of the clause or the next mark; a colon right behind the mark is like *is*.
  private func regionAfter(_ index: Int) -> Range<Int> {
    var start = marks[index].tokens.upperBound
    if start < tokens.count, tokens[start].word == Self.colon { start += 1 }
    let border = tokens[start...].firstIndex { $0.kind == .mark } ?? tokens.count
    return start..<max(start, min(border, end(after: index)))
  }

  private static let colon = Term(":")

  private func isFollowedByCopula(_ start: Int) -> Bool {
    words.end(of: .copula, in: tokens, at: start) != nil
  }

  private func hasCopula(in region: Range<Int>) -> Bool {
    region.prefix(Self.maxTokensToCopula).contains(where: isFollowedByCopula)
  }

  /// `(second largest) city is Porto` → `Porto`
  private func afterCopula(in region: Range<Int>) -> Range<Int>? {
    guard let copula = region.prefix(Self.maxTokensToCopula).first(where: isFollowedByCopula)
    else { return nil }
    return finder.thing(beginningIn: copula..<region.upperBound)
  }

  private static let maxTokensToCopula = 7
}

// From chains to orders.
extension RankReader {
  private func order(of chain: Chain) -> Found? {
    guard isRanking(chain) else { return nil }
    var things: [RankedThings.Thing] = []
    for link in chain.links {
      for (offset, thing) in link.things.enumerated() {
        let place =
          link.isList ? RankWords.Place(link.place.number + offset) : link.place
        let stated =
          if case .place = link.mark.kind { tokens.bytes(of: link.mark.tokens) } else {
            nil as Range<Int>?
          }
        things.append(.init(bytes: tokens.bytes(of: thing), place: place, stated: stated))
      }
    }
    things.sort { Self.comes($0.place, before: $1.place) }
    let start = things.map(\.bytes.lowerBound).min() ?? 0
    return (RankedThings(things: things, isComplete: isComplete(chain, things)), start)
  }

  private func order(of items: [Range<Int>]) -> Found {
    let things = items.enumerated().map { number, item in
      RankedThings.Thing(
        bytes: tokens.bytes(of: item), place: RankWords.Place(number + 1), stated: nil)
    }
    return (RankedThings(things: things, isComplete: true), things[0].bytes.lowerBound)
  }

  private static func comes(_ one: RankWords.Place, before other: RankWords.Place) -> Bool {
    if one.isFromEnd != other.isFromEnd { return other.isFromEnd }
    return one.isFromEnd ? one.number > other.number : one.number < other.number
  }

  private func isComplete(_ chain: Chain, _ things: [RankedThings.Thing]) -> Bool {
    guard !chain.isHead else { return false }
    if chain.isWhole { return true }
    let isWithoutGap = things.enumerated().allSatisfy {
      $1.place.isFromEnd || $1.place.number <= $0 + 1
    }
    return isWithoutGap && chain.links.count >= Self.minStated
  }

  /// As many places told one by one are all there are, unless more are spoken of.
  private static let minStated = 3

  /// Whether a chain ranks things, and does not tell reasons or what is done in what order.
  private func isRanking(_ chain: Chain) -> Bool {
    let things = chain.links.flatMap(\.things)
    guard !things.isEmpty, !things.contains(where: finder.isActing) else { return false }
    let isCertain = chain.links.contains { $0.mark.isCertain } || hasEvidence(chain)
    if isCertain { return true }
    let stated = chain.links.count { if case .place = $0.mark.kind { true } else { false } }
    return things.count > 1 && stated > 1
      && things.allSatisfy { finder.isNameLike($0, in: utf8) }
  }

  /// Whether the sentences of a chain, or those beside them, speak of a ranking.
  private func hasEvidence(_ chain: Chain) -> Bool {
    guard let first = chain.links.first, let last = chain.links.last else { return false }
    let stops = tokens.indices.filter { tokens[$0].kind == .mark && tokens[$0].word == Self.stop }
    let start = stops.filter { $0 < first.mark.tokens.lowerBound }.dropLast().last ?? 0
    let end = stops.filter { $0 >= last.mark.tokens.upperBound }.dropFirst().first
    return words.occurs(.evidence, in: tokens, within: start..<(end ?? tokens.count))
  }
}
