/// Detects the encoding of a file by its byte order mark, or else by its bytes.
///
/// Candidates in order: UTF-16 with zero bytes, strict UTF-8, Chinese in UTF-16 without zero bytes,
/// GB 18030. Big5 wins only where GB 18030 would give rarer characters.
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

  /// In bytes: the start of a file is enough to show its encoding.
  private static let sampleSize = 1 << 20

  private static func isMarked(_ bytes: [UInt8], as encoding: TextEncoding) -> Bool {
    encoding.mark.map(bytes.starts(with:)) ?? false
  }

  /// Chinese text, which has few zero bytes, in either byte of a unit: 一 is U+4E00.
  private static func chineseUTF16(_ sample: ArraySlice<UInt8>) -> EncodingChoice? {
    [TextEncoding.utf16LittleEndian, .utf16BigEndian]
      .first { WideStatistics(sample, $0).isChinese }
      .map { EncodingChoice(encoding: $0, reason: .commonCharacters) }
  }

  /// Zero bytes are frequent, and nearly all at even offsets or nearly all at odd ones.
  private static func utf16(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
    var zeros = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    let (main, stray) = (max(zeros[0], zeros[1]), min(zeros[0], zeros[1]))
    guard main > 1, main * maxBytesPerZero > sample.count, stray * minMainPerStrayZero < main else {
      return nil
    }
    return zeros[1] > zeros[0] ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Text in UTF-16 has an ASCII letter, a blank or a line end at least every 500 bytes.
  private static let maxBytesPerZero = 500
  /// Zeros at the expected offsets for each one at the others, as in U+4E00.
  private static let minMainPerStrayZero = 20

  /// The likeliest of the encodings that no byte proves.
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

  /// The share of byte pairs that are punctuation or common characters (the encoding's first
  /// level). An undefined pair counts twice against the encoding.
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

/// Statistics of a sample read as UTF-16.
private struct WideStatistics {
  private var units = 0
  /// Han characters, punctuation, ASCII.
  private var common = 0
  /// Chinese punctuation and line ends.
  private var marks = 0
  /// Han characters whose low byte is not ASCII: two ASCII letters also look like a Han character.
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

  /// At least nine tenths are common characters, an eighth is certainly Han, and there is
  /// punctuation.
  var isChinese: Bool { common * 10 >= units * 9 && provenHan * 8 >= units && marks > 0 }
}

/// Statistics of the bytes beyond ASCII in a sample.
private struct ByteStatistics {
  /// Valid UTF-8 characters of two or more bytes.
  private(set) var utf8Characters = 0
  /// Bytes beyond ASCII outside such characters.
  private(set) var strayBytes = 0
  /// All bytes beyond ASCII.
  private(set) var highBytes = 0
  /// Those of them that stand between two ASCII bytes.
  private(set) var isolatedBytes = 0

  init(_ sample: ArraySlice<UInt8>) {
    var offset = sample.startIndex
    while offset < sample.endIndex {
      let width = UTF8Validation.width(in: sample, at: offset)
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
