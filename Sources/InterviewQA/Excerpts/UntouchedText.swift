import Transcripts

/// Part of a file with none of its damage repaired.
public struct UntouchedText: Sendable, Equatable {
  /// The part itself, decoded but not repaired.
  public let text: String
  /// Up to 32 Unicode scalars before it in the file.
  public let before: String
  /// Up to 32 Unicode scalars after it in the file.
  public let after: String
  /// Half-open, in Unicode scalars from the start of the file.
  public let scalars: Range<Int>

  init(of bytes: Range<Int>, in source: SourceText) {
    let before = String(decoding: source.decoded(0..<bytes.lowerBound), as: UTF8.self)
      .unicodeScalars
    let own = String(decoding: source.decoded(bytes), as: UTF8.self)
    let end = min(bytes.upperBound + Self.marginScalars * 4, source.bytes.count)
    let after = String(decoding: source.decoded(bytes.upperBound..<end), as: UTF8.self)
    text = own
    self.before = String(before.suffix(Self.marginScalars))
    self.after = String(after.unicodeScalars.prefix(Self.marginScalars))
    scalars = before.count..<before.count + own.unicodeScalars.count
  }

  private static let marginScalars = 32
}
