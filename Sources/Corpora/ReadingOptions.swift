import Transcripts

/// How the files of sources are read.
public struct ReadingOptions: Sendable {
  /// Nil if the bytes decide.
  package let encoding: TextEncoding?
  /// Whether damage stays as it is.
  package let isRaw: Bool
  /// What is said of speakers, whatever the files suggest; of two on the same name the last counts.
  public var roles: [GivenRole] = []

  /// Names of the encodings that files may have.
  public static let encodings = TextEncoding.allCases.map(\.rawValue)

  /// Reads the files in one encoding, whatever their bytes suggest.
  ///
  /// - Parameters:
  ///   - encoding: a name such as `UTF-8`, `GB18030` or `Big5`.
  ///   - isRaw: whether damage stays as it is instead of being repaired.
  /// - Throws: `SourceError` when no encoding has that name.
  public init(encoding: String, isRaw: Bool = false) throws(SourceError) {
    guard let known = TextEncoding(named: encoding) else {
      let names = Self.encodings.joined(separator: ", ")
      throw SourceError(description: "unknown encoding ‘\(encoding)’; known: \(names)")
    }
    self.encoding = known
    self.isRaw = isRaw
  }

  /// Reads each file in the encoding that its bytes suggest.
  ///
  /// - Parameter isRaw: whether damage stays as it is instead of being repaired.
  public init(isRaw: Bool = false) {
    encoding = nil
    self.isRaw = isRaw
  }
}
