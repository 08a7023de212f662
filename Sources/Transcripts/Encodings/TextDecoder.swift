/// Decodes a file's bytes to UTF-8. A byte that cannot be decoded becomes U+FFFD; none is dropped.
struct TextDecoder {
  /// The decoded text.
  private(set) var utf8: [UInt8] = []
  private(set) var map = OffsetMap()
  /// Number of bytes of the file that could not be decoded.
  private(set) var undecodable = 0

  /// Valid UTF-8 stays as it is, including its byte order mark, and shares the file's storage.
  init(_ bytes: [UInt8], as choice: EncodingChoice) {
    if choice.encoding == .utf8, choice.reason == .validity || UTF8Validation.isValid(bytes) {
      utf8 = bytes
    } else {
      decode(bytes, as: choice.encoding)
    }
  }

  private mutating func decode(_ bytes: [UInt8], as encoding: TextEncoding) {
    utf8.reserveCapacity(bytes.count * 3 / 2)
    switch encoding {
    case .utf8: decode(bytes, encoding) { Self.utf8Scalar(bytes, $0) }
    case .utf16LittleEndian:
      decode(bytes, encoding) { Self.utf16Scalar(bytes, $0) { UInt16($0) | UInt16($1) << 8 } }
    case .utf16BigEndian:
      decode(bytes, encoding) { Self.utf16Scalar(bytes, $0) { UInt16($0) << 8 | UInt16($1) } }
    case .gb18030:
      let converter = ByteConverter(from: "GB18030")
      decode(bytes, encoding) { Self.gb18030Scalar(bytes, $0, .gb18030, converter) }
    case .big5: decode(bytes, encoding) { Self.pair(bytes, $0, .big5) }
    case .windows1252: decode(bytes, encoding) { (Self.windows1252Scalar(bytes[$0]), 1) }
    }
  }

  /// - Parameter next: returns the scalar at an offset, or nil if no scalar begins there, and its
  ///   width in bytes.
  @inline(__always)
  private mutating func decode(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ next: (Int) -> (Unicode.Scalar?, Int)
  ) {
    var offset = encoding.mark.map { bytes.starts(with: $0) ? $0.count : 0 } ?? 0
    while offset < bytes.count {
      let (scalar, width) = next(offset)
      if scalar == nil { undecodable += width }
      let start = utf8.count
      append((scalar ?? "\u{FFFD}").value)
      map.add(text: start, utf8.count - start, file: offset, width)
      offset += width
    }
    map.add(text: utf8.count, 1, file: offset, 1)
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80: utf8.append(UInt8(scalar))
    case ..<0x800:
      utf8.append(UInt8(0xC0 | scalar >> 6))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    default:
      if scalar < 0x10000 {
        utf8.append(UInt8(0xE0 | scalar >> 12))
      } else {
        utf8.append(UInt8(0xF0 | scalar >> 18))
        utf8.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      }
      utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private static func utf8Scalar(_ bytes: [UInt8], _ offset: Int) -> (Unicode.Scalar?, Int) {
    guard let width = UTF8Validation.width(in: bytes[...], at: offset) else { return (nil, 1) }
    return (bytes.scalar(at: offset), width)
  }

  private static func utf16Scalar(
    _ bytes: [UInt8], _ offset: Int, _ unit: (UInt8, UInt8) -> UInt16
  ) -> (Unicode.Scalar?, Int) {
    guard offset + 1 < bytes.count else { return (nil, 1) }
    let first = unit(bytes[offset], bytes[offset + 1])
    if let scalar = Unicode.Scalar(first) { return (scalar, 2) }
    guard offset + 3 < bytes.count, UTF16.isLeadSurrogate(first) else { return (nil, 2) }
    let second = unit(bytes[offset + 2], bytes[offset + 3])
    guard UTF16.isTrailSurrogate(second) else { return (nil, 2) }
    return (UTF16.decode(UTF16.EncodedScalar([first, second])), 4)
  }

  private static func pair(
    _ bytes: [UInt8], _ offset: Int, _ table: DoubleByteTable
  ) -> (Unicode.Scalar?, Int) {
    guard bytes[offset] >= 0x80 else { return (Unicode.Scalar(bytes[offset]), 1) }
    guard offset + 1 < bytes.count,
      let scalar = table.scalar(lead: bytes[offset], trail: bytes[offset + 1])
    else { return (nil, 1) }
    return (scalar, 2)
  }

  /// Two bytes, or four of which the second and the fourth are digits.
  private static func gb18030Scalar(
    _ bytes: [UInt8], _ offset: Int, _ table: DoubleByteTable, _ converter: ByteConverter
  ) -> (Unicode.Scalar?, Int) {
    guard bytes[offset] >= 0x80, offset + 3 < bytes.count,
      (0x30...0x39).contains(bytes[offset + 1]),
      let scalar = converter.scalar(of: Array(bytes[offset..<offset + 4]))
    else { return pair(bytes, offset, table) }
    return (scalar, 4)
  }

  private static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = windows1252[Int(byte) - 0x80]
    return scalar == 0 ? nil : Unicode.Scalar(scalar)
  }

  /// The characters 80 to 9F of Windows-1252; 0 where a byte is undefined.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
