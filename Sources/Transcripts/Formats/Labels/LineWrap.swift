/// Decides whether a file breaks its lines at a width, and which lines continue the one above.
struct LineWrap {
  /// How a file's lines make paragraphs.
  enum Manner {
    /// Each line is a paragraph.
    case line
    /// Blank lines set paragraphs off; lines without one between belong together unless a sentence
    /// ends the first.
    case block
    /// Lines are broken at a width.
    case wrapped
  }

  let manner: Manner
  /// Number of blank lines between lines of one paragraph: 1 in double-spaced text.
  let spacing: UInt8
  /// In columns; of a file whose lines are broken.
  private let width: Int
  /// Most lines' white space before them, in columns.
  private let indent: Int
  private let isMarkdown: Bool
  private let utf8: [UInt8]

  /// - Parameters:
  ///   - isHead: by line, whether it begins a paragraph in any case: a label, a heading.
  ///   - isBlock: whether blank lines set paragraphs off unless the lines are broken at a width.
  ///   - isMarkdown: whether lines without a blank one between are one paragraph in any case.
  init(
    _ lines: [TextLine], isHead: [Bool], isBlock: Bool, isMarkdown: Bool, in utf8: [UInt8]
  ) {
    self.utf8 = utf8
    self.isMarkdown = isMarkdown
    let sample = Self.sample(of: lines, isHead)
    let columns = sample.map { Self.columns(of: lines[$0], utf8) }.sorted()
    let width = columns.isEmpty ? 0 : columns[columns.count * 97 / 100]
    self.width = width
    indent = Self.commonIndent(of: sample.map { lines[$0] })
    for spacing in [UInt8(0), 1] where (Self.minWidth...Self.maxWidth).contains(width) {
      let pairs = sample.filter { index in
        index + 1 < lines.count && !isHead[index + 1] && lines[index + 1].gap == spacing
          && !lines[index + 1].isSet
      }
      let open = pairs.filter { index in
        Self.isFull(lines[index], before: lines[index + 1], width, utf8)
          && !Self.endsSentence(utf8[lines[index].text])
      }
      let areLower = open.allSatisfy { Self.startsLower(lines[$0 + 1], utf8) }
      if open.count > (areLower ? 1 : 2), open.count * 5 >= pairs.count * 2 {
        (manner, self.spacing) = (.wrapped, spacing)
        return
      }
    }
    (manner, spacing) = (isBlock ? .block : .line, 0)
  }

  /// In columns.
  private static let minWidth = 24
  /// In columns.
  private static let maxWidth = 130
  private static let maxSampled = 1500

  private static func sample(of lines: [TextLine], _ isHead: [Bool]) -> [Int] {
    let step = max(1, lines.count / maxSampled)
    return stride(from: 0, to: lines.count, by: step).filter {
      !lines[$0].isSet && lines[$0].headingLevel == 0
    }
  }

  private static func commonIndent(of lines: [TextLine]) -> Int {
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int(line.indent), default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  /// Columns from the margin to the end of a line; a Han character takes two.
  private static func columns(of line: TextLine, _ utf8: [UInt8]) -> Int {
    let text = utf8[line.start..<line.text.upperBound]
    // No line of broken text is so long.
    guard text.count <= maxWidth * 4 else { return maxWidth + 1 }
    return Int(line.indent) + columns(of: text)
  }

  private static func columns(of text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { columns, byte in
      UTF8.isContinuation(byte) ? columns : columns + (byte >= 0xE3 ? 2 : 1)
    }
  }

  /// Whether the first word of the next line would not have fitted on a line.
  private static func isFull(
    _ line: TextLine, before next: TextLine, _ width: Int, _ utf8: [UInt8]
  ) -> Bool {
    let first = utf8[next.text]
    let word =
      first.first.map { $0 >= 0xE3 } ?? true
      ? 2 : columns(of: first.prefix { $0 != 0x20 && $0 != 0x09 }) + 1
    return columns(of: line, utf8) + word > width - slack
  }

  /// In columns: what hyphenation and proportional type leave free.
  private static let slack = 6

  /// Whether a text ends as a sentence does, with closing quotation marks and brackets behind it.
  static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    text.withoutEnds(closers).ends(withAnyOf: ends)
  }

  /// Whether a sentence ends within a text, or it says a thing and goes on.
  static func holdsSentenceEnd(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { place in
      innerEnds.contains { text[place...].starts(with: $0) }
    }
  }

  private static let innerEnds = [". ", "? ", "! ", "。", "？", "！", "…"].map { Array($0.utf8) }

  private static let ends = [".", "?", "!", "。", "？", "！", "…", ":", "："].map { Array($0.utf8) }
  private static let closers = [
    "\"", "'", ")", "]", "”", "’", "」", "』", "）", "】", "*", "_",
  ].map { Array($0.utf8) }

  /// Whether a line continues the paragraph of the line above it.
  ///
  /// - Parameters:
  ///   - next: a line that is no label, heading or note.
  ///   - isBehindPageMark: whether heads or feet of pages stand between the two.
  func continues(_ line: TextLine, _ next: TextLine, isBehindPageMark: Bool = false) -> Bool {
    guard !next.isItem, line.headingLevel == 0, line.isQuoted == next.isQuoted else { return false }
    switch manner {
    case .line:
      return next.gap == 0 && next.indent >= line.indent && Self.startsLower(next, utf8)
        && line.text.count > Self.minWidth && !Self.endsSentence(utf8[line.text])
    case .block:
      return next.gap == 0 && (isMarkdown || !Self.endsSentence(utf8[line.text]))
    case .wrapped: break
    }
    let isOpen = !Self.endsSentence(utf8[line.text])
    let isLower = Self.startsLower(next, utf8)
    if next.gap > spacing, !isBehindPageMark { return false }
    if isBehindPageMark, isOpen { return isLower || !isIndented(next) }
    if isIndented(next) { return isOpen && isLower }
    return isOpen || Self.isFull(line, before: next, width, utf8)
  }

  private func isIndented(_ line: TextLine) -> Bool {
    Int(line.indent) > indent + 1 && Int(line.indent) < indent + 14
  }

  private static func startsLower(_ line: TextLine, _ utf8: [UInt8]) -> Bool {
    utf8[line.text].first.map { (0x61...0x7A).contains($0) } ?? false
  }
}
