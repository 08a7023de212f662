/// Tells text from the containers that hold text for other programs.
enum FileKind {
  static func check(_ file: SourceText) throws(TranscriptError) {
    guard !file.bytes.isEmpty else { throw .empty(file: file.name) }
    for kind in containers where file.bytes.starts(with: kind.signature) {
      throw .notText(file: file.name, kind: kind.name, command: "\(kind.command) \(file.name)")
    }
    if let offset = offsetOfInvalidUTF8(in: file.bytes) {
      throw .notUTF8(file: file.name, offset: offset)
    }
  }

  private static let containers: [(name: String, signature: [UInt8], command: String)] = [
    ("a PDF document", Array("%PDF-".utf8), "pdftotext"),
    ("a Word document or other archive", Array("PK\u{3}\u{4}".utf8), "pandoc -t plain"),
    ("an HTML page", Array("<!DOCTYPE html".utf8), "pandoc -t plain"),
    ("an HTML page", Array("<html".utf8), "pandoc -t plain"),
  ]

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
