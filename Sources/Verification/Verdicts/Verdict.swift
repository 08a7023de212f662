/// What the gate says of a quotation, the best first. Raw values are what the output shows.
public enum Verdict: String, Sendable, Encodable, CaseIterable {
  /// A slice of one turn, byte for byte after the source's declared repairs.
  case exact
  /// The same after folding: script, width, quotation marks, dashes, blanks, line wraps, the case of
  /// the first letter, the final mark.
  case folded
  /// Pieces in order within one turn, joined by an ellipsis, or with an editor's words in brackets.
  case elided
  /// In another language than the source, whose passage is plain; the words are not judged.
  case translated
  /// The words of our own account, nobody's.
  case record
  /// The words are there, but another speaker's.
  case misattributed
  /// Pieces of different turns, or out of order.
  case joined
  /// One passage holds it, but for some words.
  case altered
  /// Nothing near.
  case absent
  /// No quotation: too short, or a title.
  case unchecked

  /// Whether the words are what somebody said, and are said to be theirs.
  public var isFine: Bool { self == .exact || self == .folded || self == .elided }
}
