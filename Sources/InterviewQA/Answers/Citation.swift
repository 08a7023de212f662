/// A quotation, and where it stands in its source.
public struct Citation: Sendable, Equatable {
  /// Number of the passage in the corpus that was asked.
  package let passage: Int
  /// The document's id.
  public let document: String
  /// Whether the words are the source's own or those of a record.
  public let edition: EditionKind
  /// Language tag of the edition.
  public let language: String
  /// Relative to the source folder or the knowledge folder.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// From 1; blank lines do not count.
  public let paragraph: Int
  /// From 1; nil outside of speech.
  public let turn: Int?
  /// Half-open byte range in the file, or in its member.
  public let bytes: Range<Int>
  /// Member of the file, an archive, that holds the text: `word/document.xml`; nil for a plain file.
  public internal(set) var member: String?
  /// As the source's label writes the name; nil when nobody is known to speak, or somebody whom the
  /// source does not name.
  public let speaker: String?
  /// Of the speaker; nil when nobody is known to speak.
  public let role: SpeakerRole?
  /// Reading text of the section's heading; nil outside of sections.
  public let section: String?
  /// When it was said; nil if the source does not say.
  public let time: Time?
  /// The question that the quotation answers; nil if it answers none.
  public let asked: AskedQuestion?
  /// Reading text of exactly `bytes`.
  public let quote: String
  /// The same paragraph of a record in the question's language, given when the quotation is in
  /// another language; nobody's words.
  public let account: Account?
  /// The one sentence of it that answers best: half-open byte range in the file.
  public let focus: Range<Int>
  /// The same sentence: half-open byte range in the UTF-8 of `quote`.
  public let focusInQuote: Range<Int>
  /// The repairs within the quotation, in the order of the file; empty when nothing was damaged.
  public let emendations: [Repair]
  /// Which of the places with the same words this is.
  public let occurrence: Occurrence
  /// The score of the passage; comparable within one answer only.
  public let score: Double
  /// By which anybody can check it; nil unless asked for.
  public internal(set) var receipt: Receipt?

  /// The words of the one sentence of it that answers best.
  public var focusText: String {
    let utf8 = quote.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: focusInQuote.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: focusInQuote.upperBound)
    return String(quote[start..<end])
  }

  /// A time span of the recording.
  public struct Time: Sendable, Equatable {
    /// In seconds from the start of the recording.
    public let start: Double
    /// In seconds from the start of the recording; nil if the source has the start only.
    public let end: Double?
  }

  /// A question as the same file puts it.
  public struct AskedQuestion: Sendable, Equatable {
    /// From 1.
    public let line: Int
    /// Half-open byte range in the file.
    public let bytes: Range<Int>
    /// Reading text of exactly `bytes`.
    public let text: String
  }

  /// A paragraph of a record. JSON calls it `account`.
  public struct Account: Encodable, Sendable, Equatable {
    /// Language tag of the record.
    public let language: String
    /// The record's file, relative to the knowledge folder.
    public let file: String
    /// From 1.
    public let line: Int
    /// Reading text of the whole paragraph.
    public let text: String
  }

  /// A declared repair within the quotation.
  public struct Repair: Sendable, Equatable {
    /// Half-open byte range in the file.
    public let bytes: Range<Int>
    /// What is read there; empty when the bytes are left out.
    public let reading: String
    /// Name of the rule that made the repair.
    public let rule: String
    /// How certain the reading is.
    public let certainty: RepairCertainty
  }

  /// The words of the quotation are the `index`-th of `count` equal ones in the file.
  public struct Occurrence: Sendable, Equatable {
    /// From 1.
    public let index: Int
    /// At least 1.
    public let count: Int
  }
}
