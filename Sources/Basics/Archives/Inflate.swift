/// Decompresses data in the DEFLATE format.
///
/// Source: RFC 1951, rfc-editor.org/rfc/rfc1951; a buffer of 64 bits and tables with two looks after
/// the manner of J. Gailly's and M. Adler's zlib.
package struct Inflate {
  /// - Parameters:
  ///   - bytes: holds the compressed data at `range`.
  ///   - size: number of bytes that come out of it.
  /// - Returns: nil if the data is damaged or comes to another number of bytes.
  package static func bytes(from bytes: [UInt8], _ range: Range<Int>, size: Int) -> [UInt8]? {
    var isWhole = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let span = bytes.span.extracting(range)
      var inflate = Inflate()
      isWhole = unsafe inflate.run(span, into: buffer)
      // What was not written is not to be read.
      count = isWhole ? size : 0
    }
    return isWhole ? output : nil
  }

  private var buffer: UInt64 = 0
  /// Number of bits in the buffer.
  private var bitCount: UInt64 = 0
  /// Number of bits that stand for bytes after the end of the data.
  private var missingBits: UInt64 = 0
  /// Offset in the data of the next byte.
  private var next = 0
  private var written = 0

  // MARK: Bits

  /// Fills the buffer up to at least 56 bits; after the end of the data with zeros.
  @inline(__always)
  private mutating func fill(_ data: Span<UInt8>) {
    if next &+ 8 <= data.count {
      let word = unsafe data.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: next, as: UInt64.self)
      buffer |= UInt64(littleEndian: word) &<< bitCount
      let bytes = (63 &- bitCount) &>> 3
      next &+= Int(truncatingIfNeeded: bytes)
      bitCount &+= bytes &<< 3
    } else {
      fillAtEnd(data)
    }
  }

  private mutating func fillAtEnd(_ data: Span<UInt8>) {
    while bitCount < 56 {
      if next < data.count {
        buffer |= UInt64(data[next]) << bitCount
        next += 1
      } else {
        missingBits += 8
      }
      bitCount += 8
    }
    // Bits above the count would be added to those that follow.
    buffer &= UInt64.max >> (64 - bitCount)
  }

  @inline(__always)
  private mutating func take(_ count: UInt64) -> Int {
    let bits = buffer & (1 &<< count &- 1)
    buffer &>>= count
    bitCount &-= count
    return Int(truncatingIfNeeded: bits)
  }

  private var isPastEnd: Bool { missingBits > bitCount }

  // MARK: Blocks

  private mutating func run(_ data: Span<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
    -> Bool
  {
    while true {
      fill(data)
      let isLast = take(1) == 1
      let isRead: Bool
      switch take(2) {
      case 0: isRead = unsafe copyStored(data, into: output)
      case 1: isRead = unsafe readBlock(data, Self.fixed, into: output)
      case 2:
        guard let codes = readCodes(data) else { return false }
        isRead = unsafe readBlock(data, codes, into: output)
      default: isRead = false
      }
      guard isRead, !isPastEnd else { return false }
      if isLast { return written == output.count }
    }
  }

  private mutating func copyStored(
    _ data: Span<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    _ = take(bitCount & 7)
    guard !isPastEnd else { return false }
    // Whole bytes of the buffer are read again.
    next -= Int((bitCount - missingBits) / 8)
    (buffer, bitCount, missingBits) = (0, 0, 0)
    guard next + 4 <= data.count else { return false }
    let word = data.word(at: next)
    let count = Int(word & 0xFFFF)
    next += 4
    guard word >> 16 == ~word & 0xFFFF, next + count <= data.count,
      written + count <= output.count
    else { return false }
    for offset in 0..<count { unsafe output[written + offset] = data[next + offset] }
    next += count
    written += count
    return true
  }

  private typealias Codes = (literals: PrefixCode, distances: PrefixCode)

  private mutating func readBlock(
    _ data: Span<UInt8>, _ codes: Codes, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    let (literals, distances) = (codes.literals.entries.span, codes.distances.entries.span)
    let (literalMask, literalBits) = (
      UInt64(1) << codes.literals.bits - 1, UInt64(codes.literals.bits)
    )
    let (distanceMask, distanceBits) = (
      UInt64(1) << codes.distances.bits - 1, UInt64(codes.distances.bits)
    )
    while true {
      fill(data)
      var entry = literals[Int(truncatingIfNeeded: buffer & literalMask)]
      if entry.isTable {
        let index = buffer &>> literalBits & (1 &<< entry.length &- 1)
        entry = literals[entry.value + Int(truncatingIfNeeded: index)]
      }
      _ = take(entry.length)
      if entry.isLiteral {
        guard written < output.count else { return false }
        unsafe output[written] = entry.byte
        written &+= 1
        continue
      }
      guard entry.isNumber else { return entry.isEnd }
      // At most 15 and 5 bits are taken so far, 15 and 13 follow: a full buffer has them.
      let length = entry.value + take(entry.furtherBits)
      var far = distances[Int(truncatingIfNeeded: buffer & distanceMask)]
      if far.isTable {
        let index = buffer &>> distanceBits & (1 &<< far.length &- 1)
        far = distances[far.value + Int(truncatingIfNeeded: index)]
      }
      guard far.isNumber else { return false }
      _ = take(far.length)
      let distance = far.value + take(far.furtherBits)
      guard distance <= written, length <= output.count - written, !isPastEnd else { return false }
      unsafe Self.copy(length, from: distance, before: written, in: output)
      written += length
    }
  }

  /// Repeats what stands some bytes before a place; both may overlap.
  @inline(__always)
  private static func copy(
    _ length: Int, from distance: Int, before place: Int,
    in output: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let start = output.baseAddress else { return }
    let (source, target) = unsafe (start + (place - distance), start + place)
    if distance >= 8, place + length + 8 <= output.count {
      var offset = 0
      while offset < length {
        let word = unsafe UnsafeRawPointer(source + offset).loadUnaligned(as: UInt64.self)
        unsafe UnsafeMutableRawPointer(target + offset).storeBytes(of: word, as: UInt64.self)
        offset &+= 8
      }
    } else {
      for offset in 0..<length { unsafe target[offset] = source[offset] }
    }
  }

  // MARK: Codes

  /// The codes that a block begins with.
  private mutating func readCodes(_ data: Span<UInt8>) -> Codes? {
    let (literalCount, distanceCount, lengthCount) = (take(5) + 257, take(5) + 1, take(4) + 4)
    guard literalCount <= 286 else { return nil }
    var widths = [UInt8](repeating: 0, count: Self.orderOfWidths.count)
    for index in 0..<lengthCount {
      fill(data)
      widths[Self.orderOfWidths[index]] = UInt8(take(3))
    }
    let symbols = (0..<widths.count).map { PrefixCode.Entry(.number, value: $0) }
    guard let code = PrefixCode(lengths: widths[...], symbols: symbols, bits: 7) else { return nil }
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      fill(data)
      let entry = code.entries[Int(buffer & 0x7F)]
      guard entry.isNumber else { return nil }
      _ = take(entry.length)
      switch entry.value {
      case 16:
        guard let last = lengths.last else { return nil }
        lengths += Array(repeating: last, count: 3 + take(2))
      case 17: lengths += Array(repeating: 0, count: 3 + take(3))
      case 18: lengths += Array(repeating: 0, count: 11 + take(7))
      default: lengths.append(UInt8(entry.value))
      }
    }
    guard lengths.count == literalCount + distanceCount, !isPastEnd else { return nil }
    return Self.codes(lengths[..<literalCount], lengths[literalCount...])
  }

  private static func codes(_ literals: ArraySlice<UInt8>, _ distances: ArraySlice<UInt8>) -> Codes?
  {
    guard let literals = PrefixCode(lengths: literals, symbols: literalSymbols, bits: 11),
      let distances = PrefixCode(lengths: distances, symbols: distanceSymbols, bits: 8)
    else { return nil }
    return (literals, distances)
  }

  /// The codes of blocks that tell none.
  private static let fixed: Codes = {
    let lengths =
      Array(repeating: UInt8(8), count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8)
    guard let codes = codes(lengths[...], Array(repeating: 5, count: 32)[...]) else {
      preconditionFailure("the format's own codes are whole")
    }
    return codes
  }()

  private static let orderOfWidths = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// Bytes, the end of a block, and lengths from 3 on; the last two are none.
  private static let literalSymbols: [PrefixCode.Entry] = {
    var symbols = (0..<256).map { PrefixCode.Entry(.literal, value: $0) }
    symbols.append(PrefixCode.Entry(.end))
    var length = 3
    for step in 0..<28 {
      let further = max(0, step / 4 - 1)
      symbols.append(PrefixCode.Entry(.number, value: length, furtherBits: further))
      length += 1 << further
    }
    symbols.append(PrefixCode.Entry(.number, value: 258))
    return symbols + Array(repeating: PrefixCode.Entry(.none), count: 2)
  }()

  /// Distances from 1 on; the last two are none.
  private static let distanceSymbols: [PrefixCode.Entry] = {
    var (symbols, distance) = ([PrefixCode.Entry](), 1)
    for step in 0..<30 {
      let further = max(0, step / 2 - 1)
      symbols.append(PrefixCode.Entry(.number, value: distance, furtherBits: further))
      distance += 1 << further
    }
    return symbols + Array(repeating: PrefixCode.Entry(.none), count: 2)
  }()
}
