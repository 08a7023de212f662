import Basics

/// One file as its owner has it: its bytes, held once and never changed.
///
/// Citations refer to half-open byte ranges of it. The *reading text* of a range is its bytes
/// decoded, after the declared repairs. Within this module most ranges are *text ranges*, ranges of
/// the decoded text `utf8`; both are the same if the file is UTF-8.
///
/// The text of a document within an archive counts as a file: ranges are of that member.
package struct SourceText: Sendable {
  /// Name of the file in citations.
  package let name: String
  /// The file's bytes; of a document in an archive, those of the member with the text.
  package let bytes: [UInt8]
  /// Nil unless the text is in an archive.
  package let member: ArchiveMember?
  package let encoding: EncodingChoice
  /// The file's bytes decoded to UTF-8, nothing left out.
  package let utf8: [UInt8]
  /// Number of bytes that could not be decoded and are U+FFFD in `utf8`.
  package let undecodableBytes: Int
  /// By place, without overlaps; their ranges are text ranges.
  private(set) var repairs: [Emendation]
  let map: OffsetMap
  /// What the markup of a document tells of its text; nothing for plain text.
  let document: DocumentText?
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
    member = nil
    document = nil
    self.encoding = choice
    utf8 = decoded.utf8
    map = decoded.map
    undecodableBytes = decoded.undecodable
    lineStarts = LineStarts.offsets(in: decoded.utf8)
    scalars = ScalarCounts(decoded.utf8)
    self.repairs = repairs
  }

  /// A document within an archive.
  ///
  /// - Parameters:
  ///   - bytes: of the member, in UTF-8.
  ///   - document: its text.
  init(name: String, _ member: ArchiveMember, _ bytes: [UInt8], _ document: DocumentText) {
    self.name = name
    self.bytes = bytes
    self.member = member
    encoding = EncodingChoice(encoding: .utf8, reason: .validity)
    utf8 = document.utf8
    map = document.map
    undecodableBytes = 0
    lineStarts = LineStarts.offsets(in: document.utf8)
    scalars = ScalarCounts(document.utf8)
    repairs = []
    // Its text and map are held once.
    var rest = document
    (rest.utf8, rest.map) = ([], OffsetMap())
    self.document = rest
  }

  /// The bytes of the whole file.
  package var fileBytes: [UInt8] { member?.archive ?? bytes }

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
  package var emendations: [Emendation] { emendations(in: 0..<bytes.count) }

  /// The emendations within a byte range, by place; their ranges are byte ranges of the file.
  package func emendations(in range: Range<Int>) -> [Emendation] {
    let repairs = repairs(inText: map.textRange(of: range)).map(inFile)
    guard map.hasMarkup else { return repairs }
    return Markup(source: self, repairs: repairs).emendations(in: range)
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

/// The markup of a document as emendations, together with repairs of its text.
private struct Markup {
  /// Name of the rule in emendations.
  static let rule = "document"

  let source: SourceText
  /// By place; their ranges are byte ranges of the file.
  let repairs: [Emendation]

  /// Markup that touches a repair belongs to it.
  func emendations(in range: Range<Int>) -> [Emendation] {
    let markup = source.map.replaced(inFile: range).map { file, text in
      Emendation(
        bytes: file, reading: String(decoding: source.utf8[text], as: UTF8.self), rule: Self.rule)
    }
    let all = (markup + repairs).sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    var joined: [Emendation] = []
    for next in all {
      guard let last = joined.last, next.bytes.lowerBound < last.bytes.upperBound else {
        joined.append(next)
        continue
      }
      joined[joined.count - 1] = self.joined(last, next)
    }
    return joined
  }

  /// One emendation of what two that overlap are of.
  private func joined(_ first: Emendation, _ second: Emendation) -> Emendation {
    let bytes =
      first.bytes.lowerBound..<max(first.bytes.upperBound, second.bytes.upperBound)
    let main = first.rule == Self.rule ? second : first
    return Emendation(
      bytes: bytes, reading: source.reading(of: bytes).string, rule: main.rule,
      certainty: main.certainty)
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
