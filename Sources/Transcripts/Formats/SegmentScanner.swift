/// Finds the segments in the JSON of a transcript, without building its values.
struct SegmentScanner {
  /// A segment; the text ranges of its strings are those between the quotation marks.
  struct Segment {
    var speaker: Range<Int>?
    var body: Range<Int>?
    /// In seconds.
    var start: Double?
    /// In seconds.
    var end: Double?
  }

  private let utf8: [UInt8]
  private var offset: Int

  init(_ utf8: [UInt8], from offset: Int = 0) {
    self.utf8 = utf8
    self.offset = offset
  }

  /// The objects of the array `segments`, or of the file if that is an array, in order, up to the
  /// first malformed one.
  mutating func segments() -> [Segment] {
    guard take("[") || findList() else { return [] }
    var segments: [Segment] = []
    while take("{") {
      guard let segment = segment() else { break }
      segments.append(segment)
      _ = take(",")
    }
    return segments
  }

  /// Moves into the list of segments of the object that begins here; false if it has none.
  private mutating func findList() -> Bool {
    guard take("{") else { return false }
    while let key = string(), take(":") {
      if Self.lists.contains(where: utf8[key].elementsEqual), take("[") { return true }
      skipValue()
      _ = take(",")
    }
    return false
  }

  /// Keys of the list: in podcasts and Whisper, and in whisper.cpp.
  private static let lists = ["segments", "transcription"].map(\.utf8)

  private mutating func segment() -> Segment? {
    var segment = Segment()
    while !take("}") {
      guard let key = string(), take(":") else { return nil }
      switch String(decoding: utf8[key], as: UTF8.self) {
      case "speaker": segment.speaker = string()
      case "body", "text": segment.body = string()
      case "startTime", "start": segment.start = number()
      case "endTime", "end": segment.end = number()
      case "offsets": (segment.start, segment.end) = offsets()
      default: skipValue()
      }
      _ = take(",")
    }
    return segment
  }

  /// `{"from": 0, "to": 4000}`, in milliseconds.
  private mutating func offsets() -> (Double?, Double?) {
    var found: [Double] = []
    guard take("{") else { return (nil, nil) }
    while !take("}"), string() != nil, take(":"), let number = number() {
      found.append(number / 1000)
      _ = take(",")
    }
    return (found.first, found.dropFirst().first)
  }

  private mutating func skipBlanks() {
    while offset < utf8.count, utf8[offset] <= 0x20 { offset += 1 }
  }

  /// Skips blanks and the given mark; false if another stands there.
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard offset < utf8.count, utf8[offset] == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

  /// Text range of the string that begins here; nil for another value, which is skipped.
  private mutating func string() -> Range<Int>? {
    guard take("\"") else {
      skipValue()
      return nil
    }
    let start = offset
    while offset < utf8.count, utf8[offset] != UInt8(ascii: "\"") {
      offset += utf8[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < utf8.count else {
      offset = utf8.count
      return nil
    }
    offset += 1
    return start..<offset - 1
  }

  private mutating func number() -> Double? {
    let start = offset
    skipValue()
    let written = String(decoding: utf8[utf8.trimmed(start..<offset)], as: UTF8.self)
    return Double(written).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Skips a value of any type.
  private mutating func skipValue() {
    var depth = 0
    skipBlanks()
    while offset < utf8.count {
      switch utf8[offset] {
      case UInt8(ascii: "\""): _ = string()
      case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, offset) = (depth + 1, offset + 1)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return }
        (depth, offset) = (depth - 1, offset + 1)
      case UInt8(ascii: ",") where depth == 0: return
      default: offset += 1
      }
      if depth == 0, offset > 0, utf8[offset - 1] == UInt8(ascii: "\"") { return }
    }
  }
}
