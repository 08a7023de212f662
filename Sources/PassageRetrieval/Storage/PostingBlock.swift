/// Up to 128 postings of a term, compressed: Elias–Fano codes of the passage numbers, each with the
/// frequency ID of its posting.
///
/// The low bits of the distances from the block's first possible passage are stored verbatim, the
/// high bits in unary: the i-th one stands at bit `high + i`. This finds a passage without decoding
/// the others and takes about two bits more than the average distance (Vigna, "Quasi-succinct
/// indices", 2013; Ottaviano and Venturini, "Partitioned Elias-Fano indexes", 2014).
///
/// The low bits of a frequency ID are stored beside each low part, just enough of them for most
/// IDs. The high bits of the exceptions follow at the end (Zukowski et al., "Super-Scalar RAM-CPU
/// Cache Compression", 2006).
struct PostingBlock {
  static let size = 128

  /// The lowest number possible in the block: one more than the last of the previous block.
  let base: Int
  let last: Int
  let count: Int
  /// Number of low bits of a distance and of an ID; they are packed together after the high parts.
  private let lowBits: Int
  private let idBits: Int
  /// Number of the IDs that need more bits, and how many more; they come last, each with its index
  /// in the block.
  private let exceptionCount: Int
  private let exceptionBits: Int
  /// Number of bits of all high parts.
  private let highLength: Int
  private let bytes: IndexBytes

  /// Sizes of the parts of a block, in bits, and the number of exceptions.
  struct Packing: BitwiseCopyable {
    var lowBits: UInt8 = 0
    var idBits: UInt8 = 0
    var exceptionCount: UInt8 = 0
    var exceptionBits: UInt8 = 0
  }

  @inline(__always)
  init(base: Int, last: Int, count: Int, packing: Packing, bytes: IndexBytes) {
    self.base = base
    self.last = last
    self.count = count
    lowBits = Int(packing.lowBits)
    idBits = Int(packing.idBits)
    exceptionCount = Int(packing.exceptionCount)
    exceptionBits = Int(packing.exceptionBits)
    highLength = count + (last - base) &>> lowBits
    self.bytes = bytes
  }

  private static func lowBits(span: Int, count: Int) -> Int {
    let gap = span / count
    return gap > 1 ? Int.bitWidth - 1 - gap.leadingZeroBitCount : 0
  }

  /// In bytes, the last of which may be unused.
  var size: Int { (firstException + exceptionCount * exceptionWidth + 7) / 8 + 8 }

  /// Takes the place of a block that is damaged.
  var emptied: PostingBlock {
    PostingBlock(base: last, last: last, count: 0, packing: Packing(), bytes: bytes)
  }

  /// Appends a block to a stream.
  ///
  /// - Parameters:
  ///   - postings: in the order of their passages, from one to `size` of them.
  ///   - base: see `base`.
  static func append(
    _ postings: ArraySlice<Posting>, base: Int, to stream: inout BitWriter
  ) -> Packing {
    let span = Int(postings[postings.endIndex - 1].passage) - base + 1
    let low = lowBits(span: span, count: postings.count)
    var packing = idPacking(of: postings)
    packing.lowBits = UInt8(low)
    let idBits = Int(packing.idBits)
    var high = 0
    for posting in postings {
      let next = (Int(posting.passage) - base) >> low
      stream.appendUnary(next - high)
      high = next
    }
    for posting in postings {
      let distance = UInt32(Int(posting.passage) - base)
      stream.append(distance & (1 << UInt32(low) - 1), bits: low)
      stream.append(posting.frequencyID & (1 << UInt32(idBits) - 1), bits: idBits)
    }
    for (place, posting) in postings.enumerated() where posting.frequencyID >> idBits > 0 {
      stream.append(UInt32(place), bits: placeBits)
      stream.append(posting.frequencyID >> idBits, bits: Int(packing.exceptionBits))
    }
    stream.align()
    return packing
  }

  /// Number of bits of an index in a block.
  private static let placeBits = size.trailingZeroBitCount

  /// The smallest packing of the frequency IDs.
  private static func idPacking(of postings: ArraySlice<Posting>) -> Packing {
    /// By number of bits the number of IDs that need exactly that many.
    var needing = [Int](repeating: 0, count: UInt32.bitWidth + 1)
    for posting in postings {
      needing[UInt32.bitWidth - posting.frequencyID.leadingZeroBitCount] += 1
    }
    let maxBits = needing.lastIndex { $0 > 0 } ?? 0
    var best = Packing(idBits: UInt8(maxBits))
    var minCost = postings.count * maxBits
    var exceptions = 0
    for bits in (0..<maxBits).reversed() {
      exceptions += needing[bits + 1]
      let cost = postings.count * bits + exceptions * (placeBits + maxBits - bits)
      guard cost < minCost else { continue }
      minCost = cost
      best = Packing(
        idBits: UInt8(bits), exceptionCount: UInt8(exceptions),
        exceptionBits: UInt8(maxBits - bits))
    }
    return best
  }

