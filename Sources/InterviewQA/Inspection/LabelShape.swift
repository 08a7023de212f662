/// Tells what looks like a speaker's label without having been read as one.
enum LabelShape {
  /// The name before a colon at the start of a text: up to four words with capitals, or two to four
  /// Han characters. Nil if there is none.
  static func name(in utf8: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: utf8, as: UTF8.self).unicodeScalars
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let rest = text[colon...].dropFirst()
    guard let next = rest.first, text[colon] == "：" || next == " " else { return nil }
    guard !openingQuotes.contains(rest.first { $0 != " " } ?? next) else { return nil }
    let name = String(text[..<colon])
    return isPersonal(name) || isHan(name) ? name : nil
  }

  /// After a colon they begin what somebody is told to have said.
  private static let openingQuotes = Set("\"'“‘「『《«„".unicodeScalars)

  private static func isPersonal(_ name: String) -> Bool {
    let words = name.unicodeScalars.split(separator: " ")
    return (1...4).contains(words.count)
      && words.allSatisfy { word in
        word.first.map { $0.properties.isUppercase } ?? false
          && word.allSatisfy { $0.properties.isAlphabetic || ".'’-".unicodeScalars.contains($0) }
      }
  }

  private static func isHan(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return (2...4).contains(scalars.count)
      && scalars.allSatisfy {
        (0x3400...0x4DBF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
      }
  }
}
