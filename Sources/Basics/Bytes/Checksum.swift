/// A checksum of 64 bits that detects damage, not malice.
package enum Checksum {
  package static func of(_ words: some Sequence<UInt64>) -> UInt64 { words.reduce(start, step) }

  /// Sums of eight words at a time, and sums of these sums (Fletcher, "An arithmetic checksum for
  /// serial transmissions", 1982): this takes less time than fetching the bytes from memory.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sums = SIMD8<UInt64>(repeating: start)
    var sumsOfSums = SIMD8<UInt64>()
    var offset = 0
    while offset + 64 <= bytes.count {
      sums &+= unsafe bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
      sumsOfSums &+= sums
      offset += 64
    }
    var rest = start
    while offset < bytes.count {
      rest = unsafe step(rest, UInt64(bytes[offset]))
      offset += 1
    }
    let lanes = (0..<8).flatMap { [sums[$0], sumsOfSums[$0]] }
    return of(lanes + [rest, UInt64(bytes.count)])
  }

  package static func of(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe of($0) }
  }

  private static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Each step is invertible, so that sequences that differ in one word have different checksums.
  @inline(__always)
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
}
