/// The tokens of a text, with the marks between them that separate clauses and items.
///
/// `去年，三到五家（大的）` → `去` `年` `,` `三` `到` `五` `家` `(` `大` `的` `)`
package struct MarkedTokens: Sendable {
  /// In the order of the text; a mark is a token of kind `mark`.
  package private(set) var tokens: [Token] = []
  /// For each token and for the end: the number of tokens before it that are not marks.
  package private(set) var plainIndices: [Int] = []

  /// - Parameter plain: the tokens of `utf8`, without marks.
  package init(_ plain: [Token], of utf8: [UInt8]) {
    tokens.reserveCapacity(plain.count * 5 / 4)
    for (index, token) in plain.enumerated() {
      append(token, at: index)
      let end = index + 1 < plain.count ? plain[index + 1].range.lowerBound : utf8.count
      let gap = MarkReader(utf8: utf8, gap: token.range.upperBound..<end)
      for mark in gap.marks(after: token, before: plain.dropFirst(index + 1).first) {
        append(mark, at: index + 1)
      }
    }
    plainIndices.append(plain.count)
  }

  private mutating func append(_ token: Token, at plainIndex: Int) {
    tokens.append(token)
    plainIndices.append(plainIndex)
  }

  /// The term of a mark as patterns write it, as the only element; nil if a text is not a mark.
  static func mark(_ text: String) -> [Term]? {
    MarkReader.names.contains(text) ? [Term(text)] : nil
  }
}

/// Reads the marks in the gap between two tokens.
private struct MarkReader {
  let utf8: [UInt8]
  let gap: Range<Int>

  /// The marks in patterns: clause, item, colon, brackets, range, end of sentence.
  static let names: Set<String> = [",", "、", ":", "(", ")", "~", "。"]

  /// The mark that a scalar stands for; full-width forms and the like count as the plain ones.
  private static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case ",", "，", ";", "；", "—", "…", "|": ","
    case "、": "、"
    case ":", "：": ":"
    case "(", "（": "("
    case ")", "）": ")"
    case "。", "！", "？", "!", "?": "。"
    default: nil
    }
  }

  /// Between two numbers they mean a range.
  private static let dashes: [Unicode.Scalar] = ["-", "‐", "‑", "–", "—", "~", "～", "－"]

  func marks(after token: Token, before next: Token?) -> [Token] {
    guard !utf8[gap].allSatisfy({ $0 == UInt8(ascii: " ") }) else { return [] }
    let scalars = String(decoding: utf8[gap], as: UTF8.self).unicodeScalars
    if isRange(scalars, token, next) { return [mark("~", at: gap.lowerBound)] }
    if isSpacedDash(scalars) { return [mark(",", at: gap.lowerBound)] }
    var offset = gap.lowerBound
    return scalars.compactMap { scalar in
      defer { offset += UTF8.width(scalar) }
      if scalar == ".", endsSentence(at: offset, token) { return mark("。", at: offset) }
      return Self.name(of: scalar).map { mark($0, at: offset) }
    }
  }

  private func isRange(
    _ scalars: String.UnicodeScalarView, _ token: Token, _ next: Token?
  ) -> Bool {
    let dashes = scalars.filter { $0 != " " }
    guard let dash = dashes.first, dashes.count == 1, Self.dashes.contains(dash) else {
      return false
    }
    return token.kind != .word && token.kind != .mark && next?.kind != .word && next != nil
  }

  private func isSpacedDash(_ scalars: String.UnicodeScalarView) -> Bool {
    scalars.count == 3 && scalars.first == " " && scalars.last == " "
      && scalars.dropFirst().first.map(Self.dashes.contains) == true
  }

  /// Whether a full stop ends a sentence: before a blank or the end, but not that of an initial or
  /// `p.m.`
  private func endsSentence(at offset: Int, _ token: Token) -> Bool {
    let next = offset + 1
    return (next >= utf8.count || utf8[next] == UInt8(ascii: " "))
      && (token.kind != .word || token.range.count > 1)
  }

  private func mark(_ name: String, at offset: Int) -> Token {
    let term = Term(name)
    return Token(range: offset..<offset, kind: .mark, word: term, term: term)
  }
}
