/// A part of the question with what proves it.
public struct ProvedPart: Sendable, Equatable {
  /// As the question writes it, folded.
  public let part: String
  /// What it is in the question.
  public let kind: Kind
  /// Where the words stand that prove it.
  public let source: Source
  /// Index of the citation that has them.
  public let citation: Int
  /// The words: half-open byte range in the citation's file; nil where no words of the file prove
  /// it, but the speaker's name, a fact or an editor's question does.
  public let bytes: Range<Int>?

  /// What a part is in the question.
  public enum Kind: String, Encodable, Sendable {
    /// Somebody or something with a name.
    case entity
    /// What is counted or chosen among.
    case noun
    /// The kind of thing that answers: an amount of money, a date.
    case kind
    /// What is asked of somebody or something: a price, an age.
    case attribute
    /// A time, or a place in an order.
    case condition
    /// Any other word: what happened, to whom, how.
    case predicate
  }

  /// Where the words stand that prove a part.
  public enum Source: String, Encodable, Sendable {
    /// In the clause of the short answer.
    case clause
    /// In the sentence that answers.
    case sentence
    /// In another sentence of the paragraph.
    case paragraph
    /// In another edition of the paragraph: a record, or a translation.
    case edition
    /// In the question that the paragraph answers.
    case question
    /// In what is said right before or after in the same answer, or in the heading.
    case context
    /// It is the speaker's name.
    case speaker
    /// The whole piece is about it.
    case piece
    /// In a fact that an editor wrote down.
    case fact
    /// In a question that an editor says the passage answers.
    case anticipated
    /// The previous question names it.
    case previous
  }
}

/// The part of a question that the sources leave open.
public struct UnprovedPart: Sendable, Equatable {
  /// What it is in the question.
  public let kind: ProvedPart.Kind
  /// In the question's words, or in the lexicon's for what is asked of somebody or something.
  public let text: String
  /// What of the question the nearest passage does tell of, as the question writes it: its names, or
  /// else its strongest words; empty if nothing.
  public var told: [String] = []
  /// Whether those are names.
  public var isToldByName = false
  /// Whether other passages have the words of the part, so that only the nearest lacks them.
  public var isToldElsewhere = false
  /// The question's own words for the attribute or the kind of thing that is not told, to be quoted: how
  /// many oars, 多少桨. Nil where they say nothing by themselves, or the label of the attribute says it.
  public var wording: String?
  /// Whether the nearest passage is the interviewer's question, without an answer.
  public var isOnlyAsked = false
}
