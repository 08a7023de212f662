import Basics

/// One file as its owner has it: its bytes, held once and never changed.
///
/// Citations refer to half-open byte ranges of it. The *reading text* of a range is its bytes
/// decoded, after the declared repairs. Within this module most ranges are *text ranges*, ranges of
/// the decoded text `utf8`; both are the same if the file is UTF-8.
package struct SourceText: Sendable {
  /// Name of the file in citations.
  package let name: String
  /// The file's bytes.
  package let bytes: [UInt8]
  package let encoding: EncodingChoice
  /// The file's bytes decoded to UTF-8, nothing left out.
  package let utf8: [UInt8]
  /// Number of bytes that could not be decoded and are U+FFFD in `utf8`.
  package let undecodableBytes: Int
  /// By place, without overlaps; their ranges are text ranges.
  private(set) var repairs: [Emendation]
  let map: OffsetMap
  /// Text offset of the start of each line.
  private let lineStarts: [Int]
  private let scalars: ScalarCounts

  /// - Parameters:
  ///   - encoding: detected from the bytes if nil.
  ///   - repairs: by place, without overlaps; their ranges are text ranges.
  package init(
    name: String, bytes: [UInt8], encoding: TextEncoding? = nil, repairs: [Emendation] = []
  ) {
    let choice =
      encoding.map { EncodingChoice(encoding: $0, reason: .named) }
      ?? EncodingDetector.choice(for: bytes)
    let decoded = TextDecoder(bytes, as: choice)
    self.name = name
    self.bytes = bytes
    self.encoding = choice
    utf8 = decoded.utf8
    map = decoded.map
    undecodableBytes = decoded.undecodable
    lineStarts = LineStarts.offsets(in: decoded.utf8)
    scalars = ScalarCounts(decoded.utf8)
    self.repairs = repairs
  }

  /// The same file with other repairs. Neither decodes nor looks for lines again.
  package func repaired(by repairs: [Emendation]) -> SourceText {
    var source = self
    source.repairs = repairs
    return source
  }

  /// The same file without the characters that repairs restore.
  package var withoutRestored: SourceText {
    repaired(by: repairs.map { Emendation(bytes: $0.bytes, reading: "", rule: $0.rule) })
  }

  /// Number of lines; a line end at the end of the file does not begin another line.
  package var lineCount: Int {
    guard let last = lineStarts.last else { return 0 }
    return last == utf8.count ? lineStarts.count - 1 : lineStarts.count
  }

  /// Byte range of a line, from 1, without its line end.
  package func bytes(ofLine line: Int) -> Range<Int> { fileRange(of: text(ofLine: line)) }

  /// Text range of a line, from 1, without its line end.
  func text(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : utf8.count
    while end > start, utf8[end - 1] == UInt8(ascii: "\n") || utf8[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// The line, from 1, that contains a text offset.
  func line(ofText offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } }

  /// The same in constant time if it is the given line or one of the two below it.
  func line(ofText offset: Int, near line: Int) -> Int {
    let lines = line..<min(line + 3, lineStarts.count)
    guard lineStarts[line - 1] <= offset, let next = lines.first(where: { lineStarts[$0] > offset })
    else { return self.line(ofText: offset) }
    return next
  }

  /// The line, from 1, in which a byte range ends; the one in which it begins if it is empty.
  package func lastLine(of range: Range<Int>) -> Int {
    let text = map.textRange(of: range)
    return line(ofText: text.isEmpty ? text.lowerBound : text.upperBound - 1)
  }

  /// The byte range of the file for a text range.
  package func fileRange(of text: Range<Int>) -> Range<Int> { map.fileRange(of: text) }

  /// Line and column of a byte offset, both from 1; the column counts Unicode scalars.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let text = map.textOffset(of: offset)
    let line = line(ofText: text)
    return (line, scalars.count(in: lineStarts[line - 1]..<text) + 1)
  }

  /// The reading text of a byte range. A repair that crosses an end of the range is not applied.
  package func reading(of range: Range<Int>) -> ReadingText {
    reading(ofText: map.textRange(of: range))
  }

  /// Whether the reading text of a byte range is its bytes unchanged.
  package func isVerbatim(_ range: Range<Int>) -> Bool {
    map.isIdentity && repairs(inText: range).isEmpty
  }

  /// A byte range decoded, without repairs.
  package func decoded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    utf8[map.textRange(of: range)]
  }

  /// The reading text of a text range.
  func reading(ofText range: Range<Int>) -> ReadingText {
    ReadingText(range, of: utf8, repairs: repairs(inText: range), map: map)
  }

  /// The repairs that lie within a text range, by place; their ranges are text ranges.
  func repairs(inText range: Range<Int>) -> ArraySlice<Emendation> {
    let first = repairs.partitioningIndex { $0.bytes.lowerBound >= range.lowerBound }
    let end = repairs.partitioningIndex { $0.bytes.upperBound > range.upperBound }
    return first < end ? repairs[first..<end] : []
  }

  /// All emendations, by place; their ranges are byte ranges of the file.
  package var emendations: [Emendation] { repairs.map(inFile) }

  /// The emendations within a byte range, by place; their ranges are byte ranges of the file.
  package func emendations(in range: Range<Int>) -> [Emendation] {
    repairs(inText: map.textRange(of: range)).map(inFile)
  }

  private func inFile(_ repair: Emendation) -> Emendation {
    Emendation(
      bytes: fileRange(of: repair.bytes), reading: repair.reading, rule: repair.rule,
      certainty: repair.certainty)
  }

  /// All byte offsets at which the words of a byte range occur in the file, ascending, its own
  /// included.
  package func occurrences(of range: Range<Int>) -> [Int] {
    let words = utf8[map.textRange(of: range)]
    guard !words.isEmpty else { return [range.lowerBound] }
    var found: [Int] = []
    var start = 0
    while let next = utf8.range(ofWords: words, from: start) {
      found.append(map.fileOffset(of: next.lowerBound))
      start = next.lowerBound + 1
    }
    return found
  }
}

/// Finds where the lines of a text begin; a line ends with LF, CR LF, or CR alone.
private enum LineStarts {
  static func offsets(in utf8: [UInt8]) -> [Int] {
    let text = utf8.span
    guard let last = utf8.last else { return [] }
    let lineFeed = Span<UInt8>.Block(ascii: "\n")
    let carriageReturn = Span<UInt8>.Block(ascii: "\r")
    var (starts, next) = ([0], 1)
    while let start = text.firstOffset(
      from: next, upTo: text.count,
      where: { before, bytes in
        (before .== lineFeed) .| ((before .== carriageReturn) .& (bytes .!= lineFeed))
      })
    {
      starts.append(start)
      next = start + 1
    }
    if last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { starts.append(text.count) }
    return starts
  }
}
