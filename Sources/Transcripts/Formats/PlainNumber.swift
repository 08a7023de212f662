/// Reads numbers as most files write them: digits, perhaps with a point and up to nine more.
enum PlainNumber {
  /// The number, to the bit as any other reader gives it; nil for other text.
  static func value(of text: ArraySlice<UInt8>) -> Double? {
    var (digits, count, decimals): (UInt64, Int, Int?) = (0, 0, nil)
    for byte in text {
      if (0x30...0x39).contains(byte) {
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        count &+= 1
        if let places = decimals { decimals = places &+ 1 }
      } else if byte == UInt8(ascii: "."), decimals == nil, count > 0 {
        decimals = 0
      } else {
        return nil
      }
      guard count <= maxDigits else { return nil }
    }
    guard count > 0, decimals != 0, decimals ?? 0 < powers.count else { return nil }
    // Both are exact in a Double, so that the quotient is the nearest one to the number.
    return decimals.map { Double(digits) / powers[$0] } ?? Double(digits)
  }

  private static let maxDigits = 15
  /// Of ten.
  private static let powers = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
