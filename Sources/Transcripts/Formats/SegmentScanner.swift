/// Finds the segments in the JSON of a podcast's transcript, without building its values.
struct SegmentScanner {
  /// Text ranges of strings are those within the quotation marks.
  struct Segment {
    var speaker: Range<Int>?
    var body: Range<Int>?
    var start: Double?
    var end: Double?
  }

  private let utf8: [UInt8]
  private var offset = 0

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
  }

  /// The objects of the array `segments`, in order; what is malformed ends it.
  mutating func segments() -> [Segment] {
    guard skip(to: "\"segments\""), take(":"), take("[") else { return [] }
    var segments: [Segment] = []
    while take("{") {
      guard let segment = segment() else { break }
      segments.append(segment)
      _ = take(",")
    }
    return segments
  }

  private mutating func segment() -> Segment? {
    var segment = Segment()
    while !take("}") {
      guard let key = string(), take(":") else { return nil }
      switch String(decoding: utf8[key], as: UTF8.self) {
      case "speaker": segment.speaker = string()
      case "body": segment.body = string()
      case "startTime": segment.start = number()
      case "endTime": segment.end = number()
      default: skipValue()
      }
      _ = take(",")
    }
    return segment
  }

  private mutating func skip(to word: String) -> Bool {
    let word = Array(word.utf8)
    while offset < utf8.count {
      guard let next = utf8[offset...].firstIndex(of: word[0]) else { return false }
      offset = next
      if utf8[next...].starts(with: word) {
        offset += word.count
        return true
      }
      _ = string()
    }
    return false
  }

  private mutating func skipBlanks() {
    while offset < utf8.count, utf8[offset] <= 0x20 { offset += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard offset < utf8.count, utf8[offset] == UInt8(ascii: mark) else { return false }
    offset += 1
    return true
  }

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

  /// Goes behind any value that is no string we want.
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
