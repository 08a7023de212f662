import Basics

/// Text in which phrases are found whatever its punctuation: letters and digits, folded, with single
/// blanks between words and none beside Han characters.
struct SpokenText {
  /// UTF-8, with a blank at both ends.
  private let utf8: [UInt8]

  init(_ text: String, _ roleWords: RoleWords) {
    utf8 = Array(" \(Self.normal(text, roleWords)) ".utf8)
  }

  /// `Thank you, Dr. Orlov!` → `thank you dr orlov`; `大家好，我是` → `大家好我是`
  static func normal(_ text: String, _ roleWords: RoleWords) -> String {
    var (normal, isBlank) = (String.UnicodeScalarView(), false)
    for scalar in roleWords.folded(text).lowercased().unicodeScalars {
      if scalar == "'" || scalar == "’" || scalar.isASCIILetterOrDigit || scalar.isHan
        || scalar.value > 0x7F && scalar.properties.isAlphabetic
      {
        if isBlank, !scalar.isHan, let last = normal.last, !last.isHan { normal.append(" ") }
        normal.append(scalar == "’" ? "'" : scalar)
        isBlank = false
      } else {
        isBlank = true
      }
    }
    return String(normal)
  }

  /// A phrase as it is found in `SpokenText`: whole words, or any Han characters.
  struct Phrase: Hashable {
    /// UTF-8.
    let utf8: [UInt8]

    init(_ text: String, _ roleWords: RoleWords) {
      let normal = SpokenText.normal(text, roleWords)
      let before = normal.unicodeScalars.first.map(\.isHan) ?? true ? "" : " "
      let after = normal.unicodeScalars.last.map(\.isHan) ?? true ? "" : " "
      utf8 = Array((before + normal + after).utf8)
    }
  }

  /// Byte range of the first occurrence of a phrase, at or after an offset; nil if there is none.
  func range(of phrase: Phrase, from start: Int = 0) -> Range<Int>? {
    guard start + phrase.utf8.count <= utf8.count else { return nil }
    return utf8.range(ofWords: phrase.utf8, from: start)
  }

  func holds(_ phrase: Phrase) -> Bool { range(of: phrase) != nil }

  /// Whether one of the phrases stands within a number of bytes after an offset.
  func holds(oneOf phrases: [Phrase], within length: Int, after offset: Int) -> Bool {
    let start = max(0, min(offset, utf8.count) - 1)
    let rest = Array(utf8[start..<min(utf8.count, offset + length)])
    return phrases.contains { $0.utf8.count <= rest.count && rest.range(ofWords: $0.utf8) != nil }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetterOrDigit: Bool {
    ("a"..."z").contains(self) || ("0"..."9").contains(self) || ("A"..."Z").contains(self)
  }
}
