/// Up to 128 postings of a term, compressed: passage numbers after Elias and Fano, beside each the
/// number of its profile.
///
/// The low bits of the distances from the block's first possible passage are stored as they are,
/// the high bits in unary: the i-th one stands at bit `high + i`. So a passage is found without
/// decoding the others, in about two bits more than its distance has on average (Vigna,
/// "Quasi-succinct indices", 2013; Ottaviano and Venturini, "Partitioned Elias-Fano indexes", 2014).
///
/// Of a profile's number the low bits stand there, so few that most numbers have no others; those
/// of the exceptions are behind (Zukowski et al., "Super-Scalar RAM-CPU Cache Compression", 2006).
struct PostingBlock {
  static let size = 128

  /// The lowest number that may stand in the block: one more than the last of the block before.
  let base: Int
  let last: Int
  let count: Int
  /// Bits of a low part and of a profile's low part; both are packed together behind the high parts.
  private let lowBits: Int
  private let profileBits: Int
  /// Of those whose profile has more bits, and how many more; they are behind all else, each with its
  /// place in the block.
  private let exceptionCount: Int
  private let exceptionBits: Int
  /// Bits that the high parts take.
  private let highLength: Int
  private let bytes: IndexBytes

  /// How many bits the parts of a block take.
  struct Packing: BitwiseCopyable {
    var lowBits: UInt8 = 0
    var profileBits: UInt8 = 0
    var exceptionCount: UInt8 = 0
    var exceptionBits: UInt8 = 0
  }

  @inline(__always)
  init(base: Int, last: Int, count: Int, packing: Packing, bytes: IndexBytes) {
    self.base = base
    self.last = last
    self.count = count
    lowBits = Int(packing.lowBits)
    profileBits = Int(packing.profileBits)
    exceptionCount = Int(packing.exceptionCount)
    exceptionBits = Int(packing.exceptionBits)
    highLength = count + (last - base) &>> lowBits
    self.bytes = bytes
  }

  private static func lowBits(span: Int, count: Int) -> Int {
    let gap = span / count
    return gap > 1 ? Int.bitWidth - 1 - gap.leadingZeroBitCount : 0
  }

  /// In bytes; the last ones may be unused.
  var size: Int { (firstException + exceptionCount * exceptionWidth + 7) / 8 + 8 }

  /// What is left of a block that is damaged.
  var emptied: PostingBlock {
    PostingBlock(base: last, last: last, count: 0, packing: Packing(), bytes: bytes)
  }

  /// Appends a block to a stream.
  ///
  /// - Parameter postings: by passage, at least one and at most `size`.
  static func append(
    _ postings: ArraySlice<Posting>, base: Int, to stream: inout BitWriter
  ) -> Packing {
    let span = Int(postings[postings.endIndex - 1].passage) - base + 1
    let low = lowBits(span: span, count: postings.count)
    var packing = profilePacking(of: postings)
    packing.lowBits = UInt8(low)
    let profileBits = Int(packing.profileBits)
    var high = 0
    for posting in postings {
      let next = (Int(posting.passage) - base) >> low
      stream.appendUnary(next - high)
      high = next
    }
    for posting in postings {
      let distance = UInt32(Int(posting.passage) - base)
      stream.append(distance & (1 << UInt32(low) - 1), bits: low)
      stream.append(posting.profile & (1 << UInt32(profileBits) - 1), bits: profileBits)
    }
    for (place, posting) in postings.enumerated() where posting.profile >> profileBits > 0 {
      stream.append(UInt32(place), bits: placeBits)
      stream.append(posting.profile >> profileBits, bits: Int(packing.exceptionBits))
    }
    stream.align()
    return packing
  }

  /// Of a place in a block.
  private static let placeBits = size.trailingZeroBitCount

  /// What takes the fewest bits for the profiles.
  private static func profilePacking(of postings: ArraySlice<Posting>) -> Packing {
    /// By number of bits how many profiles need so many.
    var needing = [Int](repeating: 0, count: UInt32.bitWidth + 1)
    for posting in postings {
      needing[UInt32.bitWidth - posting.profile.leadingZeroBitCount] += 1
    }
    let most = needing.lastIndex { $0 > 0 } ?? 0
    var best = Packing(profileBits: UInt8(most))
    var least = postings.count * most
    var exceptions = 0
    for bits in (0..<most).reversed() {
      exceptions += needing[bits + 1]
      let cost = postings.count * bits + exceptions * (placeBits + most - bits)
      guard cost < least else { continue }
      least = cost
      best = Packing(
        profileBits: UInt8(bits), exceptionCount: UInt8(exceptions),
        exceptionBits: UInt8(most - bits))
    }
    return best
  }

  /// Writes all postings into a row, from an index on.
  func decode(into row: FixedBuffer<Posting>, from first: Int) {
    let width = lowBits + profileBits
    let packedMask: UInt64 = 1 &<< UInt64(width) &- 1
    let lowMask: UInt64 = 1 &<< UInt64(lowBits) &- 1
    var offset = highLength
    var index = 0
    var start = 0
    while index < count {
      var word = word(at: start)
      while word != 0, index < count {
        // As `packed`, which would reckon anew for each where it lies.
        let high = start &+ word.trailingZeroBitCount &- index
        word &= word &- 1
        let packed = self.word(at: offset) & packedMask
        offset &+= width
        row[first &+ index] = Posting(
          passage: UInt32(
            truncatingIfNeeded: base &+ high &<< lowBits
              &+ Int(truncatingIfNeeded: packed & lowMask)),
          profile: UInt32(truncatingIfNeeded: packed &>> UInt64(lowBits)))
        index &+= 1
      }
      start += 64
    }
    for exception in 0..<exceptionCount {
      row[first + place(ofException: exception)].profile |= profile(ofException: exception)
    }
  }

