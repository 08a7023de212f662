/// How a quotation differs from its source at one place.
public struct Difference: Sendable, Equatable, Encodable {
  /// What differs. Raw values are what the output shows.
  public enum Kind: String, Sendable, Encodable, CaseIterable {
    // What changes no word.
    case script, width
    case quotationMarks = "quotation marks"
    case dashes, blanks
    case wrap = "line wrap"
    case firstLetter = "first letter"
    case capitals
    case finalMark = "final mark"
    case stageDirection = "stage direction"
    // What an editor may do if it is shown.
    case ellipsis, bracket
    // What changes what was said, the gravest first.
    case number, negation, condition, hedge, name
    case letterCase = "case"
    case spelling, marks, order, word, omission

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

  public let kind: Kind
  /// The source's words; empty where the draft adds some.
  public let source: String
  /// The draft's words; empty where it leaves some out.
  public let draft: String

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
