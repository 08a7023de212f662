/// A set of small numbers from 0, such as those of tokens or passages: a bit each.
///
/// It is public so that it is specialised and inlined where it is used; see `Term` in
/// `TextAnalysis`.
public struct BitSet: Sequence, Sendable {
  /// The lowest 64 numbers first; the last words may be zero.
  @usableFromInline var words: [UInt64]

  @inlinable package init() {
    words = []
  }

  /// An empty set with memory for the numbers below a limit.
  @inlinable package init(upTo limit: Int) {
    words = [UInt64](repeating: 0, count: (limit + 63) >> 6)
  }

  @inlinable package init(_ numbers: some Sequence<Int>) {
    self.init()
    for number in numbers { insert(number) }
  }

  @inlinable package init(_ ranges: some Sequence<Range<Int>>) {
    self.init()
    for range in ranges { insert(range) }
  }

  @inlinable @inline(__always)
  package func contains(_ number: Int) -> Bool {
    let word = number >> 6
    return word >= 0 && word < words.count && words[word] >> UInt64(number & 63) & 1 == 1
  }

  @inlinable @inline(__always)
  package mutating func insert(_ number: Int) {
    let word = number >> 6
    if word >= words.count { grow(toWords: word + 1) }
    words[word] |= 1 << UInt64(number & 63)
  }

  @inlinable package mutating func insert(_ range: Range<Int>) {
    for number in range { insert(number) }
  }

  @usableFromInline mutating func grow(toWords count: Int) {
    words.reserveCapacity(count)
    while words.count < count { words.append(0) }
  }

  /// Removes all numbers and keeps the memory.
  @inlinable package mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }

  @inlinable package mutating func formUnion(_ other: BitSet) {
    if words.count < other.words.count { grow(toWords: other.words.count) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  @inlinable package func union(_ other: BitSet) -> BitSet {
    var union = self
    union.formUnion(other)
    return union
  }

  @inlinable package mutating func formIntersection(_ other: BitSet) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }

  @inlinable package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  @inlinable package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The least number; nil if the set is empty.
  @inlinable package var min: Int? {
    words.firstIndex { $0 != 0 }.map { $0 << 6 + words[$0].trailingZeroBitCount }
  }

  /// The greatest number; nil if the set is empty.
  @inlinable package var max: Int? {
    words.lastIndex { $0 != 0 }.map { $0 << 6 + 63 - words[$0].leadingZeroBitCount }
  }

  /// The numbers in ascending order.
  @inlinable @inline(__always)
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Iterates over the numbers of a set in ascending order.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let words: [UInt64]
    /// Index of the next word to be read.
    @usableFromInline var nextWord = 0
    /// The numbers still to come from the word before it.
    @usableFromInline var bits: UInt64 = 0

    @inlinable @inline(__always)
    init(_ set: BitSet) {
      words = set.words
    }

    @inlinable @inline(__always)
    public mutating func next() -> Int? {
      while bits == 0 {
        guard nextWord < words.count else { return nil }
        bits = words[nextWord]
        nextWord += 1
      }
      defer { bits &= bits &- 1 }
      return (nextWord - 1) << 6 + bits.trailingZeroBitCount
    }
  }
}