  /// Calls `body` with the postings of a range of passages, in order, and decodes no others.
  @inline(__always)
  func visit(_ passages: ClosedRange<Int>, _ body: (Posting) -> Void) {
    guard passages.lowerBound <= last else { return }
    scan(from: passages.lowerBound) { index, high, passage in
      guard passage <= passages.upperBound else { return false }
      if passage >= passages.lowerBound { body(posting(index, high: high)) }
      return true
    }
  }

  /// The first number that is not before another one of the block's range.
  func first(from number: Int) -> Int? {
    var first: Int?
    scan(from: number) { _, _, passage in
      if passage >= number { first = passage }
      return first == nil
    }
    return first
  }

  /// Calls `goesOn` with the index, the high part and the number of each posting, in order, as long as
  /// it tells to go on; from one on that is not behind the first that reaches a number.
  @inline(__always)
  private func scan(from number: Int, _ goesOn: (Int, Int, Int) -> Bool) {
    let high = max(0, number - base) &>> lowBits
    var bit = high == 0 ? 0 : positionOfZero(high) + 1
    var index = bit - high
    while index < count {
      let word = word(at: bit)
      guard word != 0 else {
        bit += 56
        continue
      }
      bit += word.trailingZeroBitCount
      let high = bit - index
      guard goesOn(index, high, Int(packed(index, high: high).passage)) else { return }
      index += 1
      bit += 1
    }
  }

  @inline(__always)
  private func posting(_ index: Int, high: Int) -> Posting {
    var posting = packed(index, high: high)
    for exception in 0..<exceptionCount where place(ofException: exception) == index {
      posting.profile |= profile(ofException: exception)
    }
    return posting
  }

  /// A posting without what makes it an exception.
  @inline(__always)
  private func packed(_ index: Int, high: Int) -> Posting {
    let width = lowBits + profileBits
    let packed = bits(at: highLength &+ index &* width, width)
    let low = Int(packed & (1 &<< UInt64(lowBits) &- 1))
    return Posting(
      passage: UInt32(truncatingIfNeeded: base &+ high &<< lowBits &+ low),
      profile: UInt32(truncatingIfNeeded: packed &>> UInt64(lowBits)))
  }

  /// Where the exceptions begin.
  private var firstException: Int { highLength + count * (lowBits + profileBits) }

  private var exceptionWidth: Int { Self.placeBits + exceptionBits }

  @inline(__always)
  private func place(ofException number: Int) -> Int {
    Int(bits(at: firstException + number * exceptionWidth, Self.placeBits))
  }

  /// The high bits of an exception's profile.
  @inline(__always)
  private func profile(ofException number: Int) -> UInt32 {
    let start = firstException + number * exceptionWidth + Self.placeBits
    return UInt32(truncatingIfNeeded: bits(at: start, exceptionBits) << UInt64(profileBits))
  }

  /// Where the n-th zero of the high parts stands, from 1; where they end if they have fewer.
  private func positionOfZero(_ n: Int) -> Int {
    var left = n
    var start = 0
    while start < highLength {
      let zeros = ~word(at: start)
      let sums = zeros.bytewiseSums
      let count = Int(sums >> 56)
      if count >= left { return min(start + zeros.positionOfOne(left, sums), highLength) }
      left -= count
      start += 64
    }
    return highLength
  }

  /// The 64 bits from a bit offset; at least 57 of them where the offset divides by eight.
  @inline(__always)
  private func word(at bit: Int) -> UInt64 {
    bytes.load(at: bit &>> 3, as: UInt64.self) &>> UInt64(bit & 7)
  }

  /// At most 57 bits.
  @inline(__always)
  private func bits(at bit: Int, _ width: Int) -> UInt64 {
    word(at: bit) & (1 &<< UInt64(width) &- 1)
  }
}

/// That a term stands in a passage.
struct Posting: Hashable {
  let passage: UInt32
  /// How often in which fields: a number among the index's `Profiles`.
  var profile: UInt32
}

extension UInt64 {
  private static let lowestBits: UInt64 = 0x0101_0101_0101_0101
  private static let highestBits: UInt64 = 0x8080_8080_8080_8080

  /// By byte the number of ones in it and in those below.
  @inline(__always)
  fileprivate var bytewiseSums: UInt64 {
    let pairs = self &- (self >> 1 & 0x5555_5555_5555_5555)
    let fours = (pairs & 0x3333_3333_3333_3333) &+ (pairs >> 2 & 0x3333_3333_3333_3333)
    return ((fours &+ fours >> 4) & 0x0F0F_0F0F_0F0F_0F0F) &* Self.lowestBits
  }

  /// Where the n-th one stands, from 1, given `bytewiseSums`; all bytes are compared at once (Vigna,
  /// "Broadword implementation of rank/select queries", 2008).
  @inline(__always)
  fileprivate func positionOfOne(_ n: Int, _ sums: UInt64) -> Int {
    let before = UInt64(n - 1)
    let isBelow = ((before &* Self.lowestBits | Self.highestBits) &- sums) & Self.highestBits
    let position = Int(((isBelow >> 7) &* Self.lowestBits) >> 56) * 8
    var byte = self &>> UInt64(position)
    for _ in 0..<Int(before &- (sums << 8) &>> UInt64(position) & 0xFF) { byte &= byte &- 1 }
    return position + byte.trailingZeroBitCount
  }
}
