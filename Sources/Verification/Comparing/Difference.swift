/// How a quotation differs from its source at one place.
public struct Difference: Sendable, Equatable, Encodable {
  /// What differs. Raw values are what the output shows.
  public enum Kind: String, Sendable, Encodable, CaseIterable {
    // What changes no word.

    /// A Han character in another script: 後, 后.
    case script
    /// A letter or mark in another width or form: `，` and `,`.
    case width
    /// Other quotation marks or apostrophes, or none.
    case quotationMarks = "quotation marks"
    /// Dashes or hyphens of another kind or length.
    case dashes
    /// White space, or characters that show nothing.
    case blanks
    /// A line ends here and not there.
    case wrap = "line wrap"
    /// A capital or small letter at the beginning of a piece.
    case firstLetter = "first letter"
    /// The source is written in capitals.
    case capitals
    /// The mark at the beginning or end of a piece.
    case finalMark = "final mark"
    /// What nobody says was left out: `[laughs]`.
    case stageDirection = "stage direction"

    // What an editor may do if it is shown.

    /// Words were left out, and an ellipsis says so.
    case ellipsis
    /// An editor's words in brackets.
    case bracket

    // What changes what was said, the gravest first.

    /// A number was changed, added or left out.
    case number
    /// A word that denies.
    case negation
    /// A word that makes a condition: *if*.
    case condition
    /// A word that limits or doubts: *may*, *up to*.
    case hedge
    /// A name.
    case name
    /// A capital or small letter within a piece.
    case letterCase = "case"
    /// The same word, spelt in another way.
    case spelling
    /// A mark that says something: a question mark, a comma.
    case marks
    /// The same words at another place.
    case order
    /// A word was changed or added.
    case word
    /// Words were left out, and nothing says so.
    case omission

    /// Whether it changes no word of what was said.
    public var isFold: Bool {
      switch self {
      case .script, .width, .quotationMarks, .dashes, .blanks, .wrap, .firstLetter, .capitals,
        .finalMark, .stageDirection:
        true
      default: false
      }
    }

    /// Whether an editor may do it, as long as it is shown.
    public var isEditing: Bool { self == .ellipsis || self == .bracket }
  }

  /// What differs.
  public let kind: Kind
  /// The source's words; empty where the draft adds some.
  public let source: String
  /// The draft's words; empty where it leaves some out.
  public let draft: String

  /// Makes one by hand; the gate makes those of its verdicts.
  public init(_ kind: Kind, source: String = "", draft: String = "") {
    self.kind = kind
    self.source = source
    self.draft = draft
  }
}

extension [Difference] {
  /// Whether one of them changes what was said.
  var areAlterations: Bool { contains { !$0.kind.isFold && !$0.kind.isEditing } }
}
