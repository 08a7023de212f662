/// The sequences that a page writes for the terminal to obey instead of showing them: styles
/// (ECMA-48, `ESC [ … m`) and links (OSC 8, `ESC ] 8 ; ; … ESC \`).
enum EscapeSequences {
  static func link(_ words: String, to target: String) -> String {
    linkStart + target + stringEnd + words + linkStart + stringEnd
  }

  static let styleEnd = "\u{1B}[m"

  private static let linkStart = "\u{1B}]8;;"
  private static let stringEnd = "\u{1B}\\"

  /// The text as it is seen: `\u{1B}[1mbees\u{1B}[m` → `bees`.
  static func removed(from text: String) -> String { removed(from: text, keepingStyles: false) }

  /// The text without its links; its styles stay.
  static func linksRemoved(from text: String) -> String { removed(from: text, keepingStyles: true) }

  private static func removed(from text: String, keepingStyles keepsStyles: Bool) -> String {
    var rest = Array(text.utf8)[...]
    var kept: [UInt8] = []
    while let start = rest.firstIndex(of: escape) {
      kept += rest[..<start]
      rest = rest[start...]
      let isLink = rest.dropFirst().first == UInt8(ascii: "]")
      let sequence = isLink ? link(at: rest) : style(at: rest)
      if !isLink && keepsStyles { kept += sequence }
      rest = rest[sequence.endIndex...]
    }
    return String(decoding: kept + rest, as: UTF8.self)
  }

  private static let escape: UInt8 = 0x1B

  /// `ESC ] … ESC \`
  private static func link(at bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = bytes.dropFirst().firstIndex(of: escape) ?? bytes.endIndex
    return bytes.prefix(upTo: min(end + 2, bytes.endIndex))
  }

  /// `ESC [ … m`, up to the first letter or sign that ends a control sequence.
  private static func style(at bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) } ?? bytes.endIndex
    return bytes.prefix(upTo: min(end + 1, bytes.endIndex))
  }
}
