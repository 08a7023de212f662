/// Recognises what can be the name in a label, and takes it apart.
enum LabelName {
  /// Names are shorter, in bytes: up to 63 Latin letters or 21 Han characters.
  static let lengthLimit = 64
  /// Names with what labels say besides, such as a title, are shorter, in bytes.
  static let describedLengthLimit = 160

  /// A name and what the label says besides.
  struct Parts {
    var name: ArraySlice<UInt8>
    /// `mayor of Riverton`, `voice-over`; empty if the label has the name only.
    var description: ArraySlice<UInt8>
  }

  /// Takes marks, brackets and descriptions off a label: `#Anna` → `Anna`, `[Anna]` → `Anna`,
  /// `Anna (laughs)` → `Anna`, `Anna Berg, mayor of Riverton` → `Anna Berg`,
  /// `晨報記者 林小雨` → `林小雨`.
  static func parts(of label: ArraySlice<UInt8>) -> Parts {
    if isPlain(label) { return Parts(name: label, description: []) }
    var parts = Parts(name: bare(label), description: [])
    // ASCII letters and digits alone, and Han characters alone, have nothing to take off.
    guard parts.name.contains(where: isSeparator) else { return parts }
    takeBrackets(&parts)
    takeApposition(&parts)
    takeWordsBefore(&parts)
    return parts
  }

