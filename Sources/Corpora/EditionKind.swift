/// Whose words an edition of an interview contains.
public enum EditionKind: String, Encodable, Sendable {
  /// The words that were said or written.
  case original
  /// A summary in our own words, not anyone's.
  case record
}
