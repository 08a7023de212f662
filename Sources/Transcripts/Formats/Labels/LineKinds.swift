import Basics

/// Tells what an unlabelled line is: speech, or what nobody says.
struct LineKinds {
  let source: SourceText
  let roleWords: RoleWords
  let layoutWords: LayoutWords

  /// What a line is by itself.
  enum Kind {
    case plain, heading, note, credit, metadata, caption
    /// A line that sets parts of the file off: `---`.
    case rule
  }

  /// In bytes: longer lines are neither headings nor credits.
  private static let maxSpecialLength = 400

  /// The kind of a line.
  ///
  /// - Parameter mayBeCredit: whether it stands before the first words or behind the last ones.
  func kind(of line: TextLine, mayBeCredit: Bool) -> Kind {
    if line.headingLevel > 0 { return .heading }
    let utf8 = source.utf8
    guard let first = utf8[line.text].first, mayBeSpecial(first, line, mayBeCredit) else {
      return .plain
    }
    if let kind = kindByMarks(line, first) { return kind }
    let reading = source.reading(ofText: line.text)
    if let kind = kindByBrackets(reading) { return kind }
    guard line.text.count <= Self.maxSpecialLength else { return .plain }
    let text = reading.string
    if layoutWords.holdsNotice(text) { return .metadata }
    if roleWords.namesMaker(text) { return .note }
    if mayBeCredit, CreditLine(text, roleWords) != nil { return .credit }
    if LineShape.isHeading(text) { return .heading }
    return kindByLabel(text, isAround: mayBeCredit) ?? .plain
  }

