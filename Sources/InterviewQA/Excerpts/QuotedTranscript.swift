import Basics
import Corpora
import Transcripts

/// A transcript from which quotations are taken, with the words that they quote.
public struct QuotedTranscript: Sendable {
  /// As it was understood.
  public let transcript: UnderstoodTranscript
  /// Whose words it has.
  public let edition: EditionKind
  /// BCP 47.
  public let language: String
  /// In the order of the citations, and of the file for each.
  public let marks: [Mark]

  /// Words of a paragraph that a citation quotes.
  public struct Mark: Sendable, Equatable {
    /// Index among the citations.
    public let citation: Int
    /// Index among the transcript's paragraphs.
    public let paragraph: Int
    /// Half-open byte range in the UTF-8 of the paragraph's text; never empty.
    public let range: Range<Int>
  }

  /// - Parameter citations: the bytes that those of this edition quote, with their indices.
  init(_ edition: Edition, quotedBy citations: [(index: Int, bytes: Range<Int>)]) {
    let interview = edition.interview
    transcript = UnderstoodTranscript(interview)
    self.edition = edition.kind
    language = edition.language
    marks = citations.flatMap { index, bytes in
      Self.marks(on: bytes, in: interview).map {
        Mark(citation: index, paragraph: $0, range: $1)
      }
    }
  }

  /// The indices of the paragraphs that some bytes are of, each with their range in its text.
  private static func marks(
    on bytes: Range<Int>, in interview: Interview
  ) -> [(paragraph: Int, range: Range<Int>)] {
    let paragraphs = interview.paragraphs
    let first = paragraphs.partitioningIndex { $0.bytes.upperBound > bytes.lowerBound }
    let end = paragraphs.partitioningIndex { $0.bytes.lowerBound >= bytes.upperBound }
    return (first..<max(first, end)).map { index in
      let whole = paragraphs[index].bytes
      return (index, interview.source.reading(of: bytes.clamped(to: whole), within: whole))
    }.filter { !$0.range.isEmpty }
  }
}
