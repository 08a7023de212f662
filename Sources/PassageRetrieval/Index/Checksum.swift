/// A checksum that tells damage, not malice: 64 bits, a word at a time.
enum Checksum {
  static func of(_ words: some Sequence<UInt64>) -> UInt64 {
    words.reduce(start, step)
  }

  private static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Each step can be undone, so that no two words that differ in one bit come to the same.
  @inline(__always)
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
}
