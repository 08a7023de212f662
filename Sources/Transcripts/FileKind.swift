/// Tells text from the containers that hold text for other programs.
enum FileKind {
  static func check(_ file: SourceText) throws(TranscriptError) {
    guard !file.bytes.isEmpty else { throw .empty(file: file.name) }
    for kind in containers where file.bytes.starts(with: kind.signature) {
      throw .notText(file: file.name, kind: kind.name, command: "\(kind.command) \(file.name)")
    }
    if isHTML(file.utf8) {
      throw .notText(
        file: file.name, kind: "an HTML page", command: "pandoc -t plain \(file.name)")
    }
    if isBinary(file) { throw .binary(file: file.name, encoding: file.encoding.encoding) }
  }

  private static let containers: [(name: String, signature: [UInt8], command: String)] = [
    ("a PDF document", Array("%PDF-".utf8), "pdftotext"),
    ("a Word document or other archive", Array("PK\u{3}\u{4}".utf8), "pandoc -t plain"),
  ]

  /// Its first tag, in either case, may stand behind a byte order mark and blank lines.
  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(longestStart).drop { $0 <= 0x20 || byteOrderMark.contains($0) }
    let text = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["<!doctype html", "<html"].contains { text.starts(with: $0.utf8) }
  }

  /// In bytes.
  private static let longestStart = 256
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Of the scalars at the start, so many at most are control characters or could not be read.
  private static func isBinary(_ file: SourceText) -> Bool {
    let sample = file.utf8.prefix(sampleSize)
    let scalars = sample.count { !UTF8.isContinuation($0) }
    let controls = sample.count { $0 < 0x20 && !textControls.contains($0) }
    let lost = file.undecodableBytes * sample.count / max(1, file.utf8.count)
    return (controls + lost) * scalarsAnOddOne > scalars
  }

  /// In bytes.
  private static let sampleSize = 1 << 16
  private static let scalarsAnOddOne = 10
  /// Tab, line ends, page break, what TalkBank puts around times, and what terminals write.
  private static let textControls: Set<UInt8> = [
    0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x15, 0x1B,
  ]
}
