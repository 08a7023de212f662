import Basics

/// A possible name at the start of words in a caption, or after the end of a sentence within them.
struct CueLabel {
  let style: Style
  let name: CueName
  /// Where the words begin, in indices of the text that was given.
  let end: Int

  /// How a name is set off from the words.
  enum Style {
    /// `Anna: words`, `[Anna]: words`, `(Anna): words`
    case colon
    /// `[Anna] words`, `(Anna) words`, `【Anna】words`; with the words below if it is alone
    case bracket
  }

  /// The label that a text begins with; nil if it has none.
  init?(at text: ArraySlice<UInt8>) {
    if let (inside, end) = CueBrackets.group(in: text) {
      let rest = text[end...].drop(while: \.isBlank)
      let name = Self.withoutColon(text[text.trimmed(inside)])
      if let colon = Self.mark(in: rest.prefix(3)), colon.lowerBound == rest.startIndex {
        self.init(.colon, name, upTo: colon.upperBound)
      } else {
        self.init(name.count < inside.count ? .colon : .bracket, name, upTo: end)
      }
      return
    }
    guard let colon = Self.mark(in: text.prefix(CueName.lengthLimit + 2)),
      !Self.isWithinWord(colon, text)
    else { return nil }
    let name = text.trimmed(text.startIndex..<colon.lowerBound)
    self.init(.colon, text[name], upTo: colon.upperBound)
  }

  private init?(_ style: Style, _ name: ArraySlice<UInt8>, upTo end: Int) {
    guard let name = CueName(name) else { return nil }
    self.style = style
    self.name = name
    self.end = end
  }

  /// The names with a colon that follow the end of a sentence in a text, by place, each with the
  /// offset where it begins: `Who? Ben: Me.`
  static func inner(in text: ArraySlice<UInt8>) -> [(start: Int, label: CueLabel)] {
    var found: [(start: Int, label: CueLabel)] = []
    var next = text.startIndex
    while let colon = mark(in: text[next...]) {
      if let start = endOfSentence(before: colon.lowerBound, in: text[next...]),
        let label = CueLabel(at: text[start...]), label.style == .colon,
        label.end == colon.upperBound
      {
        found.append((start, label))
      }
      next = colon.upperBound
    }
    return found
  }

  /// Offset after the last sentence that ends before a colon, and after the blanks; nil if that is
  /// too far away for a name.
  private static func endOfSentence(before colon: Int, in text: ArraySlice<UInt8>) -> Int? {
    let window = text[max(text.startIndex, colon - CueName.lengthLimit)..<colon]
    let end = window.indices.last { CueSentence.ends(window[...$0]) }
    return end.map { text[($0 + 1)...].drop(while: \.isBlank).startIndex }
  }

  private static func withoutColon(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let colon = mark(in: name), colon.upperBound == name.endIndex else { return name }
    return name[..<colon.lowerBound]
  }

  /// Whether a colon stands in a time or an address: `17:30`, `https://…`.
  private static func isWithinWord(_ colon: Range<Int>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let next = text[colon.upperBound...].first else { return false }
    let last = text[..<colon.lowerBound].last
    return next == UInt8(ascii: "/") || next.isDigit && last?.isDigit == true
  }

  /// The first colon, ASCII or full width.
  private static func mark(in text: ArraySlice<UInt8>) -> Range<Int>? {
    text.span.firstMark(UInt8(ascii: ":"), in: 0..<text.count).map {
      text.startIndex + $0.lowerBound..<text.startIndex + $0.upperBound
    }
  }
}

/// Where sentences end in captions.
enum CueSentence {
  private static let marks = [".", "?", "!", "。", "？", "！", "…"].map { Array($0.utf8) }
  private static let closers = ["\"", "”", "」", "』", "'", "’", ")", "）", "]", "♪"].map {
    Array($0.utf8)
  }

  /// Whether a text ends with a sentence.
  static func ends(_ text: ArraySlice<UInt8>) -> Bool {
    text.withoutEnds(closers).ends(withAnyOf: marks)
  }

  /// Whether a sentence ends in a text: a mark with a blank, a wide character or nothing after it.
  static func endsWithin(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { offset in
      switch text[offset] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        offset + 1 == text.endIndex || text[offset + 1].isBlank || text[offset + 1] >= 0x80
      case 0xE2, 0xE3, 0xEF: wideMarks.contains { text[offset...].starts(with: $0) }
      default: false
      }
    }
  }

  private static let wideMarks = marks.filter { $0.count > 1 }
}
