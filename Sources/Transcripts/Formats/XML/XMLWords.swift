/// The words of an element of XML as they stand in the file, and what is left out between them.
struct XMLWords {
  /// Name of the repair in emendations.
  static let rule = "xml"

  /// Text range from the first word to the last; empty if there are none.
  let range: Range<Int>
  /// By place: tags, references and line ends.
  let repairs: [Emendation]

  /// What stands between two stretches of text.
  enum Border {
    /// Nothing, as a change of colour.
    case nothing
    /// A blank, as between words that are elements of their own.
    case blank
    /// The end of a line.
    case lineEnd
    /// What is not said, with all that is in it.
    case leftOut
  }

  /// The lines of an element, without those that have no words.
  ///
  /// - Parameters:
  ///   - isTwiceEscaped: whether the text is one of HTML, and `&amp;#39;` is an apostrophe.
  ///   - border: what an element within it is, by its index.
  static func lines(
    of node: Int, in tree: XMLTree, isTwiceEscaped: Bool = false,
    border: (Int) -> Border = { _ in .nothing }
  ) -> [XMLWords] {
    var lines: [(stretches: [Range<Int>], isBroken: [Bool])] = [([], [])]
    var isBreak = false
    var next = node + 1
    while next < tree.nodes[node].end {
      let inner = tree.nodes[next]
      next += 1
      guard !inner.isText else {
        if !inner.content.isEmpty {
          lines[lines.count - 1].stretches.append(inner.content)
          lines[lines.count - 1].isBroken.append(isBreak)
          isBreak = false
        }
        continue
      }
      switch border(next - 1) {
      case .nothing: break
      case .blank: isBreak = true
      case .lineEnd: lines.append(([], []))
      case .leftOut:
        isBreak = true
        next = inner.end
      }
    }
    return lines.map { XMLWords($0.stretches, $0.isBroken, tree.utf8, isTwiceEscaped) }
      .filter { !$0.range.isEmpty }
  }

  /// - Parameters:
  ///   - stretches: text ranges of words, in order, with references.
  ///   - isBroken: by stretch, whether a blank stands before it if none is written.
  init(
    _ stretches: [Range<Int>], _ isBroken: [Bool], _ utf8: [UInt8], _ isTwiceEscaped: Bool = false
  ) {
    var repairs: [Emendation] = []
    // What stands between two stretches, the blanks at their ends with it, is one repair.
    var words: [(range: Range<Int>, hasBlankBefore: Bool)] = []
    var hasBlank = false
    for (stretch, broken) in zip(stretches, isBroken) {
      let trimmed = Self.trimmed(stretch, utf8)
      hasBlank = hasBlank || broken
      guard !trimmed.isEmpty else {
        hasBlank = hasBlank || !stretch.isEmpty
        continue
      }
      words.append((trimmed, hasBlank || trimmed.lowerBound > stretch.lowerBound))
      hasBlank = trimmed.upperBound < stretch.upperBound
    }
    for (index, word) in words.enumerated() {
      if index > 0 {
        let between = words[index - 1].range.upperBound..<word.range.lowerBound
        let reading = word.hasBlankBefore ? " " : ""
        if !between.isEmpty,
          !(between.count == 1 && reading == " " && utf8[between.lowerBound] == 0x20)
        {
          repairs.append(Emendation(bytes: between, reading: reading, rule: Self.rule))
        }
      }
      repairs += Self.repairs(in: word.range, utf8, isTwiceEscaped)
    }
    range =
      (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0)
    self.repairs = repairs
  }

  /// Without white space and line ends at its ends.
  private static func trimmed(_ range: Range<Int>, _ utf8: [UInt8]) -> Range<Int> {
    var (trimmed, last) = (utf8.trimmed(range), range)
    while trimmed != last {
      last = trimmed
      let text = utf8[trimmed]
      let start = text.firstIndex { $0 != 0x0A } ?? text.endIndex
      let end = text[start...].lastIndex { $0 != 0x0A }.map { $0 + 1 } ?? start
      trimmed = utf8.trimmed(start..<end)
    }
    return trimmed
  }

  /// In bytes, without its ampersand.
  private static let longestReference = 12

  /// References, and white space with a line end in it.
  private static func repairs(
    in range: Range<Int>, _ utf8: [UInt8], _ isTwiceEscaped: Bool
  ) -> [Emendation] {
    var repairs: [Emendation] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if utf8[offset] == UInt8(ascii: "&"),
        let reference = CharacterReference(in: utf8[..<range.upperBound], at: offset)
      {
        var (reading, end) = (reference.reading, reference.end)
        if isTwiceEscaped, reading == "&" {
          let inner = [UInt8(ascii: "&")] + utf8[end..<range.upperBound].prefix(longestReference)
          if let second = CharacterReference(in: inner[...], at: 0) {
            (reading, end) = (second.reading, end + second.end - 1)
          }
        }
        repairs.append(Emendation(bytes: offset..<end, reading: reading, rule: rule))
        offset = end
      } else if utf8[offset] <= 0x20 {
        let end = utf8[offset..<range.upperBound].firstIndex { $0 > 0x20 } ?? range.upperBound
        if utf8[offset..<end].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
          repairs.append(Emendation(bytes: offset..<end, reading: " ", rule: rule))
        }
        offset = end
      } else {
        offset += 1
      }
    }
    return repairs
  }
}
