/// A checksum that tells damage, not malice: 64 bits.
package enum Checksum {
  package static func of(_ words: some Sequence<UInt64>) -> UInt64 { words.reduce(start, step) }

  /// Four words at a time, each on a lane of its own, as fast as memory gives them.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (first, second, third, fourth) = (start, start ^ 1, start ^ 2, start ^ 3)
    var offset = 0
    while offset + 32 <= bytes.count {
      first = unsafe step(first, word(bytes, offset))
      second = unsafe step(second, word(bytes, offset + 8))
      third = unsafe step(third, word(bytes, offset + 16))
      fourth = unsafe step(fourth, word(bytes, offset + 24))
      offset += 32
    }
    var rest = start
    while offset < bytes.count {
      rest = unsafe step(rest, UInt64(bytes[offset]))
      offset += 1
    }
    return of([first, second, third, fourth, rest, UInt64(bytes.count)])
  }

  package static func of(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe of($0) }
  }

  private static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Each step can be undone, so that texts that differ in one word never come to the same.
  @inline(__always)
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
}
