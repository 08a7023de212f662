import TextAnalysis
import Transcripts

/// What was understood of a file.
public struct Inspection: Encodable, Sendable {
  public let version = 1
  public let file: String
  public let encoding: String
  /// What decided for the encoding.
  public let encodingReason: String
  public let format: String
  /// Language tag.
  public let language: String
  /// In bytes.
  public let size: Int
  public let lines: Int
  public let paragraphs: Int
  public let turns: Int
  public let exchanges: Int
  public let speakers: [Speaker]
  public let credits: [Credit]
  public let sections: [Section]
  /// Number of paragraphs by kind.
  public let kinds: [String: Int]
  /// Number of paragraphs that nobody is known to say.
  public let unattributed: Int
  /// Number of paragraphs whose speaker is that of what stands above.
  public let inferred: Int
  /// Number of emendations by rule.
  public let repairs: [String: Int]
  /// Lost characters that were restored, or could not be, by place.
  public let restored: [Restoration]
  /// Number of bytes that could not be decoded and are shown as U+FFFD.
  public let undecodable: Int
  /// By which the file is recognised; `about.json` holds that of the original.
  public let fingerprint: String
  public let warnings: [String]

  public struct Speaker: Encodable, Sendable {
    public let name: String
    public let role: String
    /// Whether the role is told by who asks the questions.
    public let isRoleInferred: Bool
    public let turns: Int
    public let paragraphs: Int
    /// Of each of 48 equal parts of the text, how much they say: from 0, nothing, to 8, all.
    public let strip: [Int]
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

  public struct Restoration: Encodable, Sendable {
    public let line: Int
    /// Half-open, in the file.
    public let bytes: [Int]
    /// What stands there.
    public let written: String
    public let reading: String
    /// `certain`, `probable`, or `unknown` where the reading is `□`.
    public let certainty: String
  }

  private enum CodingKeys: CodingKey {
    case version, file, encoding, encodingReason, format, language, size, lines, paragraphs, turns
    case exchanges, speakers, credits, sections, kinds, unattributed, inferred, repairs, restored
    case undecodable, fingerprint, warnings
  }

  /// - Throws: `SourceError` when the file cannot be read or has nothing to quote.
  public init(
    file: String, knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let edition = try SourceLoader(knowledge: knowledge, options: options).edition(ofFile: file)
    let report = InspectionReport(interview: edition.interview)
    let source = edition.interview.source
    self.file = source.name
    encoding = source.encoding.encoding.rawValue
    encodingReason = source.encoding.reason.rawValue
    format = edition.interview.format.rawValue
    language = edition.language
    size = source.bytes.count
    lines = source.lineCount
    paragraphs = edition.interview.paragraphs.count
    turns = edition.interview.turns.count
    exchanges = edition.interview.exchanges.count
    speakers = report.speakers
    credits = report.credits
    sections = report.sections
    kinds = report.kinds
    unattributed = report.unattributed
    inferred = report.inferred
    repairs = Dictionary(grouping: source.emendations, by: \.rule).mapValues(\.count)
    restored = report.restored
    undecodable = source.undecodableBytes
    fingerprint = Fingerprint(of: edition.interview, analyzer: knowledge.analyzer).text
    warnings = report.warnings
  }
}
