/// Up to 128 postings of a term, compressed: passage numbers after Elias and Fano, beside each the
/// number of its profile.
///
/// The low bits of the distances from the block's first possible passage are stored as they are,
/// the high bits in unary: the i-th one stands at bit `high + i`. So a passage is found without
/// decoding the others, in about two bits more than its distance has on average (Vigna,
/// "Quasi-succinct indices", 2013; Ottaviano and Venturini, "Partitioned Elias-Fano indexes", 2014).
struct PostingBlock {
  static let size = 128

  /// The lowest number that may stand in the block: one more than the last of the block before.
  let base: Int
  let last: Int
  let count: Int
  /// Bits of a low part and of a profile's number; both are packed together behind the high parts.
  private let lowBits: Int
  private let profileBits: Int
  /// Bits that the high parts take.
  private let highLength: Int
  private let bytes: IndexBytes

  init(base: Int, last: Int, count: Int, profileBits: Int, bytes: IndexBytes) {
    self.base = base
    self.last = last
    self.count = count
    self.profileBits = profileBits
    self.bytes = bytes
    lowBits = Self.lowBits(span: last - base + 1, count: max(1, count))
    highLength = count + (last - base) >> lowBits
  }

  private static func lowBits(span: Int, count: Int) -> Int {
    let gap = span / count
    return gap > 1 ? Int.bitWidth - 1 - gap.leadingZeroBitCount : 0
  }

  /// In bytes; the last ones may be unused.
  var size: Int { (highLength + count * (lowBits + profileBits) + 7) / 8 + 8 }

  /// What is left of a block that is damaged.
  var emptied: PostingBlock {
    PostingBlock(base: last, last: last, count: 0, profileBits: 0, bytes: bytes)
  }

  /// Appends a block to a stream; returns the bits of a profile's number.
  ///
  /// - Parameter postings: by passage, at least one and at most `size`.
  static func append(
    _ postings: ArraySlice<Posting>, base: Int, to stream: inout BitWriter
  ) -> Int {
    let span = Int(postings[postings.endIndex - 1].passage) - base + 1
    let low = lowBits(span: span, count: postings.count)
    let greatest = postings.reduce(0) { max($0, $1.profile) }
    let profileBits = UInt32.bitWidth - greatest.leadingZeroBitCount
    var high = 0
    for posting in postings {
      let next = (Int(posting.passage) - base) >> low
      stream.appendUnary(next - high)
      high = next
    }
    for posting in postings {
      let distance = UInt32(Int(posting.passage) - base)
      stream.append(distance & (1 << UInt32(low) - 1), bits: low)
      stream.append(posting.profile, bits: profileBits)
    }
    stream.align()
    return profileBits
  }

  /// Calls `body` with each posting in order.
  @inline(__always)
  func decode(_ body: (Int, Posting) -> Void) {
    var index = 0
    var start = 0
    while index < count {
      var word = word(at: start)
      while word != 0, index < count {
        let high = start + word.trailingZeroBitCount - index
        word &= word - 1
        body(index, posting(index, high: high))
        index += 1
      }
      start += 64
    }
  }

  /// Calls `body` with the postings of a range of passages, in order, and decodes no others.
  @inline(__always)
  func visit(_ passages: ClosedRange<Int>, _ body: (Posting) -> Void) {
    guard passages.lowerBound <= last else { return }
    let high = max(0, passages.lowerBound - base) >> lowBits
    var bit = high == 0 ? 0 : positionOfZero(high) + 1
    var index = bit - high
    while index < count {
      let word = word(at: bit)
      guard word != 0 else {
        bit += 56
        continue
      }
      bit += word.trailingZeroBitCount
      let posting = posting(index, high: bit - index)
      guard posting.passage <= passages.upperBound else { return }
      if posting.passage >= passages.lowerBound { body(posting) }
      index += 1
      bit += 1
    }
  }

  @inline(__always)
  private func posting(_ index: Int, high: Int) -> Posting {
    let width = lowBits + profileBits
    let packed = bits(at: highLength + index * width, width)
    let low = Int(packed & (1 << UInt64(lowBits) - 1))
    return Posting(
      passage: UInt32(truncatingIfNeeded: base + high << lowBits + low),
      profile: UInt32(truncatingIfNeeded: packed >> UInt64(lowBits)))
  }

  /// Where the n-th zero of the high parts stands, from 1; where they end if they have fewer.
  private func positionOfZero(_ n: Int) -> Int {
    var left = n
    var start = 0
    while start < highLength {
      let zeros = ~word(at: start)
      let count = zeros.nonzeroBitCount
      if count >= left { return min(start + zeros.positionOfOne(left), highLength) }
      left -= count
      start += 64
    }
    return highLength
  }

  /// The 64 bits from a bit offset; at least 57 of them where the offset divides by eight.
  @inline(__always)
  private func word(at bit: Int) -> UInt64 {
    bytes.load(at: bit >> 3, as: UInt64.self) >> UInt64(bit & 7)
  }

  /// At most 57 bits.
  @inline(__always)
  private func bits(at bit: Int, _ width: Int) -> UInt64 {
    word(at: bit) & (1 << UInt64(width) - 1)
  }
}

/// That a term stands in a passage.
struct Posting: Hashable {
  let passage: UInt32
  /// How often in which fields: a number among the index's `Profiles`.
  let profile: UInt32
}

extension UInt64 {
  /// Where the n-th one stands, from 1.
  fileprivate func positionOfOne(_ n: Int) -> Int {
    var left = n
    var word = self
    var position = 0
    while true {
      let count = (word & 0xFF).nonzeroBitCount
      if count >= left { break }
      left -= count
      word >>= 8
      position += 8
    }
    for _ in 1..<left { word &= word - 1 }
    return position + word.trailingZeroBitCount
  }
}
