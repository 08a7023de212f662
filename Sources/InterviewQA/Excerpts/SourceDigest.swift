/// A file by its name and its content when it was read.
public struct SourceDigest: Sendable, Hashable {
  /// As citations name it.
  public let file: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public let sha256: String
}
