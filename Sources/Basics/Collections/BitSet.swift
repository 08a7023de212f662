/// Some small numbers from 0, such as those of tokens or of texts: a bit each.
package struct BitSet: Sendable {
  /// Those below 64, as most sets have no others.
  private var first: UInt64 = 0
  /// The rest, 64 to a word.
  private var words: [UInt64] = []

  package init() {}

  package init(_ numbers: some Sequence<Int>) {
    for number in numbers { insert(number) }
  }

  package init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges { insert(range) }
  }

  package func contains(_ number: Int) -> Bool {
    if number < 64 { return number >= 0 && first >> UInt64(number) & 1 == 1 }
    let word = number >> 6 - 1
    return word < words.count && words[word] >> UInt64(number & 63) & 1 == 1
  }

  package mutating func insert(_ number: Int) {
    guard number >= 64 else {
      first |= 1 << UInt64(number)
      return
    }
    let word = number >> 6 - 1
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(number & 63)
  }

  package mutating func insert(_ range: Range<Int>) {
    for number in range { insert(number) }
  }

  package mutating func formUnion(_ other: BitSet) {
    first |= other.first
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  package func union(_ other: BitSet) -> BitSet {
    var union = self
    union.formUnion(other)
    return union
  }

  package var count: Int { words.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  /// The least; nil when there is none.
  package var min: Int? {
    if first != 0 { return first.trailingZeroBitCount }
    return words.firstIndex { $0 != 0 }.map { ($0 + 1) << 6 + words[$0].trailingZeroBitCount }
  }

  /// The greatest; nil when there is none.
  package var max: Int? {
    if let last = words.lastIndex(where: { $0 != 0 }) {
      return (last + 1) << 6 + 63 - words[last].leadingZeroBitCount
    }
    return first == 0 ? nil : 63 - first.leadingZeroBitCount
  }
}
