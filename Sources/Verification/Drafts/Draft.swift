import Basics
import Transcripts

// Nothing else of `Basics` is for users of the library.
@_exported import struct Basics.FileError

/// A finished text whose quotations are checked: Markdown, plain text or a Word document.
public struct Draft: Sendable {
  /// As the output names it.
  public let name: String
  let source: SourceText
  /// Whether all of it is one quotation, letter for letter.
  var isQuotation = false

  /// Reads a file.
  ///
  /// - Throws: `FileError` if it cannot be read or is no text.
  public init(file path: String) throws(FileError) {
    try self.init(name: path, bytes: try FileAccess.bytes(of: path))
  }

  /// A draft that is in memory.
  ///
  /// - Parameters:
  ///   - name: as reports are to name it. With `.md` or `.markdown` at its end, the text may begin with
  ///     a tag of HTML.
  ///   - bytes: in any encoding that sources may have.
  /// - Throws: `FileError` if they are no text.
  public init(name: String, bytes: [UInt8]) throws(FileError) {
    self.name = name
    do { source = try SourceText.opened(name: name, bytes: bytes) } catch {
      throw FileError(path: name, problem: error.problem(at: name))
    }
    let mayBeTagged = [".md", ".markdown"].contains { name.hasSuffix($0) }
    if mayBeTagged, bytes.first == UInt8(ascii: "<") { return }
    do { try TranscriptReader.checkKind(of: source) } catch {
      throw FileError(path: name, problem: error.problem(at: name))
    }
  }

  /// One quotation without marks around it: nothing in it is Markdown.
  ///
  /// - Parameters:
  ///   - name: as reports are to name it.
  ///   - quotation: its words.
  public init(name: String, quotation: String) {
    self.name = name
    source = SourceText(name: name, bytes: Array(quotation.utf8), encoding: .utf8)
    isQuotation = true
  }

  /// Whether it is plain text, lines of which a diff can change.
  public var isPlain: Bool { source.member == nil }

  /// The text in UTF-8.
  package var utf8: [UInt8] { source.utf8 }

  /// The byte offset in the file of one in the text.
  func fileOffset(of offset: Int) -> Int { source.fileRange(of: offset..<offset).lowerBound }

  /// Line and column of a byte offset, both from 1; the column counts Unicode scalars.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    source.position(of: offset)
  }
}

/// A run of lines of a draft that belong together, without the marks of its Markdown.
struct DraftBlock: Sendable {
  /// What stands in a block.
  enum Kind: Sendable {
    case prose, blockQuote
    /// A heading, or a line of a table.
    case other
  }

  let kind: Kind
  /// Its text in UTF-8; lines end with a line feed.
  fileprivate(set) var utf8: [UInt8] = []
  /// By byte of the text: its byte offset in the draft.
  fileprivate(set) var offsets: [Int32] = []
  /// The bytes of the text in which marks open and close nothing: code.
  fileprivate(set) var literal: [Range<Int>] = []

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// A text as it is.
  init(literal utf8: [UInt8]) {
    kind = .prose
    self.utf8 = utf8
    offsets = utf8.indices.map(Int32.init)
  }

  /// Adds a part of another block's text.
  mutating func take(_ range: Range<Int>, of other: DraftBlock) {
    utf8 += other.utf8[range]
    offsets += other.offsets[range]
  }

  /// The bytes of the draft that some bytes of the text come from.
  func draftRange(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else {
      let offset = range.lowerBound < offsets.count ? Int(offsets[range.lowerBound]) : 0
      return offset..<offset
    }
    return Int(offsets[range.lowerBound])..<Int(offsets[last]) + 1
  }

  /// Whether a byte is code.
  func isLiteral(_ offset: Int) -> Bool {
    let index = literal.partitioningIndex { $0.upperBound > offset }
    return index < literal.count && literal[index].contains(offset)
  }
}

/// Cuts a draft into blocks: CommonMark, as far as it says what is text and what is not.
struct DraftReader {
  private let utf8: [UInt8]
  private var blocks: [DraftBlock] = []
  private var lines: [Range<Int>] = []

  /// The blocks of a text in UTF-8, in its order, without code, front matter and comments.
  static func blocks(of utf8: [UInt8]) -> [DraftBlock] {
    var reader = DraftReader(utf8)
    reader.read()
    return reader.blocks
  }

