/// A prefix code of the DEFLATE format as tables in which the next bits are looked up.
///
/// Codes of up to `bits` bits are found with one look, longer ones with two.
struct PrefixCode {
  /// What a code stands for, with the number of its bits.
  struct Entry {
    /// From the lowest bit: 5 bits for the length of the code, 4 for the number of further bits, 3 for
    /// the kind, and from bit 16 the value.
    private let packed: UInt32

    enum Kind: UInt32 {
      /// The value is a byte.
      case literal
      /// The value, with further bits added, is a length or a distance.
      case number
      case end
      /// The value is the place of a second table, the length that of its index.
      case table
      /// No code begins with these bits.
      case none
    }

    init(_ kind: Kind, value: Int = 0, furtherBits: Int = 0, length: Int = 0) {
      packed =
        UInt32(length) | UInt32(furtherBits) << 5 | kind.rawValue << 9 | UInt32(value) << 16
    }

    /// The same for a code of another length.
    func with(length: Int) -> Entry { Entry(packed: packed & ~0x1F | UInt32(length)) }

    private init(packed: UInt32) { self.packed = packed }

    @inline(__always) var length: UInt64 { UInt64(packed & 0x1F) }
    @inline(__always) var furtherBits: UInt64 { UInt64(packed >> 5 & 0xF) }
    @inline(__always) var isLiteral: Bool { packed & 0xE00 == 0 }
    @inline(__always) var isTable: Bool { packed & 0xE00 == Kind.table.rawValue << 9 }
    @inline(__always) var isNumber: Bool { packed & 0xE00 == Kind.number.rawValue << 9 }
    @inline(__always) var isEnd: Bool { packed & 0xE00 == Kind.end.rawValue << 9 }
    @inline(__always) var value: Int { Int(packed >> 16) }
    @inline(__always) var byte: UInt8 { UInt8(truncatingIfNeeded: packed >> 16) }
  }

  private(set) var entries: [Entry]
  /// Number of bits that are looked up first.
  let bits: Int

  /// - Parameters:
  ///   - lengths: number of bits of each symbol's code, at most 15; 0 for a symbol without one.
  ///   - symbols: what each symbol stands for.
  /// - Returns: nil if the lengths allow no code.
  init?(lengths: ArraySlice<UInt8>, symbols: [Entry], bits: Int) {
    self.bits = bits
    entries = Array(repeating: Entry(.none), count: 1 << bits)
    guard var next = Self.firstCodes(lengths) else { return nil }
    var codes: [(code: Int, length: Int, symbol: Int)] = []
    var longest: [Int: Int] = [:]
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      let code = Self.reversed(next[length], length)
      next[length] += 1
      codes.append((code, length, symbol))
      guard length > bits else { continue }
      let head = code & (1 << bits - 1)
      longest[head] = max(longest[head] ?? 0, length - bits)
    }
    for (head, width) in longest.sorted(by: { $0.key < $1.key }) {
      entries[head] = Entry(.table, value: entries.count, length: width)
      entries += Array(repeating: Entry(.none), count: 1 << width)
    }
    for (code, length, symbol) in codes {
      let entry = symbols[symbol].with(length: length)
      if length <= bits {
        for place in stride(from: code, to: 1 << bits, by: 1 << length) { entries[place] = entry }
      } else {
        let table = entries[code & (1 << bits - 1)]
        let (start, width) = (table.value, Int(table.length))
        for place in stride(from: code >> bits, to: 1 << width, by: 1 << (length - bits)) {
          entries[start + place] = entry
        }
      }
    }
  }

  /// By length, the first code; nil if there are more codes than bits allow.
  private static func firstCodes(_ lengths: ArraySlice<UInt8>) -> [Int]? {
    var counts = [Int](repeating: 0, count: maxLength + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var (first, code, free) = ([0], 0, 1)
    for length in 1...maxLength {
      code = (code + (length > 1 ? counts[length - 1] : 0)) << 1
      free = free << 1 - counts[length]
      guard free >= 0 else { return nil }
      first.append(code)
    }
    return first
  }

  private static let maxLength = 15

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 << 1 | code >> $1 & 1 }
  }
}
