/// A mark before words that says that somebody else speaks: `>>`, or a dash.
struct CueLead {
  let kind: Kind
  /// Where it begins, in indices of the text that was given.
  let start: Int
  /// Where the words begin.
  let end: Int

  /// Which mark it is.
  enum Kind: Equatable {
    /// `>>`, `>>>`: somebody else speaks, or another piece of news begins.
    case chevron
    /// One of several dashes, by its bytes.
    case dash([UInt8])
  }

  /// Whether it is `>>` and not `>>>`, behind which a piece of news may begin without a name.
  let isTurn: Bool

  /// The mark that a text begins with, or is; nil if it has none. `--`, `-5` are words.
  init?(at text: ArraySlice<UInt8>) {
    guard let first = text.first, first == UInt8(ascii: ">") || first == 0xEF || Self.isDash(first)
    else { return nil }
    start = text.startIndex
    if let chevron = Self.chevrons.first(where: text.starts) {
      var rest = text.dropFirst(chevron.count)
      let third = rest.starts(with: chevron.suffix(chevron.count / 2))
      if third { rest = rest.dropFirst(chevron.count / 2) }
      isTurn = !third
      guard rest.first != UInt8(ascii: ">") else { return nil }
      kind = .chevron
      end = rest.drop(while: \.isBlank).startIndex
      return
    }
    guard let dash = Self.dashes.first(where: text.starts) else { return nil }
    let rest = text.dropFirst(dash.count)
    if let next = rest.first {
      guard next.isBlank || !(next.isDigit || next == UInt8(ascii: ">")),
        !Self.dashes.contains(where: rest.starts)
      else { return nil }
    }
    (kind, isTurn) = (.dash(dash), false)
    end = rest.drop(while: \.isBlank).startIndex
  }

  /// The marks of one kind within a text, by place: `>>` after a blank, a dash after a sentence.
  static func inner(in text: ArraySlice<UInt8>, _ kind: Kind) -> [CueLead] {
    guard let first = text.first else { return [] }
    let mark: UInt8? =
      switch kind {
      case .chevron: first == 0xEF ? 0xEF : UInt8(ascii: ">")
      case .dash(let dash): dash.first
      }
    return text.indices.dropFirst().filter { offset in
      text[offset] == mark && text[offset - 1].isBlank
        && (kind == .chevron || isClosed(text[..<(offset - 1)]))
    }.compactMap { CueLead(at: text[$0...]) }.filter { $0.kind == kind }
  }

  /// Whether a text ends with a sentence or a sound.
  private static func isClosed(_ text: ArraySlice<UInt8>) -> Bool {
    CueSentence.ends(text) || text.last == UInt8(ascii: "]") || text.last == UInt8(ascii: ")")
  }

  private static let chevrons = [">>", "＞＞"].map { Array($0.utf8) }
  private static let dashes = ["-", "–", "—", "‐", "‑", "−"].map { Array($0.utf8) }

  private static func isDash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == 0xE2 }
}
