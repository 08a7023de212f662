import Basics
import Corpora
import Knowledge
import TextAnalysis
import Transcripts

/// What an interview of the knowledge folder still lacks of what an editor writes for it: fields of
/// `about.json`, records, anticipated questions, words of the lexicon. It is found by counting, and says
/// nothing of whether what is there is good; `KnowledgeCheck` says whether it is proved.
public struct AuthoringGaps: Sendable {
  /// The interview's id.
  public let id: String
  /// Its folder, relative to the knowledge folder.
  public let folder: String
  /// The edition that is quoted first, as citations name it.
  public let file: String
  /// BCP 47, of that edition.
  public let language: String
  /// Whether the original is there.
  public let hasOriginal: Bool
  /// Number of paragraphs.
  public let paragraphs: Int
  /// Languages of its records, BCP 47.
  public let records: [String]
  /// What `about.json` does not say: `title`, `outlet`, `guest`.
  public let about: [String]
  /// Number of anticipated questions.
  public let questions: Int
  /// Number of paragraphs that could have some: speech of those who answer, and prose.
  public let answering: Int
  /// Number of those that have some.
  public let asked: Int
  /// Those of them without any, in the order of the file.
  public private(set) var unasked: [Paragraph]
  /// Number of facts that an editor wrote down.
  public let facts: Int
  /// The words of its text, and those without an entry in the lexicon.
  public let words: LexiconCoverage

  /// A paragraph that no anticipated question is for.
  public struct Paragraph: Sendable, Equatable {
    /// From 1; blank lines do not count.
    public let paragraph: Int
    /// From 1.
    public let line: Int
    /// As the source's label writes it; nil if nobody is known to speak.
    public let speaker: String?
    /// Reading text.
    public let text: String
  }

  /// Ids of the interviews of a knowledge folder, in its order.
  public static func interviews(of knowledge: KnowledgeBase) -> [String] {
    knowledge.interviews.map(\.about.id)
  }

  /// All interviews of a knowledge folder, in its order.
  ///
  /// - Throws: `SourceError` when one cannot be read.
  public static func all(in knowledge: KnowledgeBase) throws(SourceError) -> [AuthoringGaps] {
    try SourceLoader(knowledge: knowledge).interviews().compactMap { document in
      document.known.map { AuthoringGaps(of: document, $0, knowledge) }
    }
  }

  private init(of document: Document, _ known: InterviewFolder, _ knowledge: KnowledgeBase) {
    let (edition, about) = (document.primary, known.about)
    let interview = edition.interview
    id = document.id
    folder = known.path
    file = interview.source.name
    language = edition.language
    hasOriginal = edition.kind == .original
    paragraphs = interview.paragraphs.count
    records = document.editions.filter { $0.kind == .record }.map(\.language)
    self.about = [
      about.title.values.allSatisfy { $0 == about.id } ? "title" : nil,
      about.outlet == nil ? "outlet" : nil,
      about.people.contains { $0.role == "guest" } ? nil : "guest",
    ].compactMap(\.self)
    questions = known.anticipated.count
    let withQuestions = Set(known.anticipated.map(\.paragraph))
    let answering = interview.paragraphs.filter {
      Self.mayAnswer($0, in: interview, knowledge.analyzer)
    }
    self.answering = answering.count
    unasked = answering.filter { !withQuestions.contains($0.number) }.map { paragraph in
      Paragraph(
        paragraph: paragraph.number, line: paragraph.line,
        speaker: paragraph.speaker.flatMap { interview.speakers[$0].knownName },
        text: interview.text(of: paragraph).string)
    }
    asked = answering.count - unasked.count
    facts = known.facts.count
    var counter = CoverageCounter(knowledge: knowledge)
    for index in interview.paragraphs.indices {
      counter.add(edition.text(ofParagraph: index).utf8)
    }
    words = counter.coverage
  }

  /// The same with no more than the first of the paragraphs without a question.
  public func listing(_ count: Int) -> AuthoringGaps {
    var gaps = self
    gaps.unasked = Array(unasked.prefix(count))
    return gaps
  }

  private static func mayAnswer(
    _ paragraph: Transcripts.Paragraph, in interview: Interview, _ analyzer: Analyzer
  ) -> Bool {
    let role = paragraph.speaker.map { interview.speakers[$0].role }
    guard [.speech, .text, .introduction].contains(paragraph.kind), role != .interviewer else {
      return false
    }
    let tokens = analyzer.tokens(of: interview.text(of: paragraph).utf8)
    return tokens.count { $0.kind == .word || $0.kind == .han } >= minTokens
  }

  /// Words, or Han characters, of a paragraph that tells enough to be asked about: *Yes, I do* does not.
  private static let minTokens = 8
}

extension AuthoringGaps: Encodable {
  /// With the most frequent words without an entry, of each kind; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "version": DixitVersion.json, "id": id, "folder": folder, "file": file, "language": language,
      "original": hasOriginal, "paragraphs": paragraphs, "records": records, "about": about,
      "questions": questions, "answering": answering, "asked": asked, "unasked": unasked,
      "facts": facts, "words": words,
    ])
  }
}

extension AuthoringGaps.Paragraph: Encodable {
  /// Absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "paragraph": paragraph, "line": line, "speaker": speaker, "text": text,
    ])
  }
}
