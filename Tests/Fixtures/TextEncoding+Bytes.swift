import Transcripts

extension TextEncoding {
  /// A text in this encoding; `?` stands for what it does not have.
  package func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: text.unicodeScalars.flatMap { Self.code(of: $0, .gb18030) }
    case .big5: text.unicodeScalars.flatMap { Self.code(of: $0, .big5) }
    case .windows1252: text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x3F }
    }
  }

  private static func code(of scalar: Unicode.Scalar, _ table: DoubleByteTable) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    return table.bytes(of: scalar).map { [$0.lead, $0.trail] } ?? [UInt8(ascii: "?")]
  }
}
