import Basics
import Transcripts

/// A file as it was read, by name and content.
public struct SourceDigest: Sendable, Hashable {
  /// As citations name it.
  public let file: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public let sha256: String
}

extension QuestionAnswerer {
  /// What the answers are taken from, in the order it was read.
  public func digests() -> [SourceDigest] {
    archive.documents.flatMap(\.editions).map(\.interview.source).map { source in
      SourceDigest(file: source.name, sha256: SHA256.digest(of: source.bytes))
    }
  }
}
