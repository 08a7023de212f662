import Corpora
import Transcripts

/// A transcript as it was understood, paragraph by paragraph, as `dixit inspect --turns` shows it.
public struct UnderstoodTranscript: Sendable {
  /// The file as citations name it.
  public let file: String
  /// In the order of the file.
  public let paragraphs: [UnderstoodParagraph]

  /// Reads a file as if it were asked.
  ///
  /// - Throws: `SourceError` when the file cannot be read or has nothing to quote.
  public init(
    file: String, knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let interview = try SourceLoader(knowledge: knowledge, options: options)
      .edition(ofFile: file).interview
    let headings = interview.sections.map(interview.heading(of:))
    self.file = interview.source.name
    paragraphs = interview.paragraphs.map { paragraph in
      UnderstoodParagraph(
        paragraph, section: paragraph.section.map { headings[$0] }, of: interview)
    }
  }
}