  /// Whether a label is ASCII letters and digits or Han characters from U+4000 on, as most are, so
  /// that there is nothing to take off.
  static func isPlain(_ label: ArraySlice<UInt8>) -> Bool {
    guard let first = label.first, isLetter(first), label.count < lengthLimit else { return false }
    return label.allSatisfy { byte in
      if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }
      return byte < 0xC0 || (0xE4...0xE9).contains(byte)
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), 0xEF, 0xE3,
      0xE2, 0x20:
      true
    default: false
    }
  }

  /// A name without surrounding white space, emphasis, quotation marks and brackets.
  static func bare(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bare = name[name.trimmed(name.startIndex..<name.endIndex)]
    while let first = bare.first, isStartMark(first) { bare = bare.dropFirst() }
    while let last = bare.last, isEndMark(last) { bare = bare.dropLast() }
    guard let first = bare.first, !isLetter(first) else { return bare }
    for (open, close) in enclosures where bare.count > open.count + close.count {
      guard bare.starts(with: open), bare.suffix(close.count).elementsEqual(close) else { continue }
      let inside = bare.dropFirst(open.count).dropLast(close.count)
      guard inside.firstRange(of: close) == nil else { break }
      return self.bare(inside)
    }
    return bare
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a byte begins an ASCII letter or a Han character.
  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0xE4...0xE9).contains(byte)
  }

  private static func isStartMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: " "), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether a byte may set a name off from what follows it: `Anna Lee - 0:03`.
  private static func isEndMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: " "),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static let enclosures = [
    ("[", "]"), ("{", "}"), ("(", ")"), ("<", ">"), ("【", "】"), ("［", "］"), ("（", "）"), ("〔", "〕"),
    ("〈", "〉"), ("「", "」"), ("『", "』"), ("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// `Anna (laughs)`, `陳瀾（笑）`
  private static func takeBrackets(_ parts: inout Parts) {
    for (open, close) in enclosures.prefix(7)
    where parts.name.suffix(close.count).elementsEqual(close) {
      guard let start = parts.name.lastRange(of: open), start.lowerBound > parts.name.startIndex
      else { continue }
      let name = bare(parts.name[..<start.lowerBound])
      guard !name.isEmpty else { continue }
      parts.description = parts.name[start.upperBound...].dropLast(close.count)
      parts.name = name
      return
    }
  }

  /// `Anna Berg, mayor of Riverton`, `Anna Berg – Riverton Times`. `Berg, Anna` is a name.
  private static func takeApposition(_ parts: inout Parts) {
    let name = parts.name
    if let comma = name.firstRange(of: Array(", ".utf8)) ?? name.firstRange(of: Array("，".utf8)) {
      let (before, after) = (name[..<comma.lowerBound], name[comma.upperBound...])
      let isInverted =
        words(in: before) == 1 && words(in: after) < 3 && isCapitalised(after)
        && !after.contains(UInt8(ascii: ".")) && before.allSatisfy { $0 != UInt8(ascii: ".") }
      if !isInverted, !before.isEmpty { describe(&parts, name: before, by: after) }
      return
    }
    for dash in [" – ", " — ", " - ", " / ", "｜"].map({ Array($0.utf8) }) {
      guard let found = name.firstRange(of: dash), found.lowerBound > name.startIndex else {
        continue
      }
      return describe(&parts, name: name[..<found.lowerBound], by: name[found.upperBound...])
    }
  }

  private static func describe(
    _ parts: inout Parts, name: ArraySlice<UInt8>, by description: ArraySlice<UInt8>
  ) {
    parts.name = bare(name)
    if parts.description.isEmpty { parts.description = description }
  }

  private static func words(in text: ArraySlice<UInt8>) -> Int {
    text.split(separator: 0x20).count
  }

  private static func isCapitalised(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: 0x20).allSatisfy { word in
      word.first.map { (0x41...0x5A).contains($0) || $0 >= 0x80 } ?? false
    }
  }

  /// `晨報記者 林小雨`: a Chinese name stands last, behind a blank.
  private static func takeWordsBefore(_ parts: inout Parts) {
    guard let last = parts.name.last, last >= 0x80 else { return }
    let scalars = Array(String(decoding: parts.name, as: UTF8.self).unicodeScalars)
    guard let blank = scalars.lastIndex(where: { $0 == " " || $0 == "\u{3000}" }) else { return }
    let name = scalars[(blank + 1)...]
    guard (2...4).contains(name.count), name.allSatisfy(\.isHan),
      scalars[..<blank].contains(where: { $0.isHan }),
      scalars[..<blank].count > 1
    else { return }
    let width = name.reduce(0) { $0 + $1.width }
    let before = parts.name.dropLast(width)
    describe(&parts, name: parts.name.suffix(width), by: bare(before))
  }

  /// Whether a bare name is short enough and made of letters and what joins them, or a phone
  /// number.
  static func isPossible(_ name: ArraySlice<UInt8>) -> Bool {
    guard !name.isEmpty, name.count < lengthLimit else { return false }
    // `P?`: one of several, not known which
    if name.last == UInt8(ascii: "?"), name.count > 1, name.count < 4 {
      return isPossible(name.dropLast())
    }
    if name.allSatisfy({ $0 < 0x80 }) { return isPossibleASCII(name) }
    if isHan(name) { return true }
    let scalars = String(decoding: name, as: UTF8.self).unicodeScalars
    return scalars.contains { $0.properties.isAlphabetic } && bracketsAreClosed(in: scalars)
      && scalars.allSatisfy { $0.properties.isAlphabetic || joiners.contains($0) || isDigit($0) }
  }

  private static func isPossibleASCII(_ name: ArraySlice<UInt8>) -> Bool {
    var (letters, open) = (0, 0)
    for byte in name {
      if (0x61...0x7A).contains(byte | 0x20) { letters += 1 }
      guard asciiAllowed[Int(byte)] else { return false }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { open += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { open -= 1 }
    }
    return open == 0 && (letters > 0 || isPhoneNumber(name))
  }

  /// Whether all characters are Han, from U+4000 to U+9FFF; settles most Chinese names quickly.
  private static func isHan(_ name: ArraySlice<UInt8>) -> Bool {
    var offset = name.startIndex
    while offset < name.endIndex, (0xE4...0xE9).contains(name[offset]) { offset += 3 }
    return offset == name.endIndex
  }

  /// `+1 555 0100`, the label of a caller.
  private static func isPhoneNumber(_ name: ArraySlice<UInt8>) -> Bool {
    name.first == UInt8(ascii: "+") && name.count { (0x30...0x39).contains($0) } > 4
  }

  private static let joiners = Set(" .,'’·•-‐_&/#@()[]{}（）《》、".unicodeScalars)

  private static let asciiAllowed: [Bool] = (0..<128).map { byte in
    let scalar = Unicode.Scalar(UInt8(byte))
    return scalar.properties.isAlphabetic || joiners.contains(scalar) || isDigit(scalar)
      || scalar == "+"
  }

  /// `Anna (host)` may be a name; `[ Scene` begins something else.
  private static func bracketsAreClosed(in name: String.UnicodeScalarView) -> Bool {
    ["()", "[]", "{}", "（）", "《》"].map { Array($0.unicodeScalars) }.allSatisfy { pair in
      name.count { $0 == pair[0] } == name.count { $0 == pair[1] }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }

  /// Whether a name is written as names are: a few words with capitals, or two to four Han
  /// characters, or foreign ones joined by a dot.
  static func isNameLike(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    if scalars.contains(where: { $0.isHan }) {
      if scalars.contains("·") || scalars.first == "《" { return true }
      let letters = scalars.filter { $0 != " " && $0 != "\u{3000}" }
      return (1...4).contains(letters.count)
    }
    guard let initial = scalars.first, initial.properties.isAlphabetic else { return false }
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count) else { return false }
    return words.enumerated().allSatisfy { index, word in
      guard let first = word.unicodeScalars.first else { return false }
      let isParticle = index > 0 && index < words.count - 1 && word.utf8.count <= 3
      return first.properties.isUppercase || !first.properties.isLowercase || isParticle
    }
  }
}
