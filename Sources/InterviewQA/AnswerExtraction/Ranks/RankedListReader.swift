import TextAnalysis

/// Reads the items of lists whose order is a ranking.
struct RankedListReader {
  /// With marks between clauses.
  let tokens: [Token]
  let utf8: [UInt8]
  let words: RankWords
  let finder: ThingFinder

  /// The items from a token on, in their order, as token ranges: `(依次是) 北城、东湖和西山`.
  ///
  /// - Parameters:
  ///   - limit: index of the token that ends the list at the latest.
  ///   - commas: whether commas separate items.
  func items(from start: Int, upTo limit: Int, commas: Bool = true) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var position = afterLead(start, limit)
    while position < limit {
      let end = tokens[position..<limit].firstIndex { $0.kind == .mark } ?? limit
      let found = parts(of: position..<end)
      if let first = found.first, items.isEmpty || isItem(first, after: position - 1) {
        items += found
      } else if !found.isEmpty || items.isEmpty {
        return items
      }
      guard end < limit, separates(tokens[end], commas: commas) else { return items }
      position = end + 1
    }
    return items
  }

  /// The items that end at a token: `北城、东湖、西山 (依此顺序)`, `A, B and C, (in that order)`.
  func items(endingAt end: Int, notBefore limit: Int) -> [Range<Int>] {
    var start = end
    while start > limit,
      separates(tokens[start - 1], commas: true) || tokens[start - 1].kind != .mark
    { start -= 1 }
    var items: [Range<Int>] = []
    var position = start
    while position < end {
      let border = tokens[position..<end].firstIndex { $0.kind == .mark } ?? end
      let region = position..<border
      // What stands before the first item ends with it.
      if items.isEmpty, let thing = finder.thing(endingIn: region) {
        items = [thing]
      } else {
        items += parts(of: region)
      }
      position = border + 1
    }
    return items
  }

  /// The orders written with `>`, as token ranges of their items; two at least.
  func compared() -> [[Range<Int>]] {
    var orders: [[Range<Int>]] = []
    var index = 0
    while index + 1 < tokens.count {
      guard isCompared(index) else {
        index += 1
        continue
      }
      let (items, end) = comparison(at: index)
      if items.count > 1 { orders.append(items) }
      index = end
    }
    return orders
  }

  private func comparison(at first: Int) -> (items: [Range<Int>], end: Int) {
    let start = tokens[...first].lastIndex { $0.kind == .mark }.map { $0 + 1 } ?? 0
    var items = [finder.thing(endingIn: start..<first + 1)].compactMap(\.self)
    var (position, index) = (first + 1, first + 1)
    while index < tokens.count, tokens[index].kind != .mark {
      if index + 1 < tokens.count, isCompared(index) {
        items += [finder.thing(beginningIn: position..<index + 1)].compactMap(\.self)
        position = index + 1
      }
      index += 1
    }
    items += [finder.thing(beginningIn: position..<index)].compactMap(\.self)
    return (items, index)
  }

  /// Whether a sign for *more than* and nothing else stands behind a token.
  private func isCompared(_ index: Int) -> Bool {
    let gap = utf8[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound]
      .filter { $0 != 0x20 }
    return Self.signs.contains(gap)
  }

  private static let signs = [">", "＞", ">>", "≫"].map { Array($0.utf8) }

  /// Behind words such as *is* and a colon.
  private func afterLead(_ start: Int, _ limit: Int) -> Int {
    var start = start
    while start < limit {
      if tokens[start].kind == .mark, tokens[start].word == Self.colon {
        start += 1
      } else if let end = words.end(of: .copula, in: tokens, at: start), end <= limit {
        start = end
      } else if tokens[start].kind == .mark, tokens[start].word == Self.comma,
        let end = words.end(of: .copula, in: tokens, at: start + 1), end <= limit
      {
        // 排个名次，应该是
        start = end
      } else {
        return start
      }
    }
    return start
  }

  private static let (colon, comma, listComma) = (Term(":"), Term(","), Term("、"))

  private func separates(_ token: Token, commas: Bool) -> Bool {
    token.kind == .mark
      && (token.word == Self.listComma || commas && token.word == Self.comma)
  }

  /// Whether what follows a comma is another item and no new clause.
  private func isItem(_ thing: Range<Int>, after mark: Int) -> Bool {
    tokens[mark].word == Self.listComma || finder.isNameLike(thing, in: utf8)
  }

  /// The things of one part of a list, which a word for *and* may join.
  private func parts(of region: Range<Int>) -> [Range<Int>] {
    var (things, start, index) = ([Range<Int>](), region.lowerBound, region.lowerBound)
    while index < region.upperBound {
      if let end = words.end(of: .joint, in: tokens, at: index), end <= region.upperBound {
        things += [finder.thing(beginningIn: start..<index)].compactMap(\.self)
        (start, index) = (end, end)
      } else {
        index += 1
      }
    }
    things += [finder.thing(beginningIn: start..<region.upperBound)].compactMap(\.self)
    return things.contains(where: finder.isActing) ? [] : things
  }
}
