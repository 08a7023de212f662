/// Some small numbers from 0, such as those of tokens or of texts: a bit each.
package struct NumberSet: Sendable {
  private var words: [UInt64] = []

  init() {}

  init(_ numbers: some Sequence<Int>) {
    for number in numbers { insert(number) }
  }

  init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges { insert(range) }
  }

  func contains(_ number: Int) -> Bool {
    number >> 6 < words.count && number >= 0 && words[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  mutating func insert(_ number: Int) {
    while words.count <= number >> 6 { words.append(0) }
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  mutating func insert(_ range: Range<Int>) {
    for number in range { insert(number) }
  }

  mutating func formUnion(_ other: NumberSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  func union(_ other: NumberSet) -> NumberSet {
    var union = self
    union.formUnion(other)
    return union
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The least; nil when there is none.
  var min: Int? {
    words.firstIndex { $0 != 0 }.map { $0 << 6 + words[$0].trailingZeroBitCount }
  }

  /// The greatest; nil when there is none.
  var max: Int? {
    words.lastIndex { $0 != 0 }.map { $0 << 6 + 63 - words[$0].leadingZeroBitCount }
  }
}
