import Basics
import Corpora
import Transcripts

/// A line by which anybody can check a quotation without this program: the file, the place in it,
/// and the SHA-256 of the file and of the bytes that are quoted.
///
///     hall.txt 17:1 Hall 00:03:10 bytes 1423-1510 sha256:… sha256:… emended:1430-1434
///     hall.docx 17:1 Hall bytes word/document.xml:9120-9407 sha256:… sha256:…
public struct Receipt: Sendable, Equatable {
  /// As citations name it.
  public let file: String
  /// From 1; the column counts Unicode scalars.
  public let line, column: Int
  /// Nil if nobody is known to speak.
  public let speaker: String?
  /// In whole seconds; nil if the source does not say.
  public let time: Int?
  /// Member of the file, an archive, that holds the text; nil for a plain file.
  public let member: String?
  /// Half-open byte range in the file, or in its member.
  public let bytes: Range<Int>
  /// In hexadecimal: SHA-256 of the file and of those bytes of it.
  public let fileHash, quoteHash: String
  /// Byte ranges in the file of the repairs within the quotation.
  public let emended: [Range<Int>]

  /// The receipt as it is written.
  public var text: String {
    let parts: [String?] = [
      file, "\(line):\(column)", speaker, time.map(Self.clock), "bytes",
      (member.map { $0 + ":" } ?? "") + "\(bytes.lowerBound)-\(bytes.upperBound)",
      "sha256:\(fileHash)", "sha256:\(quoteHash)",
    ]
    let repairs = emended.map { "emended:\($0.lowerBound)-\($0.upperBound)" }
    return (parts.compactMap { $0 } + repairs).joined(separator: " ")
  }

  private static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  package init(
    of bytes: Range<Int>, in source: SourceText, speaker: String?, time: Double?, fileHash: String
  ) {
    let place = source.position(of: bytes.lowerBound)
    file = source.name
    (line, column) = (place.line, place.column)
    self.speaker = speaker.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    self.time = time.map { Int(max(0, $0)) }
    member = source.member?.name
    self.bytes = bytes
    self.fileHash = fileHash
    quoteHash = SHA256.digest(of: Array(source.bytes[bytes]))
    emended = source.emendations(in: bytes).map(\.bytes)
  }
}

extension Receipt {
  /// What a check of a receipt finds. Raw values are what the output shows.
  public enum State: String, Sendable {
    /// File and bytes are those of the receipt.
    case good
    /// The bytes are the same, but elsewhere the file has changed.
    case fileChanged = "good, but the file has changed"
    /// The bytes of the file are others.
    case wrong = "wrong: these bytes of the file are others"
    /// File and bytes are those of the receipt, but it tells another line, column or speaker.
    case misplaced = "wrong: the words have another line or speaker"
    /// No source has the file's name.
    case missing = "no source of that name"
    /// The line is none.
    case malformed = "no receipt"

    /// Whether the bytes that were quoted are still there.
    public var isFine: Bool { self == .good || self == .fileChanged }
  }
}
