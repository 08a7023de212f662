import TextAnalysis

/// The bytes of a text's tokens, and those between neighbouring tokens.
struct TokenBytes: Sendable {
  private let tokens: [Token]
  private let utf8: [UInt8]

  /// - Parameter tokens: those of `utf8`, with or without marks.
  init(tokens: [Token], utf8: [UInt8]) {
    self.tokens = tokens
    self.utf8 = utf8
  }

  /// Whether a token follows the one before it without a gap: the `km` of `5km`.
  func touches(_ index: Int) -> Bool {
    areNeighbours(index)
      && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  /// Whether letters precede a number without a blank: the 100 of `H100`.
  func isAttached(_ index: Int) -> Bool {
    touches(index) && tokens[index].kind == .number && tokens[index - 1].kind == .word
  }

  /// Whether a number belongs to the word before it, as nothing or a hyphen separates them: the
  /// 100 of `H100`, the 80 of `TPS-80`.
  func continuesWord(_ index: Int) -> Bool {
    isAttached(index)
      || isOne(of: Self.hyphens, before: index) && tokens[index].kind == .number
        && tokens[index - 1].kind == .word
  }

  /// Whether a token is written in capitals only: `US`, which is not `us`.
  func isAcronym(_ index: Int) -> Bool {
    let bytes = utf8[tokens[index].range]
    return bytes.count > 1 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether no more than a dash, perhaps between blanks, stands before a token.
  func isDash(before index: Int) -> Bool {
    isOne(of: Self.dashes, before: index)
  }

  /// Whether no more than a slash stands before a token: 1/3.
  func isSlash(before index: Int) -> Bool { isOne(of: Self.slashes, before: index) }

  /// Whether no more than one blank stands before a token.
  func isBlank(before index: Int) -> Bool { isOne(of: Self.blanks, before: index) }

  /// Whether no more than a sign stands before a token that can separate the thousands of a number:
  /// a blank, an apostrophe.
  func isThousandsSeparator(before index: Int) -> Bool {
    isOne(of: Self.separators, before: index)
  }

  private static let hyphens = ["-", "‐", "‑", "－"].map { Array($0.utf8) }
  private static let dashes = ["-", "‐", "‑", "–", "—", "~", "～", "－", "〜"].map {
    Array($0.utf8)
  }
  private static let slashes = ["/", "／", "⁄"].map { Array($0.utf8) }
  private static let blanks = [" "].map { Array($0.utf8) }
  private static let separators = [" ", "'", "’", "\u{A0}", "\u{202F}", "\u{2009}"].map {
    Array($0.utf8)
  }

  private func isOne(of signs: [[UInt8]], before index: Int) -> Bool {
    guard areNeighbours(index) else { return false }
    let start = tokens[index - 1].range.upperBound
    let end = tokens[index].range.lowerBound
    return start < end && signs.contains { $0.elementsEqual(utf8[start..<end]) }
  }

  private func areNeighbours(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].kind != .mark
      && tokens[index - 1].kind != .mark
  }
}