  /// Rules most lines out by the first byte and the length.
  private func mayBeSpecial(_ first: UInt8, _ line: TextLine, _ mayBeCredit: Bool) -> Bool {
    if line.text.count <= Self.maxSpecialLength { return true }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "!"),
      UInt8(ascii: "{"), UInt8(ascii: "*"), UInt8(ascii: "_"), 0xE3, 0xEF, 0xE6, 0xE7:
      return true
    default: return false
    }
  }

  private func kindByMarks(_ line: TextLine, _ first: UInt8) -> Kind? {
    let text = source.utf8[line.text]
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      if text.count > 2, text.allSatisfy({ $0 == first || $0 == 0x20 }) { return .rule }
      guard first == UInt8(ascii: "*") || first == UInt8(ascii: "_") else { return nil }
      return kindByEmphasis(text)
    case UInt8(ascii: "!"): return text.starts(with: Array("![".utf8)) ? .caption : nil
    case UInt8(ascii: "<"):
      guard text.count > 2, text.last == UInt8(ascii: ">"),
        let second = text.dropFirst().first,
        second == UInt8(ascii: "/") || second == UInt8(ascii: "!")
          || (0x61...0x7A).contains(second | 0x20)
      else { return nil }
      return Self.isAddress(text.dropFirst()) ? .metadata : .caption
    case UInt8(ascii: "{"):
      return text.starts(with: Array("{%".utf8)) || text.starts(with: Array("{{".utf8))
        ? .metadata : nil
    default:
      return Self.isAddress(text) || Self.isLink(text) ? .metadata : nil
    }
  }

  /// `https://…`, `-> https://…`, alone or with a title behind it.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.starts(with: Array("->".utf8)) { rest = rest.dropFirst(2).drop { $0 == 0x20 } }
    return rest.starts(with: Array("http://".utf8)) || rest.starts(with: Array("https://".utf8))
  }

  /// `[title](https://…)`, alone.
  private static func isLink(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "["), text.last == UInt8(ascii: ")") else { return false }
    let close = text.firstIndex(of: UInt8(ascii: "]"))
    return close.map { text[($0 + 1)...].starts(with: Array("(http".utf8)) } ?? false
  }

  /// A line in italics is a note; one in bold that is no sentence is a heading.
  private func kindByEmphasis(_ text: ArraySlice<UInt8>) -> Kind? {
    guard let count = Self.emphasis(of: text) else { return nil }
    let inside = text.dropFirst(count).dropLast(count)
    if count == 1 { return .note }
    return inside.count <= Self.maxHeadingLength && !LineWrap.endsSentence(inside) ? .heading : nil
  }

  /// In bytes.
  private static let maxHeadingLength = 180

  /// Number of marks around a line that is emphasised as a whole; nil if it is not.
  static func emphasis(of text: ArraySlice<UInt8>) -> Int? {
    guard let mark = text.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else {
      return nil
    }
    let count = text.prefix { $0 == mark }.count
    guard count < 4, text.count > 2 * count, text.suffix(count).allSatisfy({ $0 == mark }),
      !text.dropFirst(count).dropLast(count).contains(mark)
    else { return nil }
    return count
  }

  /// A line in brackets, a footnote, a note of the editor.
  private func kindByBrackets(_ reading: ReadingText) -> Kind? {
    let text = reading.utf8[...]
    guard let first = text.first else { return nil }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "(") || first >= 0xE2 else {
      return nil
    }
    if LineShape.isNote(reading.utf8) { return .note }
    if first == UInt8(ascii: "["), Self.isFootnote(text) { return .note }
    return nil
  }

  /// `[1] text`, `[^1]: text`
  private static func isFootnote(_ text: ArraySlice<UInt8>) -> Bool {
    let inside = text.dropFirst().drop { $0 == UInt8(ascii: "^") }
    let digits = inside.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return false }
    return inside[digits.endIndex...].first == UInt8(ascii: "]")
  }

  /// `注：…`, `Topic: …`, `**Break:** …`, `ABSTRACT`
  private func kindByLabel(_ text: String, isAround: Bool) -> Kind? {
    let scalars = text.unicodeScalars
    let start = scalars.drop { $0 == "*" || $0 == "_" }
    let colon = start.prefix(Self.maxLabelLength).firstIndex { $0 == ":" || $0 == "：" }
    let label = String(start[..<(colon ?? start.endIndex)]).trimmedMarks
    guard let part = layoutWords.part(ofLabel: label) else { return nil }
    switch part {
    case .remark: return isAround && colon != nil ? .note : nil
    case .note, .stage: return colon == nil ? nil : .note
    case .section: return .heading
    case .matter: return colon == nil ? .heading : .metadata
    case .field: return colon == nil ? nil : .metadata
    default: return nil
    }
  }

  /// In scalars.
  private static let maxLabelLength = 40

  /// Whether a line is a heading without a mark: a few words by themselves that are no sentence.
  ///
  /// - Parameter next: the line below it.
  func isBareHeading(_ line: TextLine, next: TextLine?) -> Bool {
    guard line.gap > 0, next.map({ $0.gap > 0 }) ?? false, line.text.count <= Self.maxBareLength,
      !line.isItem, !line.isQuoted
    else { return false }
    let text = source.reading(ofText: line.text).string
    guard let first = text.unicodeScalars.first, !LineWrap.endsSentence(Array(text.utf8)[...])
    else {
      return false
    }
    if text.unicodeScalars.contains(where: { $0.isHan }) {
      return !text.unicodeScalars.contains { "，。、；！？,;…".unicodeScalars.contains($0) }
    }
    let words = text.split(separator: " ")
    let capitals = words.count { $0.unicodeScalars.first?.properties.isUppercase ?? false }
    return first.properties.isUppercase && words.count < 9 && capitals * 2 > words.count
      && !text.unicodeScalars.contains(",")
  }

  /// In bytes.
  private static let maxBareLength = 60

  /// Whether a line has capitals only and is no sentence: `DIRECT EXAMINATION`.
  func isInCapitals(_ line: TextLine) -> Bool {
    let text = source.utf8[line.text]
    guard text.count <= Self.maxBareLength, NameCharacter.isInCapitals(text) else { return false }
    return text.last != UInt8(ascii: ".") && text.last != UInt8(ascii: "!")
      && text.last != UInt8(ascii: "?")
  }

  /// Whether a heading begins what stands around the talk: `Index`.
  func isMatter(_ line: TextLine) -> Bool {
    layoutWords.isWord(String(decoding: source.utf8[line.text], as: UTF8.self), for: .matter)
  }
}

extension String {
  /// Without white space and emphasis at the ends.
  fileprivate var trimmedMarks: String {
    let isMark: (Unicode.Scalar) -> Bool = {
      $0 == "*" || $0 == "_" || $0 == " " || $0 == "\u{3000}"
    }
    let scalars = unicodeScalars.drop(while: isMark).reversed().drop(while: isMark)
    return String(scalars: scalars.reversed())
  }
}
