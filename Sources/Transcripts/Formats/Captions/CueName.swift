/// A text that may be the name of somebody who speaks in captions.
struct CueName {
  let text: String
  /// What stands in round brackets behind the name, such as a manner or a role; nil without.
  let remark: String?
  /// Whether it is made of letters, digits and what joins them: not `Lee, Anna`, which captions of
  /// meetings have, too.
  let isPlain: Bool
  /// Whether each word is written as names are: with a capital, a digit, or in letters that have no
  /// capitals; a short word within, such as `van`, may be small.
  let isTitled: Bool
  /// Whether all letters are capitals, and more than one.
  let isCapital: Bool
  let words: Int

  /// Nil if no name looks like it.
  init?(_ name: ArraySlice<UInt8>) {
    guard !name.isEmpty, name.count < Self.lengthLimit else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    let scalars = text.unicodeScalars
    let words = scalars.split(separator: " ")
    let letters = scalars.filter(\.properties.isAlphabetic)
    guard words.count <= Self.wordLimit, scalars.allSatisfy(Self.mayHold),
      !letters.isEmpty || scalars.first == "+" && scalars.count(where: Self.isDigit) > 4,
      scalars.count(where: \.isHan) <= Self.hanLimit, Self.bracketsAreClosed(in: scalars)
    else { return nil }
    (self.text, remark) = Self.withoutRemark(text)
    self.words = words.count
    isPlain = !scalars.contains(where: Self.isOdd)
    isTitled =
      (Self.isTitled(words) || scalars.last.map(Self.isDigit) == true)
      && (scalars.count(where: \.isHan) <= Self.hanNameLimit || scalars.contains("·"))
    let cased = letters.filter(\.properties.isCased)
    isCapital = cased.count > 1 && cased.allSatisfy(\.properties.isUppercase)
  }

  /// In bytes.
  static let lengthLimit = 64
  private static let wordLimit = 6
  private static let hanLimit = 8
  /// Longer texts in Chinese are names only if they recur.
  private static let hanNameLimit = 4

  private static func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || joiners.contains(scalar) || isOdd(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static let joiners = Set(" .'’·•-‐‑_&/#@+()[]（）".unicodeScalars)

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    ",|\"“”".unicodeScalars.contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil && !scalar.isHan
  }

  private static func isTitled(_ words: [String.UnicodeScalarView.SubSequence]) -> Bool {
    words.enumerated().allSatisfy { index, word in
      guard let first = word.first(where: { $0.properties.isAlphabetic || isDigit($0) }) else {
        return true
      }
      let isWithin = index > 0 && index < words.count - 1
      return !first.properties.isLowercase || isWithin && word.count < 4
    }
  }

  /// `MAN (on radio)` → `MAN`, `on radio`
  private static func withoutRemark(_ name: String) -> (name: String, remark: String?) {
    guard name.utf8.last == UInt8(ascii: ")"), let open = name.lastIndex(of: "("),
      open > name.startIndex
    else { return (name, nil) }
    let bytes = Array(name[..<open].utf8)
    let bare = String(decoding: bytes[bytes.trimmed(bytes.indices)], as: UTF8.self)
    return bare.isEmpty ? (name, nil) : (bare, String(name[open...].dropFirst().dropLast()))
  }

  private static func bracketsAreClosed(in name: String.UnicodeScalarView) -> Bool {
    ["()", "[]", "（）"].map { Array($0.unicodeScalars) }.allSatisfy { pair in
      name.count { $0 == pair[0] } == name.count { $0 == pair[1] }
    }
  }
}
