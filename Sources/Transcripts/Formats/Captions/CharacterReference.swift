/// A character written by its name or number: `&amp;`, `&#8220;`, `&#x201C;`.
struct CharacterReference {
  /// What it stands for; empty for a mark that only orders the direction of writing.
  let reading: String
  /// Offset after it.
  let end: Int

  /// The reference that begins at an offset; nil if none does.
  init?(in text: ArraySlice<UInt8>, at offset: Int) {
    let window = text[offset...].prefix(Self.maxLength)
    guard window.first == UInt8(ascii: "&"),
      let close = window.firstIndex(of: UInt8(ascii: ";")),
      let scalar = Self.scalar(text[(offset + 1)..<close])
    else { return nil }
    reading = Self.directions.contains(scalar.value) ? "" : String(scalar)
    end = close + 1
  }

  /// In bytes; the longest name is `thetasym`.
  private static let maxLength = 12

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return CharacterNames.scalar[String(decoding: name, as: UTF8.self)]
    }
    let number = name.dropFirst()
    let isHexadecimal = number.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: isHexadecimal ? number.dropFirst() : number, as: UTF8.self)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value > 0x1F else {
      return nil
    }
    return Unicode.Scalar((0x80...0x9F).contains(value) ? windows1252[Int(value) - 0x80] : value)
  }

  /// Marks from left to right and from right to left.
  private static let directions: ClosedRange<UInt32> = 0x200E...0x200F

  /// Numbers from 128 to 159 mean the characters of Windows-1252, as HTML rules.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// A text with its references decoded.
  static func decoded(_ text: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    var offset = text.startIndex
    while offset < text.endIndex {
      if let reference = CharacterReference(in: text, at: offset) {
        decoded += Array(reference.reading.utf8)
        offset = reference.end
      } else {
        decoded.append(text[offset])
        offset += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
