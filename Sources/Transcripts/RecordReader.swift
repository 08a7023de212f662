/// Reads a record: our own account of an interview, paragraph by paragraph.
///
/// A paragraph is a line `[16 guest] She says …`: the number of its counterpart among the
/// original's lines of text and what kind that is. Lines of another form are notes on the record.
package struct RecordReader {
  private let speakers: [Speaker]

  /// - Parameter speakers: who the record's kinds `interviewer`, `guest` and `introduction` mean.
  package init(speakers: [Speaker]) {
    self.speakers = speakers
  }

  package func read(_ source: SourceText) throws(RecordError) -> Interview {
    var drafts: [ParagraphDraft] = []
    for line in TextLine.lines(of: source) {
      guard let head = RecordHead(line.reading.utf8) else { continue }
      guard head.number == drafts.count + 1 else {
        throw RecordError(
          file: source.name, line: line.number,
          problem: "paragraph \(head.number) where \(drafts.count + 1) is expected")
      }
      drafts.append(try draft(of: line, head, in: source))
    }
    guard !drafts.isEmpty else {
      throw RecordError(
        file: source.name, line: nil, problem: "no paragraph; expected lines such as ‘[1 guest] …’")
    }
    return InterviewBuilder(source: source, drafts: drafts, cast: speakers).interview()
  }

  private func draft(
    of line: TextLine, _ head: RecordHead, in source: SourceText
  ) throws(RecordError) -> ParagraphDraft {
    let role = Speaker.Role(rawValue: head.kind)
    let speaker = role.flatMap { role in speakers.first { $0.role == role } }
    guard let kind = role == nil ? Paragraph.Kind(rawValue: head.kind) : .speech,
      role == nil || speaker != nil
    else {
      throw RecordError(
        file: source.name, line: line.number, problem: "unknown kind ‘\(head.kind)’")
    }
    return ParagraphDraft(line, textFrom: head.end, kind, label: speaker?.name)
  }
}

/// What is wrong with a record, and where.
package struct RecordError: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1; nil when the file as a whole is meant.
  package let line: Int?
  package let problem: String

  package var description: String {
    "\(line.map { "\(file):\($0)" } ?? file): \(problem)"
  }
}

/// `[16 guest]` at the start of a line.
private struct RecordHead {
  let number: Int
  let kind: String
  /// Byte offset in the line where the text begins.
  let end: Int

  init?(_ line: [UInt8]) {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let words = line[1..<close].split(separator: UInt8(ascii: " "))
    guard words.count == 2, let number = Int(String(decoding: words[0], as: UTF8.self)) else {
      return nil
    }
    self.number = number
    self.kind = String(decoding: words[1], as: UTF8.self)
    self.end = close + 1
  }
}
