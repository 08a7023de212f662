import Basics

/// A stretch of one line of a caption, with what it reads as once marks and character references
/// are taken out.
struct CueText {
  /// Text range in the source, without marks and white space at its ends.
  private(set) var range: Range<Int>
  /// What it reads as, in UTF-8; the indices are only this value's.
  private(set) var bytes: ArraySlice<UInt8>
  /// The repairs between both, by place; their ranges are text ranges.
  private(set) var repairs: [Emendation]

  /// - Parameters:
  ///   - range: text range, with repairs by place within it.
  ///   - bytes: what it reads as.
  init(range: Range<Int>, bytes: ArraySlice<UInt8>, repairs: [Emendation]) {
    self.range = range
    self.bytes = bytes
    self.repairs = repairs
    self = self[bytes.indices]
  }

  /// The text of a range after those of some repairs that lie within it.
  ///
  /// - Parameter repairs: by place, without overlaps.
  init(_ range: Range<Int>, in utf8: [UInt8], _ repairs: [Emendation]) {
    let first = repairs.partitioningIndex { $0.bytes.lowerBound >= range.lowerBound }
    let within = repairs[first...].prefix { $0.bytes.upperBound <= range.upperBound }
    var (bytes, next): ([UInt8], Int) = ([], range.lowerBound)
    for repair in within {
      bytes += utf8[next..<repair.bytes.lowerBound] + Array(repair.reading.utf8)
      next = repair.bytes.upperBound
    }
    bytes += utf8[next..<range.upperBound]
    self.init(range: range, bytes: bytes[...], repairs: Array(within))
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The part that reads as some of the bytes, without white space at its ends.
  subscript(part: Range<Int>) -> CueText {
    let part = bytes.trimmed(part)
    var text = self
    text.bytes = bytes[part]
    guard !part.isEmpty else {
      text.range = range.lowerBound..<range.lowerBound
      text.repairs = []
      return text
    }
    text.range = start(of: part.lowerBound)..<end(of: part.upperBound)
    if !repairs.isEmpty {
      text.repairs = repairs.filter {
        $0.bytes.lowerBound >= text.range.lowerBound && $0.bytes.upperBound <= text.range.upperBound
      }
    }
    return text
  }

  /// The text from one of the bytes on.
  func from(_ offset: Int) -> CueText { self[offset..<bytes.endIndex] }

  /// The text with further repairs within it.
  func repaired(by more: [Emendation]) -> CueText {
    var text = self
    text.repairs = (repairs + more).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    return text
  }

  /// Text offset where what reads as the byte at an offset begins.
  func start(of offset: Int) -> Int {
    var (source, reading) = (range.lowerBound, bytes.startIndex)
    for repair in repairs {
      reading += repair.bytes.lowerBound - source
      if offset < reading { return repair.bytes.lowerBound - (reading - offset) }
      reading += repair.reading.utf8.count
      if offset < reading { return repair.bytes.lowerBound }
      source = repair.bytes.upperBound
    }
    return source + offset - reading
  }

  /// Text offset where what reads as the bytes before an offset ends.
  private func end(of offset: Int) -> Int {
    var (source, reading) = (range.lowerBound, bytes.startIndex)
    for repair in repairs {
      reading += repair.bytes.lowerBound - source
      if offset <= reading { return repair.bytes.lowerBound - (reading - offset) }
      reading += repair.reading.utf8.count
      if offset <= reading { return repair.bytes.upperBound }
      source = repair.bytes.upperBound
    }
    return source + offset - reading
  }
}
