extension [UInt8] {
  /// Appends a scalar in UTF-8. Encoded by hand, since one key can take thousands of calls.
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      append(Self.continuation(value))
    case 0..<0x10000:
      append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      append(Self.continuation(value >> 6))
      append(Self.continuation(value))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      append(Self.continuation(value >> 12))
      append(Self.continuation(value >> 6))
      append(Self.continuation(value))
    }
  }

  /// The continuation byte with the value's lowest six bits.
  private static func continuation(_ value: UInt32) -> UInt8 {
    0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
  }
}
