/// Tells documents that are Zip archives apart, by the names of their first members.
///
/// Source: .ZIP File Format Specification, 4.3.7
enum ZipMembers {
  static let signature = Array("PK\u{3}\u{4}".utf8)

  static func kind(of bytes: [UInt8]) -> ForeignKind {
    let members = members(in: bytes)
    if let first = members.first, first.name == "mimetype",
      let kind = mediaTypes.first(where: { bytes[first.end...].starts(with: $0.type.utf8) })?.kind
    {
      return kind
    }
    return names.first { entry in
      members.contains { $0.name.hasPrefix(entry.start) && $0.name.hasSuffix(entry.end) }
    }?.kind ?? .zip
  }

  /// Longer ones stand before those that they begin with.
  private static let mediaTypes: [(type: String, kind: ForeignKind)] = [
    ("application/epub+zip", .book),
    ("application/vnd.oasis.opendocument.text", .openText),
    ("application/vnd.oasis.opendocument.spreadsheet", .openSheet),
    ("application/vnd.oasis.opendocument.presentation", .openPresentation),
  ]

  private static let names: [(start: String, end: String, kind: ForeignKind)] = [
    ("word/", "", .word), ("xl/", "", .sheet), ("ppt/", "", .presentation),
    ("project.qde", "", .project), ("Index", ".iwa", .apple), ("Index.zip", "", .apple),
  ]

  private struct Member {
    let name: String
    /// Byte offset behind the name and what else stands before the data.
    let end: Int
  }

  /// Those near the start, whose sizes need not be known: each is found by its signature.
  private static func members(in bytes: [UInt8]) -> [Member] {
    var members: [Member] = []
    let end = min(bytes.count, searched)
    var offset = 0
    while offset + headerLength <= end {
      guard bytes[offset] == signature[0], bytes[offset...].starts(with: signature) else {
        offset += 1
        continue
      }
      let name = offset + headerLength
      let length = number(at: offset + 26, in: bytes)
      let data = name + length + number(at: offset + 28, in: bytes)
      guard data <= bytes.count else { break }
      let text = String(decoding: bytes[name..<name + length], as: UTF8.self)
      members.append(Member(name: text, end: data))
      offset = data
    }
    return members
  }

  /// In bytes.
  private static let headerLength = 30
  private static let searched = 1 << 20

  private static func number(at offset: Int, in bytes: [UInt8]) -> Int {
    Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }
}
