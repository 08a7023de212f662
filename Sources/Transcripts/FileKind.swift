/// Tells text from the containers that hold text for other programs.
enum FileKind {
  static func check(_ file: SourceText) throws(TranscriptError) {
    guard !file.bytes.isEmpty else { throw .empty(file: file.name) }
    for kind in containers where file.bytes.starts(with: kind.signature) {
      throw .notText(file: file.name, kind: kind.name, command: "\(kind.command) \(file.name)")
    }
    if isHTML(file.bytes) {
      throw .notText(
        file: file.name, kind: "an HTML page", command: "pandoc -t plain \(file.name)")
    }
    if let offset = offsetOfInvalidUTF8(in: file.bytes) {
      throw .notUTF8(file: file.name, offset: offset)
    }
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

  /// Offset of the first byte that is not UTF-8 text; a NUL is not text either.
  private static func offsetOfInvalidUTF8(in bytes: [UInt8]) -> Int? {
    if let zero = bytes.firstIndex(of: 0) { return zero }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
