/// A checksum that tells damage, not malice: 64 bits.
enum Checksum {
  static func of(_ words: some Sequence<UInt64>) -> UInt64 { words.reduce(start, step) }

  /// Four words at a time, each on a lane of its own, as fast as memory gives them.
  static func of(_ bytes: IndexBytes) -> UInt64 {
    var (first, second, third, fourth) = (start, start ^ 1, start ^ 2, start ^ 3)
    var offset = 0
    while offset + 32 <= bytes.count {
      first = step(first, bytes.load(at: offset))
      second = step(second, bytes.load(at: offset + 8))
      third = step(third, bytes.load(at: offset + 16))
      fourth = step(fourth, bytes.load(at: offset + 24))
      offset += 32
    }
    var rest = start
    while offset < bytes.count {
      rest = step(rest, UInt64(bytes.load(at: offset, as: UInt8.self)))
      offset += 1
    }
    return of([first, second, third, fourth, rest, UInt64(bytes.count)])
  }

  private static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Each step can be undone, so that texts that differ in one word never come to the same.
  @inline(__always)
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
}