  private init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var start = 0
    while start < utf8.count {
      var end = start
      while end < utf8.count, utf8[end] != 0x0A, utf8[end] != 0x0D { end += 1 }
      lines.append(start..<end)
      if end + 1 < utf8.count, utf8[end] == 0x0D, utf8[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
  }

  /// What the lines before the current one have opened.
  private enum State {
    case none
    case open(DraftBlock.Kind)
    /// Until a fence of the same mark, at least as long.
    case fenced(UInt8, Int)
    case comment
  }

  private mutating func read() {
    var state = State.none
    var text: [Range<Int>] = []
    func isOpen(_ kind: DraftBlock.Kind) -> Bool {
      if case .open(kind) = state { true } else { false }
    }
    func close(_ reader: inout DraftReader) {
      if case .open(let kind) = state, !text.isEmpty { reader.add(kind, text) }
      text = []
      state = .none
    }
    for line in lines.dropFirst(frontMatter) {
      let content = trimmed(line)
      switch state {
      case .fenced(let mark, let length):
        if let fence = fence(content), fence.mark == mark, fence.length >= length, fence.isBare {
          state = .none
        }
        continue
      case .comment:
        if holds("-->", content) { state = .none }
        continue
      default: break
      }
      if content.isEmpty {
        close(&self)
      } else if let fence = fence(content) {
        close(&self)
        state = .fenced(fence.mark, fence.length)
      } else if begins("<!--", content) {
        close(&self)
        if !holds("-->", content) { state = .comment }
      } else if utf8[content.lowerBound] == UInt8(ascii: ">") {
        if !isOpen(.blockQuote) { close(&self) }
        state = .open(.blockQuote)
        text.append(quoted(content))
      } else if isHeading(content) || isTableRow(content) {
        close(&self)
        add(.other, [content])
      } else if isDefinition(content) {
        close(&self)
      } else {
        let item = item(content, interrupting: isOpen(.prose))
        if item != nil { close(&self) }
        if case .none = state { state = .open(.prose) }
        text.append(item ?? content)
      }
    }
    close(&self)
  }

  private mutating func add(_ kind: DraftBlock.Kind, _ lines: [Range<Int>]) {
    var inline = InlineReader(utf8, DraftBlock(kind))
    for (index, line) in lines.enumerated() {
      if index > 0 { inline.endLine(at: line.lowerBound - 1) }
      inline.read(line)
    }
    blocks.append(inline.block)
  }

  /// Number of lines of the front matter: from `---` in the first line to the next.
  private var frontMatter: Int {
    guard let first = lines.first, utf8[first].elementsEqual("---".utf8),
      let end = lines.dropFirst().firstIndex(where: { utf8[$0].elementsEqual("---".utf8) })
    else { return 0 }
    return end + 1
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, utf8[start] == 0x20 || utf8[start] == 0x09 { start += 1 }
    while end > start, utf8[end - 1] == 0x20 || utf8[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  private func begins(_ mark: String, _ line: Range<Int>) -> Bool {
    utf8[line].starts(with: mark.utf8)
  }

  private func holds(_ mark: String, _ line: Range<Int>) -> Bool {
    Array(utf8[line]).range(ofWords: mark.utf8) != nil
  }

  private func fence(_ line: Range<Int>) -> (mark: UInt8, length: Int, isBare: Bool)? {
    let mark = utf8[line.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = utf8[line].prefix { $0 == mark }.count
    guard length >= 3, !utf8[line].dropFirst(length).contains(mark) else { return nil }
    return (mark, length, length == line.count)
  }

  /// What follows the marks of a block quote.
  private func quoted(_ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound, utf8[start] == UInt8(ascii: ">") || utf8[start] == 0x20 {
      start += 1
    }
    return start..<line.upperBound
  }

  private func isHeading(_ line: Range<Int>) -> Bool {
    let marks = utf8[line].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else { return false }
    return marks == line.count || utf8[line.lowerBound + marks] == 0x20
  }

  private func isTableRow(_ line: Range<Int>) -> Bool {
    line.count > 1 && utf8[line.lowerBound] == UInt8(ascii: "|")
      && utf8[line.upperBound - 1] == UInt8(ascii: "|")
  }

  /// `[name]: address "title"`, but not the text of a footnote: `[^1]: text`.
  private func isDefinition(_ line: Range<Int>) -> Bool {
    guard utf8[line.lowerBound] == UInt8(ascii: "["), !begins("[^", line),
      let close = utf8[line].firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return close + 1 < line.upperBound && utf8[close + 1] == UInt8(ascii: ":")
  }

  /// What follows the mark of an item: `- `, `* `, `+ `, `12. `; nil if the line begins no item.
  ///
  /// - Parameter isInText: whether it would interrupt a paragraph, which of numbers only 1 does.
  private func item(_ line: Range<Int>, interrupting isInText: Bool) -> Range<Int>? {
    let digits = utf8[line].prefix { (0x30...0x39).contains($0) }.count
    let mark = line.lowerBound + digits
    guard mark + 1 < line.upperBound, utf8[mark + 1] == 0x20, digits <= 9 else { return nil }
    if isInText, digits > 0, !utf8[line].starts(with: "1".utf8) || digits > 1 { return nil }
    let marks = digits > 0 ? ".)" : "-*+"
    guard marks.utf8.contains(utf8[mark]) else { return nil }
    return mark + 2..<line.upperBound
  }
}

/// Reads the text of lines: what Markdown shows of them.
private struct InlineReader {
  private let utf8: [UInt8]
  var block: DraftBlock
  /// The code span that is open, as the length of its mark and where it began in the block.
  private var code: (marks: Int, start: Int)?
  /// Of the line that is read.
  private var brackets = PairedMarks<UInt8>()
  /// The run of marks of emphasis that was met last.
  private var emphasis = 0..<0

  init(_ utf8: [UInt8], _ block: DraftBlock) {
    self.utf8 = utf8
    self.block = block
  }

  mutating func endLine(at offset: Int) { append(0x0A, at: offset) }

  mutating func read(_ line: Range<Int>) {
    brackets = PairedMarks()
    var offset = line.lowerBound
    while offset < line.upperBound {
      let byte = utf8[offset]
      if byte == UInt8(ascii: "`") {
        let marks = utf8[offset..<line.upperBound].prefix { $0 == byte }.count
        readCodeMark(marks, at: offset, in: line)
        offset += marks
      } else if code != nil {
        append(byte, at: offset)
        offset += 1
      } else if byte == UInt8(ascii: "\\"), offset + 1 < line.upperBound,
        Self.isMark(utf8[offset + 1])
      {
        append(utf8[offset + 1], at: offset + 1)
        offset += 2
      } else if let (scalars, end) = entity(from: offset, in: line) {
        for byte in String(scalars).utf8 { append(byte, at: offset) }
        offset = end
      } else if let end = endOfHidden(from: offset, in: line) {
        offset = end
      } else {
        append(byte, at: offset)
        offset += 1
      }
    }
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    block.utf8.append(byte)
    block.offsets.append(Int32(offset))
  }

  private mutating func readCodeMark(_ marks: Int, at offset: Int, in line: Range<Int>) {
    if let open = code {
      guard marks == open.marks else {
        for place in offset..<offset + marks { append(utf8[place], at: place) }
        return
      }
      block.literal.append(open.start..<block.utf8.count)
      code = nil
    } else if closes(marks, from: offset + marks, in: line) {
      code = (marks, block.utf8.count)
    }
  }

  /// Whether a code span that opens ends in the same line.
  private func closes(_ marks: Int, from start: Int, in line: Range<Int>) -> Bool {
    var offset = start
    while offset < line.upperBound {
      let run = utf8[offset..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
      if run == marks { return true }
      offset += max(1, run)
    }
    return false
  }

  /// The end of what Markdown does not show: emphasis, the target of a link, a footnote's number, a
  /// tag, an address. Nil if the byte is shown.
  private mutating func endOfHidden(from offset: Int, in line: Range<Int>) -> Int? {
    switch utf8[offset] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      return isEmphasis(at: offset, in: line) ? offset + 1 : nil
    case UInt8(ascii: "["):
      if offset + 1 < line.upperBound, utf8[offset + 1] == UInt8(ascii: "^") {
        return brackets.next(UInt8(ascii: "]"), after: offset, in: utf8[line]).map { $0 + 1 }
      }
      return isLink(from: offset, in: line) ? offset + 1 : nil
    case UInt8(ascii: "!"):
      return offset + 1 < line.upperBound && utf8[offset + 1] == UInt8(ascii: "[")
        && isLink(from: offset + 1, in: line) ? offset + 1 : nil
    case UInt8(ascii: "]"):
      return endOfTarget(from: offset + 1, in: line)
    case UInt8(ascii: "<"):
      guard offset + 1 < line.upperBound, Self.beginsTag(utf8[offset + 1]) else { return nil }
      return brackets.next(UInt8(ascii: ">"), after: offset, in: utf8[line]).map { $0 + 1 }
    default: return nil
    }
  }

  /// Whether a text in brackets is that of a link: a target follows it.
  private mutating func isLink(from start: Int, in line: Range<Int>) -> Bool {
    brackets.end(
      of: UInt8(ascii: "["), at: start, closers: [UInt8(ascii: "]")], in: utf8[line]
    ).flatMap { endOfTarget(from: $0 + 1, in: line) } != nil
  }

  /// The end of a link's target, which begins right after its text: `(address "title")`.
  private mutating func endOfTarget(from start: Int, in line: Range<Int>) -> Int? {
    guard start < line.upperBound, utf8[start] == UInt8(ascii: "(") else { return nil }
    return brackets.end(
      of: UInt8(ascii: "("), at: start, closers: [UInt8(ascii: ")")], in: utf8[line]
    ).map { $0 + 1 }
  }

  /// The character that an entity of HTML stands for, and its end: `&ldquo;`, `&#8220;`.
  private func entity(from offset: Int, in line: Range<Int>) -> (Unicode.Scalar, Int)? {
    guard utf8[offset] == UInt8(ascii: "&"),
      let end = utf8[offset..<min(line.upperBound, offset + Self.longestEntity)]
        .firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: utf8[(offset + 1)..<end], as: UTF8.self)
    let number =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let scalar = Self.entities[name] ?? number.flatMap(Unicode.Scalar.init) else {
      return nil
    }
    return (scalar, end + 1)
  }

  /// In bytes.
  private static let longestEntity = 10
  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ldquo": "“",
    "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bdquo": "„", "sbquo": "‚", "laquo": "«",
    "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "hellip": "…", "ndash": "–", "mdash": "—",
    "shy": "\u{AD}",
  ]

  /// Whether an asterisk or underscore marks emphasis: it touches a word on one side at least, and
  /// an underscore does not stand within one.
  private mutating func isEmphasis(at offset: Int, in line: Range<Int>) -> Bool {
    let mark = utf8[offset]
    if !emphasis.contains(offset) || utf8[emphasis.lowerBound] != mark {
      let count = utf8[offset..<line.upperBound].prefix { $0 == mark }.count
      emphasis = offset..<offset + count
    }
    let (start, end) = (emphasis.lowerBound, emphasis.upperBound)
    let before = start > line.lowerBound ? utf8[start - 1] : 0x20
    let after = end < line.upperBound ? utf8[end] : 0x20
    if before == 0x20, after == 0x20 { return false }
    guard mark == UInt8(ascii: "_") else { return true }
    let left = String(decoding: utf8[max(line.lowerBound, start - 4)..<start], as: UTF8.self)
    let right = String(decoding: utf8[end..<min(line.upperBound, end + 4)], as: UTF8.self)
    return !(Self.isWord(left.unicodeScalars.last) && Self.isWord(right.unicodeScalars.first))
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}

/// The lines of a draft, as byte ranges of its file.
public struct DraftLines: Sendable {
  private let draft: Draft
  /// Byte offset of the start of each line.
  public let starts: [Int]

  fileprivate init(_ draft: Draft) {
    self.draft = draft
    starts = (1..<max(1, draft.source.lineCount + 1)).map {
      draft.source.bytes(ofLine: $0).lowerBound
    }
  }

  /// Index of the line that a byte offset lies in.
  public func line(at offset: Int) -> Int { max(0, starts.partitioningIndex { $0 > offset } - 1) }

  /// Byte offset of the end of a line, without its line end.
  public func end(of line: Int) -> Int { draft.source.bytes(ofLine: line + 1).upperBound }

  /// The line end of a line; empty at the end of the file.
  public func ending(of line: Int) -> String {
    text(end(of: line)..<(line + 1 < starts.count ? starts[line + 1] : draft.source.bytes.count))
  }

  /// A byte range of the file, decoded.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: draft.source.decoded(range), as: UTF8.self)
  }

  /// The text of each line.
  public var all: [String] { starts.indices.map { text(starts[$0]..<end(of: $0)) } }
}

extension Draft {
  /// Its lines.
  public var lines: DraftLines { DraftLines(self) }
}
