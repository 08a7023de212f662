/// A set of small numbers.
struct BitRow {
  private var words: [UInt64]
  /// Index of the word that holds the first bit, or of one before it.
  private var first = 0

  init(count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  @inline(__always)
  mutating func insert(_ bit: Int) {
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Takes out the least; they come in their order until none is left.
  @inline(__always)
  mutating func removeFirst() -> Int? {
    while first < words.count, words[first] == 0 { first += 1 }
    guard first < words.count else {
      first = 0
      return nil
    }
    defer { words[first] &= words[first] &- 1 }
    return first << 6 + words[first].trailingZeroBitCount
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many numbers are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }

  /// - Parameter other: for as many numbers.
  mutating func formUnion(_ other: BitRow) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: BitRow) {
    for index in words.indices { words[index] &= other.words[index] }
  }
}
