/// A character encoding of files.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Also reads GB 2312 and GBK, its subsets.
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case windows1252 = "Windows-1252"

  /// The encoding with a name as people write it: `utf8`, `GBK`, `big-5`; nil for an unknown one.
  package init?(named name: String) {
    let key = Self.key(name)
    let aliases: [String: TextEncoding] = [
      "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030, "cp950": .big5, "big5hkscs": .big5,
      "utf16": .utf16LittleEndian, "cp1252": .windows1252, "latin1": .windows1252,
      "iso88591": .windows1252, "ascii": .utf8,
    ]
    guard let found = Self.allCases.first(where: { $0.key == key }) ?? aliases[key]
    else { return nil }
    self = found
  }

  private var key: String { Self.key(rawValue) }

  /// The letters and digits of a name, in lower case.
  private static func key(_ name: String) -> String {
    let bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Its byte order mark, if it has one.
  var mark: [UInt8]? {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5, .windows1252: nil
    }
  }
}

/// An encoding and why it was chosen.
package struct EncodingChoice: Hashable, Sendable {
  package let encoding: TextEncoding
  package let reason: Reason

  /// Raw values are what `inspect` shows.
  package enum Reason: String, Sendable {
    case named = "as given"
    case byteOrderMark = "by its byte order mark"
    case validity = "every byte is valid"
    case fewInvalid = "most bytes beyond ASCII are valid"
    case zeroBytes = "by its zero bytes"
    case isolatedBytes = "by single bytes beyond ASCII"
    case commonCharacters = "by the characters that result"
  }
}
