/// Where a quotation stands, and its words.
public struct Citation: Sendable, Equatable {
  /// Number of the passage in the corpus that was asked.
  package let passage: Int
  /// The document's id.
  public let document: String
  /// `original`, or `record` for our own account.
  public let edition: String
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
  /// Half-open, in the file.
  public let bytes: Range<Int>
  public let speaker: String?
  /// `interviewer`, `guest`, `participant` or `outlet`.
  public let role: String?
  /// Reading text of the section's heading.
  public let section: String?
  /// When it was said; nil where the source does not tell.
  public let time: Time?
  /// The question that the quotation answers.
  public let asked: AskedQuestion?
  /// Reading text of exactly `bytes`.
  public let quote: String
  /// The same paragraph in our own account, where the quotation is in another language than the
  /// question; nobody's words.
  public let account: Account?
  /// The one sentence in it that answers best: half-open, in the file.
  public let focus: Range<Int>
  /// The same sentence: half-open, in bytes of the quotation's UTF-8.
  public let focusInQuote: Range<Int>
  /// In the order of the file.
  public let emendations: [Repair]
  public let occurrence: Occurrence
  /// What the retrieval gave the passage; comparable within one answer only.
  public let score: Double

  /// The words of the one sentence in it that answers best.
  public var focusText: String {
    let utf8 = quote.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: focusInQuote.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: focusInQuote.upperBound)
    return String(quote[start..<end])
  }

  /// In seconds from the start of the recording.
  public struct Time: Sendable, Equatable {
    public let start: Double
    /// Nil where the source tells the start only.
    public let end: Double?
  }

  /// A question as the same file puts it.
  public struct AskedQuestion: Sendable, Equatable {
    /// From 1.
    public let line: Int
    /// Half-open, in the file.
    public let bytes: Range<Int>
    /// Reading text of exactly `bytes`.
    public let text: String
  }

  /// A paragraph of a record.
  public struct Account: Encodable, Sendable, Equatable {
    /// Language tag of the record.
    public let language: String
    public let file: String
    /// From 1.
    public let line: Int
    public let text: String
  }

  /// A declared repair within the quotation.
  public struct Repair: Sendable, Equatable {
    /// Half-open, in the file.
    public let bytes: Range<Int>
    /// What is read there; empty when the bytes are left out.
    public let reading: String
    public let rule: String
    /// `certain`, `probable`, or `unknown` where the reading is `□`.
    public let certainty: String
  }

  /// The quotation's wording is the `index`-th of `count` such in its source, from 1.
  public struct Occurrence: Sendable, Equatable {
    public let index: Int
    public let count: Int
  }
}
