import Corpora
import TextAnalysis
import Transcripts

/// What was understood of a file, as `dixit inspect` shows it.
public struct Inspection: Encodable, Sendable {
  /// Version of the JSON.
  public let version = DixitVersion.json
  /// The file as citations name it.
  public package(set) var file: String
  /// Member of the file, an archive, that holds the text: `word/document.xml`; nil for a plain file.
  public let member: String?
  /// `UTF-8`, `GB18030` …
  public let encoding: String
  /// Why it was read in that encoding: a byte order mark, the characters that result …
  public let encodingReason: String
  /// How the file marks who speaks: with labels, as cues …
  public let format: String
  /// Language tag: `zh-Hans`, `zh-Hant` or `en`.
  public let language: String
  /// In bytes.
  public let size: Int
  /// Number of lines, blank ones included.
  public let lines: Int
  /// Number of paragraphs.
  public let paragraphs: Int
  /// Number of turns: what one speaker says without interruption.
  public let turns: Int
  /// Number of questions with all answers to them.
  public let exchanges: Int
  /// In the order in which they first speak.
  public let speakers: [Speaker]
  /// In the order of the file.
  public let credits: [Credit]
  /// In the order of the file.
  public let sections: [Section]
  /// Number of paragraphs by kind.
  public let kinds: [String: Int]
  /// Number of paragraphs without a known speaker.
  public let unattributed: Int
  /// Number of paragraphs without a label of their own, whose speaker is that of the one above.
  public let inferred: Int
  /// Number of emendations by rule.
  public let repairs: [String: Int]
  /// Lost characters, whether they could be restored or not, in the order of the file.
  public let restored: [Restoration]
  /// The unit in which times are read that are plain numbers, as far as the whole file makes it
  /// plausible: `seconds` or `milliseconds`; nil if the format or the file tells the units of all.
  public let timeUnit: String?
  /// Number of bytes that could not be decoded and are shown as U+FFFD.
  public let undecodable: Int
  /// Hashes of the paragraphs, by which `about.json` recognises the original.
  public let fingerprint: String
  /// One sentence for each thing a reader should look at; empty when there is none.
  public let warnings: [String]

  /// Somebody who speaks, and how much.
  public struct Speaker: Encodable, Sendable {
    /// As the file names them; nil for somebody whom it does not name.
    public let name: String?
    /// What they do in the interview.
    public let role: SpeakerRole
    /// Whether the role was inferred from who asks the questions.
    public let isRoleInferred: Bool
    /// Number of turns.
    public let turns: Int
    /// Number of paragraphs.
    public let paragraphs: Int
    /// How much they say in each of 48 equal parts of the text, from 0, nothing, to 8, everything.
    public let strip: [Int]
  }

  /// Somebody who made the piece.
  public struct Credit: Encodable, Sendable {
    /// What they did, in the words of the file.
    public let task: String
    /// Who did it.
    public let name: String
    /// From 1.
    public let line: Int
  }

  /// A part of the piece below a heading.
  public struct Section: Encodable, Sendable {
    /// Reading text of the heading.
    public let heading: String
    /// Line of the heading, from 1.
    public let line: Int
    /// Number of paragraphs below the heading.
    public let paragraphs: Int
  }

  /// A place where characters were lost.
  public struct Restoration: Encodable, Sendable {
    /// From 1.
    public let line: Int
    /// Start and end of the half-open byte range in the file.
    public let bytes: [Int]
    /// The text in the file.
    public let written: String
    /// What is read instead; `□` for a character that could not be restored.
    public let reading: String
    /// How certain the reading is.
    public let certainty: RepairCertainty
  }

  /// Reads a file as if it were asked, and reports what was found.
  ///
  /// - Throws: `SourceError` when the file cannot be read or has nothing to quote.
  public init(
    file: String, knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let loader = SourceLoader(knowledge: knowledge, options: options)
    self.init(try loader.edition(ofFile: file), knowledge, options)
  }

  /// Reads a source that is in no file, and reports what was found.
  ///
  /// - Throws: `SourceError` when it has nothing to quote.
  public init(
    of source: GivenSource, knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let loader = SourceLoader(knowledge: knowledge, options: options)
    self.init(try loader.edition(at: SourcePlace(source)), knowledge, options)
  }

  private init(_ edition: Edition, _ knowledge: KnowledgeBase, _ options: ReadingOptions) {
    let report = InspectionReport(interview: edition.interview)
    let source = edition.interview.source
    file = source.name
    member = source.member?.name
    encoding = source.encoding.encoding.rawValue
    encodingReason = source.encoding.reason.rawValue
    format = edition.interview.format.rawValue
    language = edition.language
    size = source.fileBytes.count
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
    timeUnit = edition.interview.guessedUnit
    undecodable = source.undecodableBytes
    fingerprint = Fingerprint(of: edition.interview, analyzer: knowledge.analyzer).text
    warnings = TranscriptWarnings(of: edition.interview, given: options.roles).sentences
  }
}
