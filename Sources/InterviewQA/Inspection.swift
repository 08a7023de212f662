import TextAnalysis
import Transcripts

/// What was understood of a file.
public struct Inspection: Encodable, Sendable {
  public let version = 1
  public let file: String
  public let encoding: String
  public let format: String
  /// Language tag.
  public let language: String
  public let lines: Int
  public let paragraphs: Int
  public let turns: Int
  public let exchanges: Int
  public let speakers: [Speaker]
  public let credits: [Credit]
  public let sections: [Section]
  /// Number of paragraphs by kind.
  public let kinds: [String: Int]
  /// Number of emendations by rule.
  public let repairs: [String: Int]
  /// By which the file is recognised; `about.json` holds that of the original.
  public let fingerprint: String
  public let warnings: [String]

  public struct Speaker: Encodable, Sendable {
    public let name: String
    public let role: String
    public let turns: Int
    public let paragraphs: Int
  }

  public struct Credit: Encodable, Sendable {
    public let task: String
    public let name: String
    public let line: Int
  }

  public struct Section: Encodable, Sendable {
    public let heading: String
    public let line: Int
    public let paragraphs: Int
  }

  private enum CodingKeys: CodingKey {
    case version, file, encoding, format, language, lines, paragraphs, turns, exchanges
    case speakers, credits, sections, kinds, repairs, fingerprint, warnings
  }

  /// - Throws: `SourceError` when the file cannot be read or has nothing to quote.
  public init(file: String, knowledge: KnowledgeBase) throws(SourceError) {
    let edition = try SourceLoader(knowledge: knowledge).edition(ofFile: file)
    let interview = edition.interview
    self.file = interview.source.name
    encoding = "UTF-8"
    format = interview.format.rawValue
    language = edition.language
    lines = interview.source.lineCount
    paragraphs = interview.paragraphs.count
    turns = interview.turns.count
    exchanges = interview.exchanges.count
    speakers = Self.speakers(of: interview)
    credits = interview.credits.map {
      Credit(task: $0.task, name: $0.name, line: interview.paragraphs[$0.paragraph].line)
    }
    sections = Self.sections(of: interview)
    kinds = Dictionary(grouping: interview.paragraphs, by: \.kind.rawValue).mapValues(\.count)
    repairs = Dictionary(grouping: interview.source.emendations, by: \.rule).mapValues(\.count)
    fingerprint = Fingerprint(of: interview, analyzer: knowledge.analyzer).text
    warnings = Self.warnings(of: interview)
  }

  private static func speakers(of interview: Interview) -> [Speaker] {
    interview.speakers.enumerated().map { index, speaker in
      Speaker(
        name: speaker.name, role: speaker.role.rawValue,
        turns: interview.turns.count { $0.speaker == index },
        paragraphs: interview.paragraphs.count { $0.speaker == index })
    }
  }

  private static func sections(of interview: Interview) -> [Section] {
    interview.sections.map { section in
      Section(
        heading: interview.heading(of: section), line: interview.paragraphs[section.heading].line,
        paragraphs: section.paragraphs.count - 1)
    }
  }

  private static func warnings(of interview: Interview) -> [String] {
    let speechless =
      interview.format == .article
      ? ["no speakers found: read as an article, nobody is quoted by name"] : []
    let unanswered = interview.exchanges.filter(\.answers.isEmpty).map { exchange in
      let paragraph = interview.turns[exchange.question].paragraphs.lowerBound
      return "line \(interview.paragraphs[paragraph].line): a question without an answer"
    }
    return speechless + unanswered
  }
}
