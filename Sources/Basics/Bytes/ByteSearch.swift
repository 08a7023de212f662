/// Searches long text, one block of bytes at a time.
extension Span<UInt8> {
  /// The bytes that are tested at once.
  public typealias Block = SIMD32<UInt8>
  /// By byte of a block whether a test holds.
  public typealias BlockMask = SIMDMask<SIMD32<Int8>>

  /// The first offset in a range whose byte and the one before it pass a test; nil if there is
  /// none. Offset 0 is skipped, as no byte precedes it.
  @inlinable @inline(__always)
  public func firstOffset(
    from start: Int, upTo end: Int, where isFound: (_ before: Block, _ bytes: Block) -> BlockMask
  ) -> Int? {
    var next = Swift.max(start, 1)
    while next < end {
      if let place = isFound(block(at: next - 1), block(at: next)).firstPlace {
        return next + place < end ? next + place : nil
      }
      next &+= Block.scalarCount
    }
    return nil
  }

  /// The bytes from an offset on, padded with zeros after the end. Testing a block takes 0.1 ns a
  /// byte, testing single bytes 1 ns.
  @inlinable @inline(__always)
  func block(at offset: Int) -> Block {
    if offset <= count &- Block.scalarCount {
      return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Block.self)
    }
    var block = Block()
    for place in 0..<count - offset { block[place] = self[offset + place] }
    return block
  }

  /// Byte range of the first occurrence of an ASCII mark, `:`, or its full-width form, `：`, in a
  /// range; nil if there is none.
  package func firstMark(_ mark: UInt8, in range: Range<Int>) -> Range<Int>? {
    guard let first = range.first else { return nil }
    if self[first] == mark { return first..<first + 1 }
    // A full-width mark is EF BC and the mark's code + 60 (all hexadecimal).
    let ascii = Block(repeating: mark)
    let (second, last) = (Block(repeating: 0xBC), Block(repeating: mark &+ 0x60))
    var next = first + 1
    while let place = firstOffset(
      from: next, upTo: range.upperBound,
      where: { before, bytes in (bytes .== ascii) .| ((before .== second) .& (bytes .== last)) })
    {
      if self[place] == mark { return place..<place + 1 }
      if place - 2 >= first, self[place - 2] == 0xEF { return place - 2..<place + 1 }
      next = place + 1
    }
    return nil
  }
}

extension SIMD32<UInt8> {
  /// An ASCII character in every lane.
  @inlinable @inline(__always)
  public init(ascii character: Unicode.Scalar) { self.init(repeating: UInt8(ascii: character)) }
}

extension SIMDMask<SIMD32<Int8>> {
  /// Index of the first lane that is set; nil if none is.
  @inlinable @inline(__always)
  var firstPlace: Int? {
    let words = unsafe unsafeBitCast(self, to: SIMD4<UInt64>.self)
    guard words.x | words.y | words.z | words.w != 0 else { return nil }
    for index in 0..<3 where words[index] != 0 {
      return index * 8 + words[index].littleEndian.trailingZeroBitCount / 8
    }
    return 24 + words.w.littleEndian.trailingZeroBitCount / 8
  }
}
