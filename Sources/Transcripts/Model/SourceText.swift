import Basics

/// One file as its owner has it: the bytes, kept once and never changed.
///
/// Citations refer to half-open byte ranges in it. What is read of a range is its *reading text*: the
/// bytes decoded, after the declared repairs. Within this module ranges are mostly those of `utf8`, the
/// decoded text; they are called *text* ranges, and are the same where the file is UTF-8.
package struct SourceText: Sendable {
  /// The file as citations name it.
  package let name: String
  package let bytes: [UInt8]
  package let encoding: EncodingChoice
  /// The file's bytes decoded, nothing left out.
  package let utf8: [UInt8]
  /// Number of bytes that could not be read and are U+FFFD in `utf8`.
  package let undecodableBytes: Int
  /// By place, none overlapping another; their ranges are text ranges.
  private(set) var repairs: [Emendation]
  let map: OffsetMap
  /// Text offset of the start of every line; the first is 0.
  private let lineStarts: [Int]

  /// - Parameters:
  ///   - encoding: decided by the bytes if it is not told.
  ///   - repairs: by place, with ranges of the decoded text.
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
    self.repairs = repairs
  }

  /// The same file read with other repairs; its lines are not looked for again.
  package func repaired(by repairs: [Emendation]) -> SourceText {
    var source = self
    source.repairs = repairs
    return source
  }

  /// Number of lines; a final line end does not begin another.
  package var lineCount: Int {
    guard let last = lineStarts.last else { return 0 }
    return last == utf8.count ? lineStarts.count - 1 : lineStarts.count
  }

  /// Byte range of a line, numbered from 1, without its line end.
  package func bytes(ofLine line: Int) -> Range<Int> { fileRange(of: text(ofLine: line)) }

  /// Text range of a line, numbered from 1, without its line end.
  func text(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : utf8.count
    while end > start, utf8[end - 1] == UInt8(ascii: "\n") || utf8[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// The line, from 1, that holds a text offset.
  func line(ofText offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } }

  /// The same, found at once when it is a line that is told or one of the two below it.
  func line(ofText offset: Int, near line: Int) -> Int {
    let lines = line..<min(line + 3, lineStarts.count)
    guard lineStarts[line - 1] <= offset, let next = lines.first(where: { lineStarts[$0] > offset })
    else { return self.line(ofText: offset) }
    return next
  }

  func fileRange(of text: Range<Int>) -> Range<Int> { map.fileRange(of: text) }

  /// Line and column of a byte offset, both from 1; the column counts Unicode scalars of the file.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let text = map.textOffset(of: offset)
    let line = line(ofText: text)
    let scalars = utf8[lineStarts[line - 1]..<text].count { !UTF8.isContinuation($0) }
    return (line, scalars + 1)
  }

  /// What is read of a byte range. A repair that lies across a border of the range is not applied.
  package func reading(of range: Range<Int>) -> ReadingText {
    reading(ofText: map.textRange(of: range))
  }

  /// Whether what is read of a byte range is its bytes as they stand.
  package func isVerbatim(_ range: Range<Int>) -> Bool {
    map.isIdentity && repairs(inText: range).isEmpty
  }

  /// A byte range decoded, without any repair.
  package func decoded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    utf8[map.textRange(of: range)]
  }

  func reading(ofText range: Range<Int>) -> ReadingText {
    ReadingText(of: self, text: range, repairs: repairs(inText: range))
  }

  func repairs(inText range: Range<Int>) -> ArraySlice<Emendation> {
    let first = repairs.partitioningIndex { $0.bytes.lowerBound >= range.lowerBound }
    let end = repairs.partitioningIndex { $0.bytes.upperBound > range.upperBound }
    return first < end ? repairs[first..<end] : []
  }

  /// All emendations, by place; their ranges are those of the file.
  package var emendations: [Emendation] { repairs.map(inFile) }

  /// The emendations that lie within a byte range, by place.
  package func emendations(in range: Range<Int>) -> [Emendation] {
    repairs(inText: map.textRange(of: range)).map(inFile)
  }

  private func inFile(_ repair: Emendation) -> Emendation {
    Emendation(
      bytes: fileRange(of: repair.bytes), reading: repair.reading, rule: repair.rule,
      certainty: repair.certainty)
  }

  /// Offsets at which the words of a byte range stand in the file, ascending; its own is one of them.
  package func occurrences(of range: Range<Int>) -> [Int] {
    let wording = utf8[map.textRange(of: range)]
    guard !wording.isEmpty else { return [range.lowerBound] }
    var found: [Int] = []
    var start = 0
    while let next = utf8.range(ofWords: wording, from: start) {
      found.append(map.fileOffset(of: next.lowerBound))
      start = next.lowerBound + 1
    }
    return found
  }
}

/// Where the lines of a text begin; a line ends with LF, CR LF, or CR alone.
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
