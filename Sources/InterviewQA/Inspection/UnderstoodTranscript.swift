import Corpora
import Transcripts

/// A transcript as it was understood, paragraph by paragraph, as `dixit inspect --turns` shows it.
public struct UnderstoodTranscript: Sendable {
  /// The file as citations name it.
  public package(set) var file: String
  /// In the order of the file.
  public let paragraphs: [UnderstoodParagraph]
  /// One sentence for each thing a reader should look at; empty when there is none.
  public let warnings: [String]

  /// Reads a file as if it were asked.
  ///
  /// - Throws: `SourceError` when the file cannot be read or has nothing to quote.
  public init(
    file: String, knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let loader = SourceLoader(knowledge: knowledge, options: options)
    self.init(try loader.edition(ofFile: file).interview, given: options.roles)
  }

  /// Reads a source that is in no file.
  ///
  /// - Throws: `SourceError` when it has nothing to quote.
  public init(
    of source: GivenSource, knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let loader = SourceLoader(knowledge: knowledge, options: options)
    self.init(try loader.edition(at: SourcePlace(source)).interview, given: options.roles)
  }

  /// Nothing but paragraphs, of which nothing is to be said.
  init(file: String, paragraphs: [UnderstoodParagraph]) {
    (self.file, self.paragraphs, warnings) = (file, paragraphs, [])
  }

  init(_ interview: Interview, given roles: [GivenRole] = []) {
    let headings = interview.sections.map(interview.heading(of:))
    file = interview.source.name
    paragraphs = interview.paragraphs.map { paragraph in
      UnderstoodParagraph(
        paragraph, section: paragraph.section.map { headings[$0] }, of: interview)
    }
    warnings = TranscriptWarnings(of: interview, given: roles).sentences
  }
}

extension UnderstoodTranscript {
  /// Whether a text, read as a transcript, has the same turns: the same words by the same speakers.
  /// Somebody who is not named here may have any name there.
  package func hasSameTurns(asText text: String, knowledge: KnowledgeBase) -> Bool {
    let source = SourceText(name: file, bytes: Array(text.utf8), encoding: .utf8)
    let reader = TranscriptReader(
      roleWords: knowledge.roleWords, layoutWords: knowledge.layoutWords, repairsDamage: false)
    do {
      let (own, other) = (speeches, UnderstoodTranscript(try reader.read(source)).speeches)
      return own.count == other.count
        && zip(own, other).allSatisfy { own, other in
          own.words == other.words && (own.speaker == nil || own.speaker == other.speaker)
        }
    } catch { return !paragraphs.contains { $0.turn != nil } }
  }

  /// What one speaker says until another speaks.
  private struct Speech {
    let speaker: String?
    /// In UTF-8, without blanks.
    var words: [[UInt8]] = []
  }

  private var speeches: [Speech] {
    var (speeches, turn) = ([Speech](), Int?.none)
    for paragraph in paragraphs where paragraph.turn != nil {
      let isSame =
        paragraph.speaker.map { $0 == speeches.last?.speaker } ?? (paragraph.turn == turn)
      if !isSame || speeches.isEmpty { speeches.append(Speech(speaker: paragraph.speaker)) }
      let words = paragraph.text.utf8.split { $0 <= 0x20 }.map(Array.init)
      speeches[speeches.count - 1].words += words
      turn = paragraph.turn
    }
    return speeches
  }
}
