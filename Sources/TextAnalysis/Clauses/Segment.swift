/// A clause before it is known how it is put forward.
struct Segment {
  /// Indices among the tokens with marks, without marks at its ends.
  let tokens: Range<Int>
  /// How it hangs on the clause before.
  var link: Link
  /// Whether a mark stands before it.
  let isAfterMark: Bool
  /// The mark after it; nil if there is none.
  let mark: Token?
  /// Index of its first verb; nil if there is none. In Chinese always nil.
  let verb: Int?

  /// How a clause hangs on the one before.
  enum Link {
    /// It begins the sentence.
    case start
    case comma
    case and
    case or
    /// but, in fact: against the one before.
    case contrast
    /// who bought it: tells of something in the one before, as known.
    case relative
    /// that he bought it: what is said, thought or known there.
    case content
    /// whether he bought it.
    case question
    /// if he bought it.
    case condition
    /// because he bought it.
    case because
    /// The clause that a clause within it has broken off.
    case resumed
  }
}
