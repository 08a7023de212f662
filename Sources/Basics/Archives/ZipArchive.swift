/// The members of a ZIP archive.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10, pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
package struct ZipArchive {
  /// A file in the archive.
  package struct Member {
    /// With slashes between folders.
    package let name: String
    /// Number of bytes once decompressed.
    package let size: Int
    fileprivate let compressedSize: Int
    fileprivate let method: Int
    fileprivate let isEncrypted: Bool
    fileprivate let checksum: UInt32
    /// Offset in the archive of the header before its data.
    fileprivate let header: Int
  }

  private let bytes: [UInt8]
  /// In the order of the archive's own list.
  package let members: [Member]

  /// Whether a file begins as an archive does.
  package static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: fileMark) }

  /// - Throws: `ArchiveError` if the list of members is missing or damaged.
  package init(_ bytes: [UInt8]) throws(ArchiveError) {
    self.bytes = bytes
    members = try Self.members(of: bytes)
  }

  /// The member with a name, in any case; nil if there is none.
  ///
  /// - Throws: `ArchiveError` if there are several.
  package func member(_ name: String) throws(ArchiveError) -> Member? {
    let found = members.filter { $0.name.lowercased() == name.lowercased() }
    guard found.count < 2 else { throw .repeated(name) }
    return found.first
  }

  /// The bytes of a member.
  ///
  /// - Throws: `ArchiveError` if it is encrypted, damaged, too large or compressed in a way that is not
  ///   read.
  package func contents(of member: Member) throws(ArchiveError) -> [UInt8] {
    guard !member.isEncrypted else { throw .encrypted(member.name) }
    guard member.compressedSize <= bytes.count else { throw .damaged(member.name) }
    let limit = max(Self.sizeWithoutRatio, member.compressedSize * Self.maxRatio)
    guard member.size <= min(limit, Self.maxSize) else { throw .tooLarge(member.name, member.size) }
    let data = try data(of: member)
    let contents: [UInt8]?
    switch member.method {
    case 0: contents = data.count == member.size ? Array(bytes[data]) : nil
    case 8: contents = Inflate.bytes(from: bytes, data, size: member.size)
    default: throw .compressed(member.name, method: member.method)
    }
    guard let contents, CRC32.of(contents) == member.checksum else { throw .damaged(member.name) }
    return contents
  }

  /// In bytes: no member may be larger.
  package static let maxSize = 1 << 30
  /// In bytes: a member that is larger may be this many times as large as its compressed data, and no
  /// larger.
  package static let sizeWithoutRatio = 32 << 20
  package static let maxRatio = 100

  private func data(of member: Member) throws(ArchiveError) -> Range<Int> {
    let header = Record(bytes, at: member.header)
    guard let header, header.starts(with: Self.fileMark), let nameLength = header.number(at: 26, 2),
      let extraLength = header.number(at: 28, 2)
    else { throw .damaged(member.name) }
    let start = member.header + 30 + nameLength + extraLength
    let (end, isOverflow) = start.addingReportingOverflow(member.compressedSize)
    guard !isOverflow, end <= bytes.count else { throw .damaged(member.name) }
    return start..<end
  }

  // MARK: The list of members

  private static let fileMark = Array("PK\u{3}\u{4}".utf8)
  private static let memberMark = Array("PK\u{1}\u{2}".utf8)
  private static let endMark = Array("PK\u{5}\u{6}".utf8)
  private static let largeEndMark = Array("PK\u{6}\u{6}".utf8)
  private static let largePlaceMark = Array("PK\u{6}\u{7}".utf8)

  private static func members(of bytes: [UInt8]) throws(ArchiveError) -> [Member] {
    guard let list = list(of: bytes) else { throw .cutShort }
    var members: [Member] = []
    var place = list.start
    for _ in 0..<list.count {
      guard let record = Record(bytes, at: place), record.starts(with: memberMark),
        let (member, length) = member(record)
      else { throw .cutShort }
      members.append(member)
      place += length
    }
    return members
  }

  /// Where the list of members begins, and how many it has.
  private static func list(of bytes: [UInt8]) -> (start: Int, count: Int)? {
    // A comment of up to 64 KiB may follow the record.
    let earliest = max(0, bytes.count - 22 - 0xFFFF)
    var place = bytes.count - 22
    while place >= earliest, place >= 0 {
      if bytes[place...].starts(with: endMark), let end = Record(bytes, at: place),
        let count = end.number(at: 10, 2), let start = end.number(at: 16, 4)
      {
        return count == 0xFFFF || start == 0xFFFF_FFFF
          ? largeList(of: bytes, before: place) ?? (start, count) : (start, count)
      }
      place -= 1
    }
    return nil
  }

  /// The same of an archive with numbers of 64 bits.
  private static func largeList(of bytes: [UInt8], before end: Int) -> (start: Int, count: Int)? {
    guard end >= 20, let locator = Record(bytes, at: end - 20),
      locator.starts(with: largePlaceMark),
      let place = locator.number(at: 8, 8), let record = Record(bytes, at: place),
      record.starts(with: largeEndMark), let count = record.number(at: 32, 8),
      let start = record.number(at: 48, 8)
    else { return nil }
    return (start, count)
  }

  private static func member(_ record: Record) -> (Member, length: Int)? {
    guard let flags = record.number(at: 8, 2), let method = record.number(at: 10, 2),
      let checksum = record.number(at: 16, 4), let nameLength = record.number(at: 28, 2),
      let extraLength = record.number(at: 30, 2), let commentLength = record.number(at: 32, 2),
      let name = record.bytes(at: 46, nameLength)
    else { return nil }
    // Numbers that do not fit stand in a field of their own, in this order.
    var large = record.field(1, at: 46 + nameLength, extraLength)
    func number(at offset: Int) -> Int? {
      let number = record.number(at: offset, 4)
      return number == 0xFFFF_FFFF && large != nil ? large?.takeNumber(8) : number
    }
    guard let size = number(at: 24), let compressedSize = number(at: 20),
      let header = number(at: 42)
    else { return nil }
    let path = String(decoding: name, as: UTF8.self).split(
      separator: "\\", omittingEmptySubsequences: false
    ).joined(separator: "/")
    let member = Member(
      name: path.hasPrefix("/") ? String(path.dropFirst()) : path, size: size,
      compressedSize: compressedSize, method: method, isEncrypted: flags & 1 == 1,
      checksum: UInt32(checksum), header: header)
    return (member, 46 + nameLength + extraLength + commentLength)
  }
}

