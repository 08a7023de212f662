/// Reads JSON text (RFC 8259).
///
/// Of a key that is given twice the last value counts. Bytes that are no UTF-8 and halves of surrogate pairs
/// are read as U+FFFD.
struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// Arrays and objects within one another; deeper text is refused.
  private static let maxDepth = 128

  /// Text that is no JSON.
  struct SyntaxError: Error {
    /// Offset of the first byte that does not fit.
    let offset: Int
  }

  /// - Throws: `SyntaxError` if the text is no JSON, or too deep.
  static func value(of bytes: [UInt8]) throws(SyntaxError) -> JSON {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.offset == bytes.count else { throw reader.error }
    return value
  }

  /// Line, from 1, of the first byte that does not fit; nil if the text is JSON.
  static func lineOfFirstError(in text: String) -> Int? {
    let bytes = Array(text.utf8)
    do throws(SyntaxError) {
      _ = try value(of: bytes)
      return nil
    } catch {
      return bytes[..<min(error.offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var error: SyntaxError { SyntaxError(offset: offset) }

  /// 0 at the end.
  private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipBlanks() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { offset += 1 }
  }

  /// Passes over a sign and the blanks before it; false if there is another.
  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(SyntaxError) -> JSON {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSON
  ) throws(SyntaxError) -> JSON {
    for byte in "\(word)".utf8 {
      guard next == byte else { throw error }
      offset += 1
    }
    return value
  }

  private mutating func object() throws(SyntaxError) -> JSON {
    try enter()
    var fields: [String: JSON] = [:]
    if takes("}") { return leave(.object(fields)) }
    repeat {
      skipBlanks()
      let key = try string()
      guard takes(":") else { throw error }
      fields[key] = try value()
    } while takes(",")
    guard takes("}") else { throw error }
    return leave(.object(fields))
  }

  private mutating func array() throws(SyntaxError) -> JSON {
    try enter()
    var values: [JSON] = []
    if takes("]") { return leave(.array(values)) }
    repeat { values.append(try value()) } while takes(",")
    guard takes("]") else { throw error }
    return leave(.array(values))
  }

  private mutating func enter() throws(SyntaxError) {
    guard depth < Self.maxDepth else { throw error }
    depth += 1
    offset += 1
  }

  private mutating func leave(_ value: JSON) -> JSON {
    depth -= 1
    return value
  }

  // MARK: Strings

  private mutating func string() throws(SyntaxError) -> String {
    guard next == UInt8(ascii: "\"") else { throw error }
    offset += 1
    var text: [UInt8] = []
    var start = offset
    while next != UInt8(ascii: "\"") {
      guard next >= 0x20 else { throw error }
      guard next == UInt8(ascii: "\\") else {
        offset += 1
        continue
      }
      text += bytes[start..<offset]
      offset += 1
      text += String(try escaped()).utf8
      start = offset
    }
    text += bytes[start..<offset]
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands for a character behind a backslash.
  private mutating func escaped() throws(SyntaxError) -> Unicode.Scalar {
    let sign = next
    guard sign == UInt8(ascii: "u") else {
      guard let scalar = Self.escapes[sign] else { throw error }
      offset += 1
      return scalar
    }
    let unit = try codeUnit()
    guard UTF16.isLeadSurrogate(unit), next == UInt8(ascii: "\\") else {
      return Unicode.Scalar(unit) ?? Self.replacement
    }
    let start = offset
    offset += 1
    if next == UInt8(ascii: "u") {
      let second = try codeUnit()
      if UTF16.isTrailSurrogate(second) {
        let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(second & 0x3FF))
        return Unicode.Scalar(value) ?? Self.replacement
      }
    }
    offset = start
    return Self.replacement
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(SyntaxError) -> UInt16 {
    offset += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = hexadecimalDigit(next) else { throw error }
      unit = unit << 4 | digit
      offset += 1
    }
    return unit
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt16? {
    switch Unicode.Scalar(byte) {
    case "0"..."9": UInt16(byte - UInt8(ascii: "0"))
    case "a"..."f": UInt16(byte - UInt8(ascii: "a") + 10)
    case "A"..."F": UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  // MARK: Numbers

  private mutating func number() throws(SyntaxError) -> JSON {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    if next == UInt8(ascii: "0") { offset += 1 } else { try digits() }
    var isInteger = true
    if next == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      try digits()
    }
    if next | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text) else { throw error }
    return .number(number)
  }

  private mutating func digits() throws(SyntaxError) {
    guard isDigit(next) else { throw error }
    while isDigit(next) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
