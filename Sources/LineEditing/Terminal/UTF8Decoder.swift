/// Assembles bytes into scalars, and drops bytes that are not UTF-8.
struct UTF8Decoder {
  private var bytes: [UInt8] = []

  /// The scalar that this byte completes, if any.
  mutating func scalar(byAdding byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes = [] }
    bytes.append(byte)
    guard bytes.count == Self.length(of: bytes[0]) else { return nil }
    defer { bytes = [] }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  /// The length in bytes of a sequence with this first byte; 0 if no sequence begins with it.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
