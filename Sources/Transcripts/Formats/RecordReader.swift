/// Reads a record: our own summary of an interview, paragraph by paragraph.
///
/// A paragraph is a line `[16 guest] She says …`, with the number and the kind of the paragraph of
/// the original that it summarises. Other lines are notes on the record.
package struct RecordReader {
  private let speakers: [Speaker]

  /// - Parameter speakers: those that the kinds `interviewer` and `guest` refer to, and the outlet.
  package init(speakers: [Speaker]) {
    self.speakers = speakers
  }

  /// The interview that a record summarises.
  ///
  /// - Throws: `RecordError` if a paragraph is out of order or of an unknown kind, or if there is
  ///   none.
  package func read(_ source: SourceText) throws(RecordError) -> Interview {
    var draft = TranscriptDraft(format: .labelled, names: speakers.map(\.name))
    for line in (0..<source.lineCount).map({ $0 + 1 }) {
      let text = source.utf8.trimmed(source.text(ofLine: line))
      guard let head = RecordHead(source.utf8[text]) else { continue }
      guard head.number == draft.paragraphs.count + 1 else {
        throw RecordError(
          file: source.name, line: line,
          problem: "paragraph \(head.number), expected \(draft.paragraphs.count + 1)")
      }
      draft.paragraphs.append(try paragraph(text, head, in: source, line: line))
    }
    guard !draft.paragraphs.isEmpty else {
      throw RecordError(
        file: source.name, line: nil, problem: "no paragraph; expected lines such as ‘[1 guest] …’")
    }
    let cast = Cast(speakers: speakers, speaker: Array(speakers.indices))
    return InterviewBuilder(source: source, draft: draft, cast: cast).interview()
  }

  private func paragraph(
    _ text: Range<Int>, _ head: RecordHead, in source: SourceText, line: Int
  ) throws(RecordError) -> ParagraphDraft {
    let role = Speaker.Role(rawValue: head.kind)
    let speaker = role.flatMap { role in speakers.firstIndex { $0.role == role } }
    guard let kind = role == nil ? Paragraph.Kind(rawValue: head.kind) : .speech,
      role == nil || speaker != nil
    else {
      throw RecordError(file: source.name, line: line, problem: "unknown kind ‘\(head.kind)’")
    }
    return ParagraphDraft(
      text: source.utf8.trimmed(head.end..<text.upperBound), kind: kind, speaker: speaker)
  }
}

/// A mistake in a record, and where it is.
package struct RecordError: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1; nil if the file as a whole is meant.
  package let line: Int?
  package let problem: String

  /// `records/en.md:3: unknown kind ‘host’`
  package var description: String {
    "\(line.map { "\(file):\($0)" } ?? file): \(problem)"
  }
}

/// `[16 guest]` at the start of a line.
private struct RecordHead {
  let number: Int
  let kind: String
  /// Text offset where its words begin.
  let end: Int

  init?(_ line: ArraySlice<UInt8>) {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let words = line[..<close].dropFirst().split(separator: UInt8(ascii: " "))
    guard words.count == 2, let number = Int(String(decoding: words[0], as: UTF8.self)) else {
      return nil
    }
    self.number = number
    self.kind = String(decoding: words[1], as: UTF8.self)
    self.end = close + 1
  }
}
