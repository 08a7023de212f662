import Transcripts

/// How the files of sources are read.
public struct ReadingOptions: Sendable {
  /// Nil where the bytes decide.
  package let encoding: TextEncoding?
  /// Whether damage stays as it is.
  package let isRaw: Bool

  /// - Parameter encoding: a name such as `UTF-8`, `GB18030` or `Big5`.
  /// - Throws: `SourceError` when no encoding has that name.
  public init(encoding: String, isRaw: Bool = false) throws(SourceError) {
    guard let known = TextEncoding(named: encoding) else {
      let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw SourceError(description: "unknown encoding ‘\(encoding)’; known: \(names)")
    }
    self.encoding = known
    self.isRaw = isRaw
  }

  public init(isRaw: Bool = false) {
    encoding = nil
    self.isRaw = isRaw
  }
}
