/// Tells old Office documents apart, by the names of the streams in their container.
///
/// Source: Compound File Binary File Format, [MS-CFB] 2.6
enum OLEStreams {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func kind(of bytes: [UInt8]) -> ForeignKind {
    // Sectors are read in order and not as they are chained: only the directory holds such names.
    for entry in stride(from: headerLength, to: bytes.count, by: entryLength) {
      if let found = streams.first(where: { bytes[entry...].starts(with: $0.name) }) {
        return found.kind
      }
    }
    return .container
  }

  private static let streams: [(name: [UInt8], kind: ForeignKind)] = [
    ("EncryptedPackage", .locked), ("WordDocument", .oldWord), ("Workbook", .oldSheet),
    ("Book\0", .oldSheet), ("PowerPoint Document", .oldPresentation),
    ("__properties_version1.0", .mail),
  ].map { (utf16($0), $1) }

  /// In the order of bytes that the container has; ASCII only.
  private static func utf16(_ name: String) -> [UInt8] {
    name.utf8.reduce(into: []) { $0 += [$1, 0] }
  }

  /// In bytes.
  private static let headerLength = 512
  private static let entryLength = 128
}
