/// Decides which encoding a file is in: by its mark, else by what its bytes can be.
///
/// UTF-16 with zero bytes comes first, then strict UTF-8, then UTF-16 of Chinese without them, then
/// GB 18030; Big5 only where GB 18030 gives rarer characters.
enum EncodingDetector {
  static func choice(for bytes: [UInt8]) -> EncodingChoice {
    if let marked = TextEncoding.allCases.first(where: { isMarked(bytes, as: $0) }) {
      return EncodingChoice(encoding: marked, reason: .byteOrderMark)
    }
    let sample = bytes.prefix(sampleSize)
    let hasZeros = sample.contains(0)
    if hasZeros, let wide = chineseUTF16(sample) { return wide }
    if hasZeros, let wide = utf16(sample) {
      return EncodingChoice(encoding: wide, reason: .zeroBytes)
    }
    if UTF8Validation.isValid(bytes) { return EncodingChoice(encoding: .utf8, reason: .validity) }
    if !hasZeros, let wide = chineseUTF16(sample) { return wide }
    return legacyChoice(for: sample)
  }

  /// In bytes; the start of a file shows its encoding.
  private static let sampleSize = 1 << 20

  private static func isMarked(_ bytes: [UInt8], as encoding: TextEncoding) -> Bool {
    encoding.mark.map(bytes.starts(with:)) ?? false
  }

  /// Text of Chinese, whose zero bytes are few and may stand at either place: 一 is U+4E00.
  private static func chineseUTF16(_ sample: ArraySlice<UInt8>) -> EncodingChoice? {
    [TextEncoding.utf16LittleEndian, .utf16BigEndian]
      .first { WideStatistics(sample, $0).isChinese }
      .map { EncodingChoice(encoding: $0, reason: .commonCharacters) }
  }

  /// Zero bytes stand at even places only, or at odd ones only, and often enough.
  private static func utf16(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
    var zeros = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    let (most, least) = (max(zeros[0], zeros[1]), min(zeros[0], zeros[1]))
    guard most > 1, most * bytesAZero > sample.count, least * 20 < most else { return nil }
    return zeros[1] > zeros[0] ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Text of UTF-16 has a letter of ASCII, a blank or a line end in so many bytes at least.
  private static let bytesAZero = 500

  /// Among those that are told apart by likelihood only.
  private static func legacyChoice(for sample: ArraySlice<UInt8>) -> EncodingChoice {
    let valid = ByteStatistics(sample)
    if valid.utf8Characters > valid.strayBytes * 4 {
      return EncodingChoice(encoding: .utf8, reason: .fewInvalid)
    }
    if valid.isolatedBytes * 2 > valid.highBytes {
      return EncodingChoice(encoding: .windows1252, reason: .isolatedBytes)
    }
    let encoding: TextEncoding =
      commonShare(of: sample, .big5) > commonShare(of: sample, .gb18030) ? .big5 : .gb18030
    return EncodingChoice(encoding: encoding, reason: .commonCharacters)
  }

  /// Which of the pairs of bytes are marks and characters of the encoding's first level, the common
  /// ones; a pair that is nothing counts against it twice.
  private static func commonShare(of sample: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Double
  {
    let table: DoubleByteTable = encoding == .big5 ? .big5 : .gb18030
    var (common, all) = (0, 0)
    var offset = sample.startIndex
    while offset + 1 < sample.endIndex {
      let (lead, trail) = (sample[offset], sample[offset + 1])
      guard lead >= 0x80 else {
        offset += 1
        continue
      }
      all += 1
      if table.scalar(lead: lead, trail: trail) == nil { common -= 2 }
      if isCommon(lead, trail, encoding) { common += 1 }
      offset += 2
    }
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static func isCommon(_ lead: UInt8, _ trail: UInt8, _ encoding: TextEncoding) -> Bool {
    if encoding == .big5 { return (0xA1...0xC6).contains(lead) }
    return trail >= 0xA1 && ((0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead))
  }
}

/// What the characters of a text would be in UTF-16.
private struct WideStatistics {
  private var units = 0
  /// Han, marks, letters of ASCII.
  private var common = 0
  private var marks = 0
  /// Han whose low byte is no ASCII; two letters of ASCII make a Han character too.
  private var provenHan = 0

  init(_ sample: ArraySlice<UInt8>, _ order: TextEncoding) {
    let isBig = order == .utf16BigEndian
    for offset in stride(from: sample.startIndex, to: sample.endIndex - 1, by: 2) {
      let (high, low) = (sample[offset + (isBig ? 0 : 1)], sample[offset + (isBig ? 1 : 0)])
      units += 1
      switch (high, low) {
      case (0x4E...0x9F, _):
        common += 1
        if low >= 0x80 { provenHan += 1 }
      case (0x30, ..<0x40), (0xFF, ..<0x5F), (0x00, 0x0A), (0x00, 0x0D):
        common += 1
        marks += 1
      case (0x00, 0x20..<0x7F), (0x20, 0x10..<0x30): common += 1
      default: continue
      }
    }
  }

  /// Nine of ten characters are common ones, an eighth Han without doubt, and there are marks.
  var isChinese: Bool { common * 10 >= units * 9 && provenHan * 8 >= units && marks > 0 }
}

/// What the bytes beyond ASCII of a text look like.
private struct ByteStatistics {
  /// Characters of two and more bytes that are valid UTF-8.
  private(set) var utf8Characters = 0
  /// Bytes that are no part of such a character.
  private(set) var strayBytes = 0
  private(set) var highBytes = 0
  /// Of these, those that stand between two of ASCII.
  private(set) var isolatedBytes = 0

  init(_ sample: ArraySlice<UInt8>) {
    var offset = sample.startIndex
    while offset < sample.endIndex {
      let width = TextDecoder.utf8Width(in: sample, at: offset)
      if width ?? 2 > 1 { count(sample, offset, width ?? 1, isValid: width != nil) }
      offset += width ?? 1
    }
  }

  private mutating func count(
    _ sample: ArraySlice<UInt8>, _ offset: Int, _ width: Int, isValid: Bool
  ) {
    highBytes += width
    if isValid { utf8Characters += 1 } else { strayBytes += 1 }
    let isAfterASCII = offset == sample.startIndex || sample[offset - 1] < 0x80
    let isBeforeASCII = offset + width >= sample.endIndex || sample[offset + width] < 0x80
    if width == 1, isAfterASCII, isBeforeASCII { isolatedBytes += 1 }
  }
}
