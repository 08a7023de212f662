import TextAnalysis

/// Reads the items of a list: `算法、数据和算力`, `apples, pears and plums`.
struct ListReader {
  let tokens: [Token]
  let rules: FactRules
  /// Tokens that continue an entity: no item ends before them.
  let joined: Set<Int>

  /// The items of the list that begins at a token, two or more, and where it ends.
  func list(at start: Int) -> (items: [Range<Int>], end: Int)? {
    var items: [Range<Int>] = []
    var itemStart = start
    var position = start
    while position <= tokens.count, itemStart < tokens.count {
      guard let joint = joint(at: position) else {
        guard position < tokens.count, !isBorder(position) else { break }
        position += 1
        continue
      }
      guard itemStart < position, position - itemStart <= Self.maxItemTokens else { return nil }
      items.append(itemStart..<position)
      (itemStart, position) = (joint, joint)
    }
    let end = itemEnd(from: itemStart)
    guard itemStart < end, end - itemStart <= Self.maxItemTokens, !items.isEmpty else { return nil }
    return (items + [itemStart..<end], end)
  }

  private static let maxItemTokens = 12
  /// How far after a comma the next joint may stand if the comma separates items.
  private static let maxTokensBetweenJoints = 9

  private static let separator = Term("、")
  private static let comma = Term(",")

  /// Where the next item begins, if a joint stands at a place; nil if none does.
  private func joint(at position: Int) -> Int? {
    guard position < tokens.count, !joined.contains(position) else { return nil }
    if tokens[position].word == Self.separator { return afterAnd(position + 1) }
    if tokens[position].word == Self.comma, separatesItems(position) {
      return afterAnd(position + 1)
    }
    return rules.end(of: .and, in: tokens, at: position)
  }

  private func afterAnd(_ position: Int) -> Int {
    rules.end(of: .and, in: tokens, at: position) ?? position
  }

  /// Whether another joint follows, or a word that ends the list: a comma alone may separate
  /// clauses.
  private func separatesItems(_ comma: Int) -> Bool {
    for position in comma + 1..<min(tokens.count, comma + Self.maxTokensBetweenJoints) {
      guard !joined.contains(position) else { continue }
      if tokens[position].word == Self.separator || isEnd(position) { return true }
      if rules.end(of: .and, in: tokens, at: position) != nil { return true }
      if tokens[position].word == Self.comma { return separatesItems(position) }
      if isBorder(position) { return false }
    }
    return false
  }

  private func isEnd(_ position: Int) -> Bool {
    rules.end(of: .etc, in: tokens, at: position) != nil
  }

  private func isBorder(_ position: Int) -> Bool {
    tokens[position].kind == .mark || isEnd(position)
      || rules.end(of: .break, in: tokens, at: position) != nil
  }

  private func itemEnd(from start: Int) -> Int {
    (start..<tokens.count).first(where: isBorder) ?? tokens.count
  }
}
