import PassageRetrieval

/// The version of the program and its library, by the rules of Semantic Versioning 2.0.0.
public enum DixitVersion {
  /// `MAJOR.MINOR.PATCH`
  public static let current = "1.0.0"
  /// Of the objects that `--json` writes. It changes only when a field is taken away or gets another
  /// meaning; fields may be added at any time.
  public static let json = 1
  /// Of the index that is kept of sources; one of another version is made anew.
  public static let index = PassageIndex.version
}
