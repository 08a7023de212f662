/// Tells text from containers that hold text for other programs.
enum FileKind {
  /// Refuses a file that is empty, a container or binary.
  static func check(_ file: SourceText) throws(TranscriptError) {
    guard !file.bytes.isEmpty else { throw .empty(file: file.name) }
    for kind in containers where file.bytes.starts(with: kind.signature) {
      throw .notText(file: file.name, kind: kind.name, command: kind.command)
    }
    if begins(file.utf8, with: page.tags) {
      throw .notText(file: file.name, kind: page.name, command: page.command)
    }
    if XMLTranscript.isRead(file.utf8) || TextGrid.isTextGrid(file.utf8) { return }
    if let kind = MachineText.kind(of: file.utf8) {
      throw .unreadFormat(file: file.name, kind: kind)
    }
    if begins(file.utf8, with: document.tags) {
      throw .notText(file: file.name, kind: document.name, command: document.command)
    }
    if isBinary(file) { throw .binary(file: file.name, encoding: file.encoding.encoding) }
  }

  private static let containers: [(name: String, signature: [UInt8], command: String)] = [
    ("a PDF document", Array("%PDF-".utf8), "pdftotext"),
    ("a Word document or other archive", Array("PK\u{3}\u{4}".utf8), "pandoc -t plain"),
    ("an old Word document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "antiword"),
    ("an RTF document", Array("{\\rtf".utf8), "pandoc -t plain"),
  ]

  /// Recognised by their first tags, here in lower case.
  private static let page = (
    name: "an HTML page",
    tags: ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p "],
    command: "pandoc -t plain"
  )
  /// XML that `MachineText` does not know by name.
  private static let document = (
    name: "an XML document", tags: ["<?xml"], command: "pandoc -f html -t plain"
  )

  /// Whether a file begins with one of some tags, in either case, after a byte order mark and blank
  /// lines.
  private static func begins(_ bytes: [UInt8], with tags: [String]) -> Bool {
    let text = bytes.head(headLength).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return tags.contains { text.starts(with: $0.utf8) }
  }

  /// In bytes: where tags are looked for.
  private static let headLength = 256

  /// Whether more than one in ten scalars at the start are control characters or could not be
  /// decoded.
  private static func isBinary(_ file: SourceText) -> Bool {
    let sample = file.utf8.prefix(sampleSize)
    let scalars = sample.count { !UTF8.isContinuation($0) }
    let controls = sample.count { $0 < 0x20 && !textControls.contains($0) }
    let lost = file.undecodableBytes * sample.count / max(1, file.utf8.count)
    return (controls + lost) * minScalarsPerBadOne > scalars
  }

  /// In bytes.
  private static let sampleSize = 1 << 16
  private static let minScalarsPerBadOne = 10
  /// Tab, line ends, page break, the bullet around times in TalkBank, and what terminals write.
  private static let textControls: Set<UInt8> = [
    0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x15, 0x1B,
  ]
}
