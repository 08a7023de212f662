/// JSON text (RFC 8259) that is being written.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Signs as they are.
  mutating func add(signs: String) { bytes += signs.utf8 }

  /// Text that is JSON already.
  mutating func add(_ text: ArraySlice<UInt8>) { bytes += text }

  mutating func replace(from start: Int, with text: JSONText) {
    bytes.replaceSubrange(start..., with: text.bytes)
  }

  mutating func add(_ value: Bool) { add(signs: value ? "true" : "false") }

  mutating func add(_ number: some BinaryInteger) { bytes += String(number).utf8 }

  /// Whole numbers without a fraction; what is no number is null.
  mutating func add(_ number: some BinaryFloatingPoint & CustomStringConvertible) {
    guard number.isFinite else { return add(signs: "null") }
    let text = number.description
    bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
  }

  /// A string with its marks. U+0085, U+2028 and U+2029 are escaped, which some readers take for line
  /// ends.
  mutating func add(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = text.utf8.span
    var isPlain = true
    for index in utf8.indices where Self.mayNeedEscape(utf8[index]) { isPlain = false }
    if isPlain { bytes += text.utf8 } else { addEscaping(Array(text.utf8)) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xC2
      || byte == 0xE2
  }

  private mutating func addEscaping(_ utf8: [UInt8]) {
    var start = 0
    for index in utf8.indices where Self.mayNeedEscape(utf8[index]) {
      guard let (escape, length) = Self.escape(at: index, in: utf8) else { continue }
      bytes += utf8[start..<index]
      bytes += escape.utf8
      start = index + length
    }
    bytes += utf8[start...]
  }

  /// What is written in place of the character at an index, and how many bytes that has; nil where it may
  /// stand.
  private static func escape(at index: Int, in utf8: [UInt8]) -> (text: String, length: Int)? {
    switch utf8[index] {
    case UInt8(ascii: "\""): ("\\\"", 1)
    case UInt8(ascii: "\\"): ("\\\\", 1)
    case 0x08: ("\\b", 1)
    case 0x09: ("\\t", 1)
    case 0x0A: ("\\n", 1)
    case 0x0C: ("\\f", 1)
    case 0x0D: ("\\r", 1)
    case 0..<0x20:
      ("\\u00" + (utf8[index] < 16 ? "0" : "") + String(utf8[index], radix: 16), 1)
    case 0xC2 where utf8[index + 1] == 0x85: ("\\u0085", 2)
    case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] == 0xA8: ("\\u2028", 3)
    case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] == 0xA9: ("\\u2029", 3)
    default: nil
    }
  }
}
