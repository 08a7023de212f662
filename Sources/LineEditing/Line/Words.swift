/// The words of a text, for moving and killing by word.
struct Words {
  /// Byte offsets, in order.
  private let ranges: [Range<Int>]
  /// Of the text, in bytes.
  private let length: Int

  /// - Parameter ranges: byte offsets of the words, in order; `runs(in:)` if nil.
  init(_ text: String, _ ranges: [Range<Int>]? = nil) {
    length = text.utf8.count
    self.ranges = (ranges ?? Self.runs(in: text)).map { $0.clamped(to: 0..<text.utf8.count) }
  }

  /// The start of the word before or around the offset; 0 if there is none.
  func start(before offset: Int) -> Int {
    ranges.last { $0.lowerBound < offset }?.lowerBound ?? 0
  }

  /// The end of the word after or around the offset; the end of the text if there is none.
  func end(after offset: Int) -> Int {
    ranges.first { $0.upperBound > offset }?.upperBound ?? length
  }

  /// Runs of ideographs, and of other letters and digits.
  private static func runs(in text: String) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var last = Kind.other
    var offset = 0
    for scalar in text.unicodeScalars {
      let kind = Kind(scalar)
      let end = offset + UTF8.width(scalar)
      if kind != .other {
        let start = kind == last ? runs.removeLast().lowerBound : offset
        runs.append(start..<end)
      }
      (last, offset) = (kind, end)
    }
    return runs
  }

  private enum Kind {
    case ideograph, letter, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\u{4E00}"..."\u{9FFF}": self = .ideograph
      case "a"..."z", "A"..."Z", "0"..."9": self = .letter
      case "\0"..."\u{7F}": self = .other
      default: self.init(properties: scalar.properties)
      }
    }

    private init(properties: Unicode.Scalar.Properties) {
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
