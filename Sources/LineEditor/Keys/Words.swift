/// The words of a text, for steps by word.
struct Words {
  /// Byte offsets; spaces and punctuation left out.
  private let ranges: [Range<Int>]
  private let count: Int

  /// `boundary` gives the end of the piece that begins at an offset.
  init(_ text: String, boundary: ((String, Int) -> Int)? = nil) {
    var ranges: [Range<Int>] = []
    var start = 0
    count = text.utf8.count
    while start < count {
      let end = min(max((boundary ?? Self.end)(text, start), start + 1), count)
      if Self.isWord(text, at: start) { ranges.append(start..<end) }
      start = end
    }
    self.ranges = ranges
  }

  func start(before offset: Int) -> Int {
    ranges.last { $0.lowerBound < offset }?.lowerBound ?? 0
  }

  func end(after offset: Int) -> Int {
    ranges.first { $0.upperBound > offset }?.upperBound ?? count
  }

  /// A run of ideographs, of other letters and digits, or of anything else.
  static func end(_ text: String, from start: Int) -> Int {
    let rest = scalars(text, from: start)
    let kind = rest.first.map(Kind.init)
    return start + rest.prefix { Kind($0) == kind }.reduce(0) { $0 + UTF8.width($1) }
  }

  private static func isWord(_ text: String, at start: Int) -> Bool {
    scalars(text, from: start).first.map(Kind.init) != .other
  }

  private static func scalars(_ text: String, from start: Int) -> Substring.UnicodeScalarView {
    text[text.utf8.index(text.startIndex, offsetBy: start)...].unicodeScalars
  }

  private enum Kind {
    case ideograph, letter, other

    init(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      if properties.isIdeographic {
        self = .ideograph
      } else if properties.isAlphabetic || properties.numericType != nil
        || properties.isGraphemeExtend
      {
        self = .letter
      } else {
        self = .other
      }
    }
  }
}
