import Basics

/// A unit of index and query: a folded word, or one or two Han characters.
///
/// Holds 16 bytes of UTF-8, padded with zeros, so that terms are compared and stored without
/// allocation. Of a longer word it holds the first seven bytes, a mark and a hash of the whole.
///
/// Terms and the tables of terms are public for their inlinable members: Swift 6.3 inlines those of
/// a package type only within its own module.
public struct Term: Hashable, Comparable, BitwiseStorable, Sendable {
  /// The first eight bytes, the first byte the most significant.
  @usableFromInline package let high: UInt64
  /// The other eight bytes, in the same order.
  @usableFromInline package let low: UInt64

  /// The term with the given halves, as `high` and `low` hold them.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The term of a folded word in UTF-8.
  package init(_ utf8: some Sequence<UInt8>) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count = 0
    var hash = Self.hashStart
    for byte in utf8 {
      hash = (hash ^ UInt64(byte)) &* Self.hashPrime
      if count < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
      count += 1
    }
    if count > Self.maxLength { (high, low) = (high & ~0xFF | Self.mark, hash) }
    self.high = count < 8 ? high << (8 * UInt64(8 - count)) : high
    self.low = count > 8 && count < Self.maxLength ? low << (8 * UInt64(16 - count)) : low
  }

  /// The term of a folded word.
  package init(_ text: String) {
    self.init(text.utf8)
  }

  /// The term of one Unicode scalar.
  init(scalar: UInt32) {
    let tail = { (shift: UInt32) in UInt64(0x80 | (scalar >> shift) & 0x3F) }
    high =
      switch scalar {
      case 0..<0x80: UInt64(scalar) << 56
      case 0..<0x800: UInt64(0xC0 | scalar >> 6) << 56 | tail(0) << 48
      case 0..<0x1_0000: UInt64(0xE0 | scalar >> 12) << 56 | tail(6) << 48 | tail(0) << 40
      default:
        UInt64(0xF0 | scalar >> 18) << 56 | tail(12) << 48 | tail(6) << 40 | tail(0) << 32
      }
    low = 0
  }

  /// Combines both halves into one word for the hasher.
  @inlinable public func hash(into hasher: inout Hasher) {
    hasher.combine(high ^ low)
  }

  /// A hash for tables; not negative, and the same in every process.
  @inlinable package var mixed: Int {
    let bits = (high ^ (low &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (bits ^ bits >> 32) >> 1)
  }

  /// The bigram of two terms of one Han character each, which take up to four bytes.
  package init(joining first: Term, _ second: Term) {
    let width = 8 - first.high.trailingZeroBitCount / 8
    high = first.high | second.high >> (8 * UInt64(width))
    low = 0
  }

  /// Whether its first byte is ASCII: a word in Latin letters, or a number.
  @inlinable package var beginsInASCII: Bool { high >> 63 == 0 }

  /// Whether it is one character of three or four bytes in UTF-8, as those of the Han script are.
  package var isHanCharacter: Bool {
    let bytes = 8 - high.trailingZeroBitCount / 8
    return bytes == 3 && high >> 60 == 0xE || bytes == 4 && high >> 60 == 0xF
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let hashPrime: UInt64 = 0x100_0000_01B3
  /// In bytes; a longer word is cut.
  private static let maxLength = 16
  /// Marks a cut word; UTF-8 has no such byte.
  private static let mark: UInt64 = 0xFF

  /// Whether two terms are equal.
  @inlinable public static func == (left: Term, right: Term) -> Bool {
    left.high == right.high && left.low == right.low
  }

  /// Orders terms by their UTF-8 bytes.
  public static func < (left: Term, right: Term) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension Term: CustomStringConvertible {
  /// The text of the term; of a cut word the beginning and `…`.
  public var description: String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(Self.maxLength)
    append(to: &utf8)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Appends the description to UTF-8 text.
  package func append(to utf8: inout [UInt8]) {
    let isCut = high & 0xFF == Self.mark
    Self.append(isCut ? high & ~0xFF : high, to: &utf8)
    if isCut { utf8 += "…".utf8 } else { Self.append(low, to: &utf8) }
  }

  private static func append(_ half: UInt64, to utf8: inout [UInt8]) {
    var rest = half
    while rest != 0 {
      utf8.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }
}
