/// The attributes of a tag.
struct XMLAttributes {
  /// Their names without namespaces, and the text ranges of their values, in order.
  private(set) var all: [(name: String, value: Range<Int>)] = []
  private let tag: ArraySlice<UInt8>

  /// - Parameter tag: with its brackets.
  init(_ tag: ArraySlice<UInt8>) {
    self.tag = tag
    var rest = tag.dropLast().drop { $0 > 0x20 }
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let words = rest[..<equals].split { $0 <= 0x20 }
      let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = value.dropFirst().firstIndex(of: quote), let name = words.last
      else { break }
      all.append((Self.localName(name), value.startIndex + 1..<close))
      rest = rest[(close + 1)...]
    }
  }

  /// The value of the first with a name, its references decoded; nil if there is none.
  func first(_ name: String) -> String? {
    all.first { $0.name == name }.map { CharacterReference.decoded(tag[$0.value]) }
  }

  /// `tt:begin` → `begin`
  private static func localName(_ name: ArraySlice<UInt8>) -> String {
    let colon = name.lastIndex(of: UInt8(ascii: ":"))
    return String(decoding: colon.map { name[($0 + 1)...] } ?? name, as: UTF8.self)
  }
}
