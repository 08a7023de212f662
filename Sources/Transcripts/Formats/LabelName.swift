/// Recognises what can be the name in a label.
enum LabelName {
  /// Names are shorter, in bytes: up to 63 Latin letters or 21 Han characters.
  static let lengthLimit = 64

  /// A name without surrounding white space and marks: `#Anna`, `[Anna]`, `{Anna}` → `Anna`.
  static func bare(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bare = name[name.trimmed(name.startIndex..<name.endIndex)]
    if bare.first == UInt8(ascii: "#") || bare.first == UInt8(ascii: "@") {
      bare = bare.dropFirst()
    }
    if isEnclosed(bare, "[", "]") { bare = bare.dropFirst().dropLast() }
    if isEnclosed(bare, "{", "}") { bare = bare.dropFirst().dropLast() }
    while let last = bare.last, isEndMark(last) { bare = bare.dropLast() }
    return bare
  }

  private static func isEnclosed(
    _ name: ArraySlice<UInt8>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> Bool {
    name.first == UInt8(ascii: open) && name.last == UInt8(ascii: close)
  }

  /// Whether a byte may set a name off from the time after it: `Anna Lee - 0:03`.
  private static func isEndMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: " "): true
    default: false
    }
  }

  /// Whether a bare name is short enough and made of letters and what joins them, or a phone
  /// number.
  static func isPossible(_ name: ArraySlice<UInt8>) -> Bool {
    guard !name.isEmpty, name.count < lengthLimit else { return false }
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

  private static let joiners = Set(" .'’·•-‐_&/#@()[]{}（）".unicodeScalars)

  private static let asciiAllowed: [Bool] = (0..<128).map { byte in
    let scalar = Unicode.Scalar(UInt8(byte))
    return scalar.properties.isAlphabetic || joiners.contains(scalar) || isDigit(scalar)
      || scalar == "+"
  }

  /// `Anna (host)` may be a name; `[ Scene` begins something else.
  private static func bracketsAreClosed(in name: String.UnicodeScalarView) -> Bool {
    ["()", "[]", "{}", "（）"].map { Array($0.unicodeScalars) }.allSatisfy { pair in
      name.count { $0 == pair[0] } == name.count { $0 == pair[1] }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil
  }
}
