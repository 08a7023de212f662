import Transcripts

/// A stretch of a source around a quotation, paragraph by paragraph.
public struct Excerpt: Sendable, Equatable {
  /// The file as citations name it.
  public let file: String
  /// In the order of the file; never empty.
  public let paragraphs: [Paragraph]

  public struct Paragraph: Sendable, Equatable {
    /// From 1.
    public let line: Int
    public let speaker: String?
    /// Reading text of what is shown of the paragraph: whole sentences.
    public let text: String
    /// Byte offsets in the text's UTF-8 of what was quoted; nil where none of it was.
    public let quoted: Range<Int>?
  }

  /// How far an excerpt reaches.
  public enum Extent: Sendable, Equatable {
    /// So many paragraphs before the quotation and after it, whoever speaks.
    case paragraphs(Int)
    /// So many sentences before and after, all of the same turn.
    case sentences(Int)
    /// All that the speaker says without interruption; of an article, the section.
    case turn
    /// The question with all answers to it.
    case exchange
  }
}

extension QuestionAnswerer {
  /// What stands around a quotation; nil for a citation of other sources.
  public func excerpt(around citation: Citation, _ extent: Excerpt.Extent) -> Excerpt? {
    guard let interview = edition(of: citation)?.interview else { return nil }
    let maker = ExcerptMaker(interview: interview, quoted: citation.bytes)
    return Excerpt(file: citation.file, paragraphs: maker.paragraphs(extent))
  }

  /// The text that a citation is from.
  func edition(of citation: Citation) -> Edition? {
    archive.document(named: citation.document).flatMap { number in
      archive.documents[number].editions.first { $0.interview.source.name == citation.file }
    }
  }
}