/// Why a member of an archive cannot be read.
package enum ArchiveError: Error, Equatable {
  /// The list of members is missing or damaged.
  case cutShort
  case damaged(String)
  case encrypted(String)
  /// Several members have one name.
  case repeated(String)
  /// With its size in bytes once decompressed.
  case tooLarge(String, Int)
  case compressed(String, method: Int)

  /// What is wrong, without the archive's name: `word/document.xml is damaged`.
  package var problem: String {
    switch self {
    case .cutShort: "the list of its members is missing or damaged"
    case .damaged(let name): "\(name) in it is damaged"
    case .encrypted(let name): "\(name) in it is encrypted"
    case .repeated(let name): "it has several members named \(name)"
    case .tooLarge(let name, let size):
      "\(name) in it would take \((size + 1 << 20 - 1) >> 20) MiB, far more than a text does"
    case .compressed(let name, let method):
      "\(name) in it is compressed in a way that is not read (method \(method))"
    }
  }
}

/// A record of an archive: numbers at fixed places, the lowest byte first.
private struct Record {
  private var bytes: ArraySlice<UInt8>

  /// Nil unless it begins within the archive.
  init?(_ bytes: [UInt8], at place: Int) {
    guard bytes.indices.contains(place) else { return nil }
    self.bytes = bytes[place...]
  }

  func starts(with mark: [UInt8]) -> Bool { bytes.starts(with: mark) }

  /// Nil if it is cut off, or larger than any offset.
  func number(at offset: Int, _ width: Int) -> Int? {
    bytes(at: offset, width).flatMap { bytes in
      Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
  }

  func bytes(at offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard offset + count <= bytes.count else { return nil }
    let start = bytes.startIndex + offset
    return bytes[start..<start + count]
  }

  /// The field with an identifier among those at some place; nil if there is none.
  func field(_ identifier: Int, at offset: Int, _ length: Int) -> Record? {
    var (place, end) = (offset, offset + length)
    end = min(end, bytes.count)
    while let found = number(at: place, 2), let size = number(at: place + 2, 2),
      place + 4 + size <= end
    {
      if found == identifier, let contents = bytes(at: place + 4, size) {
        var field = self
        field.bytes = contents
        return field
      }
      place += 4 + size
    }
    return nil
  }

  /// Takes the number that stands first.
  mutating func takeNumber(_ width: Int) -> Int? {
    guard let number = number(at: 0, width) else { return nil }
    bytes = bytes.dropFirst(width)
    return number
  }
}
