/// Finds the first syntax error in JSON text (RFC 8259), which the decoder does not report.
struct JSONSyntax {
  private let bytes: [UInt8]
  private var offset = 0

  /// Line, from 1, of the first syntax error; nil if the text is JSON.
  static func lineOfFirstError(in text: String) -> Int? {
    var syntax = JSONSyntax(bytes: Array(text.utf8))
    let isWhole = syntax.value() && syntax.isAtEnd
    guard !isWhole else { return nil }
    return syntax.bytes[..<min(syntax.offset, syntax.bytes.count)]
      .count { $0 == UInt8(ascii: "\n") } + 1
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return offset == bytes.count
    }
  }

  private mutating func skipBlanks() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value() -> Bool {
    skipBlanks()
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "{"):
      return list(closedBy: "}") { $0.string() && $0.takes(":") && $0.value() }
    case UInt8(ascii: "["): return list(closedBy: "]") { $0.value() }
    case UInt8(ascii: "\""): return string()
    default: return literal()
    }
  }

  private mutating func list(
    closedBy close: Unicode.Scalar, of element: (inout JSONSyntax) -> Bool
  ) -> Bool {
    offset += 1
    if takes(close) { return true }
    repeat {
      guard element(&self) else { return false }
    } while takes(",")
    return takes(close)
  }

  private mutating func string() -> Bool {
    guard takes("\"") else { return false }
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] >= 0x20 {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return false }
    offset += 1
    return true
  }

  /// A number, `true`, `false` or `null`. The decoder checks numbers more strictly.
  private mutating func literal() -> Bool {
    let rest = bytes[offset...]
    if let word = ["true", "false", "null"].first(where: { rest.starts(with: $0.utf8) }) {
      offset += word.utf8.count
      return true
    }
    let number = rest.prefix { "+-0123456789.eE".utf8.contains($0) }
    offset += number.count
    return !number.isEmpty
  }
}
