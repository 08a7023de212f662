/// One file as its owner has it: the bytes, kept once and never changed.
///
/// All else refers to half-open byte ranges in it. What is read of a range is its *reading text*:
/// the bytes after the declared repairs.
package struct SourceText: Sendable {
  /// The file as citations name it.
  package let name: String
  package let bytes: [UInt8]
  /// By place in the file, none overlapping another.
  package private(set) var emendations: [Emendation]
  /// Byte offset of the start of every line; the first is 0.
  private let lineStarts: [Int]

  package init(name: String, bytes: [UInt8], emendations: [Emendation] = []) {
    self.name = name
    self.bytes = bytes
    self.emendations = emendations
    self.lineStarts = Self.lineStarts(of: bytes)
  }

  /// The same file read with other repairs; its lines are not looked for again.
  package func emended(by emendations: [Emendation]) -> SourceText {
    var source = self
    source.emendations = emendations
    return source
  }

  /// Number of lines; a final newline does not begin another.
  package var lineCount: Int {
    guard let last = lineStarts.last else { return 0 }
    return last == bytes.count ? lineStarts.count - 1 : lineStarts.count
  }

  /// Byte range of a line, numbered from 1, without its line end.
  package func bytes(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }

  /// Line and column of a byte offset, both from 1; the column counts Unicode scalars of the file.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineStarts.partitioningIndex { $0 > offset }
    let start = lineStarts[line - 1]
    let scalars = bytes[start..<offset].count { !UTF8.isContinuation($0) }
    return (line, scalars + 1)
  }

  /// What is read of a byte range. A repair that lies across a border of the range is not applied.
  package func reading(of range: Range<Int>) -> ReadingText {
    var builder = ReadingBuilder(bytes: bytes, start: range.lowerBound)
    for emendation in emendations(in: range) { builder.append(emendation) }
    return builder.finish(at: range.upperBound)
  }

  /// The emendations that lie within a byte range, by place.
  package func emendations(in range: Range<Int>) -> ArraySlice<Emendation> {
    let first = emendations.partitioningIndex { $0.bytes.lowerBound >= range.lowerBound }
    let end = emendations.partitioningIndex { $0.bytes.upperBound > range.upperBound }
    return first < end ? emendations[first..<end] : []
  }

  /// Offsets at which the bytes of a range stand in the file, ascending; its own is one of them.
  package func occurrences(of range: Range<Int>) -> [Int] {
    let bytes = bytes.span
    guard !range.isEmpty else { return [range.lowerBound] }
    var found: [Int] = []
    for start in 0...bytes.count - range.count where bytes[start] == bytes[range.lowerBound] {
      var matched = 1
      while matched < range.count, bytes[start + matched] == bytes[range.lowerBound + matched] {
        matched += 1
      }
      if matched == range.count { found.append(start) }
    }
    return found
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = bytes.isEmpty ? [] : [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    return starts
  }
}

/// Puts a reading text together from a file's bytes and the emendations within them.
private struct ReadingBuilder {
  let bytes: [UInt8]
  var next: Int
  var utf8: [UInt8] = []
  var pieces: [ReadingText.Piece] = []

  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.next = start
  }

  mutating func append(_ emendation: Emendation) {
    copy(upTo: emendation.bytes.lowerBound)
    add(emendation.reading.utf8, for: emendation.bytes, isVerbatim: false)
    next = emendation.bytes.upperBound
  }

  mutating func finish(at end: Int) -> ReadingText {
    copy(upTo: end)
    if pieces.isEmpty { add([], for: end..<end, isVerbatim: true) }
    return ReadingText(utf8: utf8, pieces: pieces)
  }

  private mutating func copy(upTo end: Int) {
    guard next < end else { return }
    add(bytes[next..<end], for: next..<end, isVerbatim: true)
  }

  private mutating func add(
    _ text: some Collection<UInt8>, for range: Range<Int>, isVerbatim: Bool
  ) {
    let start = utf8.count
    utf8.append(contentsOf: text)
    pieces.append(.init(reading: start..<utf8.count, bytes: range, isVerbatim: isVerbatim))
  }
}
