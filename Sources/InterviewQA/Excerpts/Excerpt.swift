import Basics

/// The part of a source around a quotation, paragraph by paragraph.
public struct Excerpt: Sendable, Equatable {
  /// The file as citations name it.
  public let file: String
  /// In the order of the file; never empty.
  public let paragraphs: [Paragraph]

  /// A paragraph, or as much of it as the excerpt shows.
  public struct Paragraph: Sendable, Equatable {
    /// From 1.
    public let line: Int
    /// Nil where nobody is known to speak.
    public let speaker: String?
    /// Reading text of the part that is shown: whole sentences.
    public let text: String
    /// Byte range, in the text's UTF-8, of the quotation; nil where none of the text is quoted.
    public let quoted: Range<Int>?
  }

  /// How far an excerpt reaches.
  public enum Extent: Sendable, Equatable {
    /// This number of paragraphs before the quotation and after it, by any speaker.
    case paragraphs(Int)
    /// This number of sentences before it and after it, all of the same turn.
    case sentences(Int)
    /// Everything the speaker says without interruption; in an article, the section.
    case turn
    /// The question with all its answers.
    case exchange
  }
}

extension Excerpt: Encodable {
  /// The file and its paragraphs.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields(["file": file, "paragraphs": paragraphs])
  }
}

extension Excerpt.Paragraph: Encodable {
  /// Absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "line": line, "speaker": speaker, "text": text, "quoted": quoted?.bounds,
    ])
  }
}