  /// Writes all postings into a buffer, beginning at an index.
  func decode(into buffer: FixedBuffer<Posting>, from first: Int) {
    let width = lowBits + idBits
    let packedMask: UInt64 = 1 &<< UInt64(width) &- 1
    let lowMask: UInt64 = 1 &<< UInt64(lowBits) &- 1
    var offset = highLength
    var index = 0
    var start = 0
    while index < count {
      var word = word(at: start)
      while word != 0, index < count {
        // Like `packed`, which would compute the offset of each posting anew.
        let high = start &+ word.trailingZeroBitCount &- index
        word &= word &- 1
        let packed = self.word(at: offset) & packedMask
        offset &+= width
        buffer[first &+ index] = Posting(
          passage: UInt32(
            truncatingIfNeeded: base &+ high &<< lowBits
              &+ Int(truncatingIfNeeded: packed & lowMask)),
          frequencyID: UInt32(truncatingIfNeeded: packed &>> UInt64(lowBits)))
        index &+= 1
      }
      start += 64
    }
    for exception in 0..<exceptionCount {
      buffer[first + place(ofException: exception)].frequencyID |= id(ofException: exception)
    }
  }

  /// Calls `body` with the postings of a range of passages, in order, without decoding the others.
  @inline(__always)
  func visit(_ passages: ClosedRange<Int>, _ body: (Posting) -> Void) {
    guard passages.lowerBound <= last else { return }
    scan(from: passages.lowerBound) { index, high, passage in
      guard passage <= passages.upperBound else { return false }
      if passage >= passages.lowerBound { body(posting(index, high: high)) }
      return true
    }
  }

  /// The first number from another one on, which has to be within the block's range.
  func first(from number: Int) -> Int? {
    var first: Int?
    scan(from: number) { _, _, passage in
      if passage >= number { first = passage }
      return first == nil
    }
    return first
  }

  /// Calls `body` with the index, the high part and the passage of each posting, in order, until it
  /// returns false. The scan begins at or before the first posting that reaches a number.
  @inline(__always)
  private func scan(from number: Int, _ body: (Int, Int, Int) -> Bool) {
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
      guard body(index, high, Int(packed(index, high: high).passage)) else { return }
      index += 1
      bit += 1
    }
  }

  @inline(__always)
  private func posting(_ index: Int, high: Int) -> Posting {
    var posting = packed(index, high: high)
    for exception in 0..<exceptionCount where place(ofException: exception) == index {
      posting.frequencyID |= id(ofException: exception)
    }
    return posting
  }

  /// A posting, with only the low bits of its ID.
  @inline(__always)
  private func packed(_ index: Int, high: Int) -> Posting {
    let width = lowBits + idBits
    let packed = bits(at: highLength &+ index &* width, width)
    let low = Int(packed & (1 &<< UInt64(lowBits) &- 1))
    return Posting(
      passage: UInt32(truncatingIfNeeded: base &+ high &<< lowBits &+ low),
      frequencyID: UInt32(truncatingIfNeeded: packed &>> UInt64(lowBits)))
  }

  /// The bit offset of the exceptions.
  private var firstException: Int { highLength + count * (lowBits + idBits) }

  private var exceptionWidth: Int { Self.placeBits + exceptionBits }

  @inline(__always)
  private func place(ofException number: Int) -> Int {
    Int(bits(at: firstException + number * exceptionWidth, Self.placeBits))
  }

  /// The high bits of an exception's ID.
  @inline(__always)
  private func id(ofException number: Int) -> UInt32 {
    let start = firstException + number * exceptionWidth + Self.placeBits
    return UInt32(truncatingIfNeeded: bits(at: start, exceptionBits) << UInt64(idBits))
  }

  /// The bit offset of the n-th zero of the high parts, from 1; their end if they have fewer.
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

  /// The bits from a bit offset on: at least 57 of them, and all 64 if the offset is a multiple of
  /// eight.
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

/// An occurrence of a term in a passage, or in the question of an exchange.
struct Posting: Hashable {
  /// Number of the passage, or of the exchange.
  let passage: UInt32
  /// How often it occurs in which fields: a number in the index's `FieldFrequencyList`.
  var frequencyID: UInt32
}

extension UInt64 {
  private static let lowestBits: UInt64 = 0x0101_0101_0101_0101
  private static let highestBits: UInt64 = 0x8080_8080_8080_8080

  /// By byte the number of ones in it and in the lower bytes.
  @inline(__always)
  fileprivate var bytewiseSums: UInt64 {
    let pairs = self &- (self >> 1 & 0x5555_5555_5555_5555)
    let fours = (pairs & 0x3333_3333_3333_3333) &+ (pairs >> 2 & 0x3333_3333_3333_3333)
    return ((fours &+ fours >> 4) & 0x0F0F_0F0F_0F0F_0F0F) &* Self.lowestBits
  }

  /// The position of the n-th one, from 1, given `bytewiseSums`. All bytes are compared at once
  /// (Vigna, "Broadword implementation of rank/select queries", 2008).
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
