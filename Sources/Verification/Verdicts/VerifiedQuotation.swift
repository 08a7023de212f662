import Corpora
import InterviewQA

/// A quotation of a draft with the verdict on it.
public struct VerifiedQuotation: Sendable {
  /// As the output names it.
  public let draft: String
  /// Of the first mark; of a block quote, of its text. From 1; the column counts Unicode scalars.
  public let line, column: Int
  /// Byte ranges in the draft of what stands between the marks: several where a tag or the end of a
  /// paragraph interrupts.
  public let spans: [Range<Int>]
  /// What the draft quotes, without Markdown.
  public let quote: String
  /// Whether somebody in the sources said it, and how exactly.
  public internal(set) var verdict: Verdict
  /// Whom the draft gives it to, as it writes the name; nil if to nobody.
  public internal(set) var attributed: String?
  /// Whether the words, or the nearest ones, are not those of whom the draft names.
  public internal(set) var isOtherSpeaker = false
  /// Whether the draft gives it to somebody whom it does not name: her lawyer said.
  public internal(set) var isSomebodys = false
  /// Where the words, or the nearest ones, stand: the best place first; for a joined quotation the
  /// place of each piece. Empty if nothing is near.
  public internal(set) var places: [QuotedPlace] = []
  /// Whether all of `places` have these words, so that the first is one of several.
  public internal(set) var isRepeated = false
  /// How it differs from the source, the gravest difference first.
  public internal(set) var differences: [Difference] = []
  /// Words of the source that deny or limit those quoted and were left out, or that a bracket
  /// replaces.
  public internal(set) var hides: [String] = []

  /// Whether it can stand as it is.
  ///
  /// - Parameter standard: what it is held to.
  public func isFine(by standard: Standard = Standard()) -> Bool {
    switch verdict {
    case .unchecked: true
    case .translated: standard.allowsTranslated && !isOtherSpeaker
    default: (standard.isStrict ? verdict == .exact : verdict.isFine) && hides.isEmpty
    }
  }
}

/// Which quotations can stand as they are.
public struct Standard: Sendable {
  /// Whether only exact ones can.
  public var isStrict: Bool
  /// Whether those can that are a translation of what the source says, as far as the lexicon tells.
  public var allowsTranslated: Bool

  /// Exact, folded and elided ones can stand, if nothing else is said.
  public init(isStrict: Bool = false, allowsTranslated: Bool = false) {
    self.isStrict = isStrict
    self.allowsTranslated = allowsTranslated
  }
}

/// Where words stand in a source.
public struct QuotedPlace: Sendable {
  /// The document's id.
  public let document: String
  /// Relative to the source folder or the knowledge folder.
  public let file: String
  /// Whose words they are.
  public let edition: EditionKind
  /// BCP 47.
  public let language: String
  /// First and last line, from 1.
  public let line, lastLine: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// From 1; blank lines do not count.
  public let paragraph: Int
  /// From 1; nil outside of speech.
  public let turn: Int?
  /// Half-open byte range in the file.
  public let bytes: Range<Int>
  /// Member of the file, an archive, that holds the text: `word/document.xml`; nil for a plain file.
  public internal(set) var member: String?
  /// As the source's label writes the name; nil if nobody is known to speak.
  public let speaker: String?
  /// What they do in the interview; nil if nobody is known to speak.
  public let role: SpeakerRole?
  /// In seconds; nil if the source does not say.
  public let time: Double?
  /// Reading text of the paragraph up to the words, of exactly `bytes`, and of the rest of the
  /// paragraph in which they end.
  public let before, text, after: String
  /// Nil unless asked for.
  public let receipt: Receipt?
}
