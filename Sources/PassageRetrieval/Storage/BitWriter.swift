/// Packs numbers of a few bits each, the least significant bit first.
struct BitWriter {
  /// In the machine's byte order, like everything in an index.
  private(set) var words: [UInt32] = []
  private var pending: UInt64 = 0
  private var pendingBits = 0

  /// Appends the low bits of a value.
  ///
  /// - Parameter bits: their number, at most 32.
  @inline(__always)
  mutating func append(_ value: UInt32, bits: Int) {
    pending |= UInt64(value) << UInt64(pendingBits)
    pendingBits += bits
    if pendingBits >= 32 {
      words.append(UInt32(truncatingIfNeeded: pending))
      pending >>= 32
      pendingBits -= 32
    }
  }

  /// Appends a number of zeros, then a one.
  mutating func appendUnary(_ zeros: Int) {
    var left = zeros
    while left >= 32 {
      append(0, bits: 32)
      left -= 32
    }
    append(1 << UInt32(left), bits: left + 1)
  }

  /// Pads the last word with zeros.
  mutating func align() {
    guard pendingBits > 0 else { return }
    append(0, bits: 32 - pendingBits)
  }
}
