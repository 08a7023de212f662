/// Tells text from containers that hold text for other programs.
enum FileKind {
  /// Refuses a file that is empty, a container or binary.
  static func check(_ file: SourceText) throws(TranscriptError) {
    guard !file.bytes.isEmpty else { throw .empty(file: file.name) }
    if let kind = FileSignature.kind(of: file.bytes) { throw kind.error(file: file.name) }
    if let kind = MarkupKinds.document(file.utf8) { throw kind.error(file: file.name) }
    if XMLTranscript.isRead(file.utf8) || TextGrid.isTextGrid(file.utf8) { return }
    if let kind = MachineText.kind(of: file.utf8) {
      throw .unreadFormat(file: file.name, kind: kind)
    }
    guard isBinary(file) else { return }
    if let kind = FileSignature.kind(ofBinary: file.bytes) { throw kind.error(file: file.name) }
    throw .binary(file: file.name, encoding: file.encoding.encoding)
  }

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
