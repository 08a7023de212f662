/// The checksum of archives and compressed files, of 32 bits.
///
/// Source: ISO 3309, as ZIP and gzip use it; four bytes at a time after M. Kounavis and F. Berry, "A
/// systematic approach to building high performance software-based CRC generators", 2005.
package enum CRC32 {
  package static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    let bytes = bytes.span
    let tables = tables.span
    var offset = 0
    while offset + 8 <= bytes.count {
      let low = sum ^ bytes.word(at: offset)
      let high = bytes.word(at: offset + 4)
      sum =
        tables[0x700 + Int(low & 0xFF)] ^ tables[0x600 + Int(low >> 8 & 0xFF)]
        ^ tables[0x500 + Int(low >> 16 & 0xFF)] ^ tables[0x400 + Int(low >> 24)]
        ^ tables[0x300 + Int(high & 0xFF)] ^ tables[0x200 + Int(high >> 8 & 0xFF)]
        ^ tables[0x100 + Int(high >> 16 & 0xFF)] ^ tables[Int(high >> 24)]
      offset += 8
    }
    while offset < bytes.count {
      sum = sum >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: sum) ^ bytes[offset])]
      offset += 1
    }
    return ~sum
  }

  /// Eight tables of 256 sums: of a byte, and of a byte with one to seven zeros after it.
  private static let tables: [UInt32] = {
    var sums = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ polynomial }
    }
    for next in 256..<8 * 256 {
      let sum = sums[next - 256]
      sums.append(sum >> 8 ^ sums[Int(sum & 0xFF)])
    }
    return sums
  }()

  /// Its bits from the highest power down, without that itself.
  private static let polynomial: UInt32 = 0xEDB8_8320
}

extension Span<UInt8> {
  /// The number in four bytes, the lowest first.
  func word(at offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
      | UInt32(self[offset + 3]) << 24
  }
}
