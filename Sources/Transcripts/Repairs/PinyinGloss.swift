import Basics

/// Finds the pinyin that a converter inserted after characters: `領(lǐng)域` is read as `領域`.
///
/// A gloss is one syllable with its tone mark, in ASCII parentheses, after a character that can
/// carry it. Other parentheses, such as `(ICML)` or `(café)`, stay.
package enum PinyinGloss {
  /// Name of the repair in emendations.
  package static let rule = "pinyin-gloss"

  /// Emendations that leave out every gloss, by place.
  package static func emendations(in bytes: [UInt8]) -> [Emendation] {
    var found: [Emendation] = []
    var next = 1
    let parenthesis = Span<UInt8>.Block(ascii: "(")
    while let open = bytes.span.firstOffset(
      from: next, upTo: bytes.count,
      where: { before, bytes in canCarryGloss(before) .& (bytes .== parenthesis) })
    {
      let end = endOfGloss(in: bytes, from: open)
      if let end { found.append(Emendation(bytes: open..<end, reading: "", rule: rule)) }
      next = end ?? open + 1
    }
    return found
  }

  /// The offset after the closing parenthesis, if the parenthesis at `open` opens a gloss.
  private static func endOfGloss(in bytes: [UInt8], from open: Int) -> Int? {
    guard LostByte.width(in: bytes, before: open) == nil else { return nil }
    let window = bytes[(open + 1)..<min(bytes.count, open + 1 + maxSyllableLength)]
    guard let close = window.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    return isSyllable(String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
      ? close + 1 : nil
  }

  /// Maximum length in bytes of a syllable with its tone mark and the closing parenthesis:
  /// `zhuāng)`.
  static let maxSyllableLength = 9

  /// Whether a byte ends a character outside ASCII, or is a capital: `F(xiàn)` is a damaged
  /// character.
  @inline(__always)
  private static func canCarryGloss(_ bytes: Span<UInt8>.Block) -> Span<UInt8>.BlockMask {
    let (first, last) = (Span<UInt8>.Block(ascii: "A"), Span<UInt8>.Block(ascii: "Z"))
    return (bytes .>= Span<UInt8>.Block(repeating: 0x80))
      .| ((bytes .>= first) .& (bytes .<= last))
  }

  /// Whether `text` is a syllable of Hanyu Pinyin (ISO 7098) with exactly one tone mark.
  static func isSyllable(_ text: String) -> Bool {
    var plain = ""
    var toneMarks = 0
    for scalar in text.unicodeScalars {
      if let vowel = toneless[scalar] {
        plain.unicodeScalars.append(vowel)
        toneMarks += 1
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return toneMarks == 1 && hasInitialAndFinal(plain)
  }

  private static func hasInitialAndFinal(_ syllable: String) -> Bool {
    initials.contains { initial in
      syllable.hasPrefix(initial) && finals.contains(String(syllable.dropFirst(initial.count)))
    }
  }

  private static let toneless: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "āáǎà"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("ü", "ǖǘǚǜ"),
    ]
    return Dictionary(
      uniqueKeysWithValues: rows.flatMap { vowel, marked in
        marked.unicodeScalars.map { ($0, vowel) }
      })
  }()

  private static let initials = [
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh",
    "r", "z", "c", "s", "y", "w",
  ]

  private static let finals: Set<String> = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie",
    "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un",
    "uang", "ü", "üe", "ue", "üan", "ün",
  ]
}
