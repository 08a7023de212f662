/// The first element of an XML document or of a page, which tells its kind.
struct XMLHead {
  /// As it is written: `html`, `w:wordDocument`.
  let name: String
  /// Between the angle brackets.
  private let tag: ArraySlice<UInt8>
  private let text: ArraySlice<UInt8>

  /// Nil if no element begins the text, after declarations, comments and blanks.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    while rest.first == UInt8(ascii: "<"), let mark = rest.dropFirst().first,
      mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")
    {
      guard let close = Self.end(ofDeclaration: rest) else { return nil }
      rest = rest[close...].drop { $0 <= 0x20 }
    }
    guard rest.first == UInt8(ascii: "<"), let close = rest.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    tag = rest[..<close].dropFirst()
    let name = tag.prefix {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "_:-.".utf8.contains($0)
    }
    guard !name.isEmpty else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    self.text = text
  }

  /// Whether it is an element and no word in brackets, as a name in a chat is: it has attributes, or
  /// the text ends with its end.
  var isElement: Bool {
    let hasAttributes = tag.contains(UInt8(ascii: "=")) && tag.contains(UInt8(ascii: "\""))
    let end = text.suffix(Self.closeLength)
    let isClosed = end.lastIndex(of: UInt8(ascii: "<")).map {
      end[$0...].starts(with: "</\(name)>".utf8)
    }
    return hasAttributes || isClosed == true && name.utf8.count > 2
      || text.starts(with: "<?xml".utf8)
  }

  /// In bytes: where the last tag is looked for.
  private static let closeLength = 256

  private static func end(ofDeclaration text: ArraySlice<UInt8>) -> Int? {
    let mark = Array((text.starts(with: "<!--".utf8) ? "-->" : ">").utf8)
    return text.indices.dropLast(mark.count - 1).first { text[$0...].starts(with: mark) }
      .map { $0 + mark.count }
  }
}
