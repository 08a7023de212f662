import Basics

/// A mark between angle brackets that the formats of captions know: `<i>`, `</font>`,
/// `<v.loud Anna Lee>`, `<00:00:01.500>`. Whatever else stands between such brackets is words.
struct CueTag {
  let kind: Kind
  let isClosing: Bool
  /// Text offset after it.
  let end: Int
  /// Text range of what follows its name and classes, such as the name of a voice.
  let annotation: Range<Int>

  /// What a tag marks.
  enum Kind {
    /// Letters of a look of their own: `b`, `c`, `font`, `i`, `s`, `u`.
    case style
    /// `v`
    case voice
    /// `br`
    case lineBreak
    /// `rt`: how the characters before it are read.
    case ruby
    /// `lang`, `ruby`, or the time of the next word.
    case other
  }

  /// The tag that begins at a text offset; nil if none does.
  init?(in utf8: [UInt8], at offset: Int, before end: Int) {
    let window = utf8[offset..<min(end, offset + Self.maxLength)]
    guard let close = window.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    var inside = utf8[(offset + 1)..<close]
    self.end = close + 1
    let slash = UInt8(ascii: "/")
    isClosing = inside.first == slash
    if isClosing { inside = inside.dropFirst() }
    guard let first = inside.first else { return nil }
    if first.isDigit {
      var clock = CueClock(utf8, inside.indices)
      guard !isClosing, clock.seconds() != nil, clock.rest.isEmpty else { return nil }
      (kind, annotation) = (.other, close..<close)
      return
    }
    if inside.last == slash { inside = inside.dropLast() }
    let name = inside.prefix { ($0 | 0x20).isLetter }
    guard let kind = Self.kind(of: name) else { return nil }
    let classes = inside[name.endIndex...].prefix { !$0.isBlank }
    guard classes.isEmpty || classes.first == UInt8(ascii: ".") else { return nil }
    annotation = utf8.trimmed(classes.endIndex..<inside.endIndex)
    self.kind = kind
    guard Self.mayHold(utf8[annotation], name) else { return nil }
  }

  /// In bytes.
  private static let maxLength = 300

  private static func kind(of name: ArraySlice<UInt8>) -> Kind? {
    switch String(decoding: name.map { $0 | 0x20 }, as: UTF8.self) {
    case "b", "c", "font", "i", "s", "u": .style
    case "v": .voice
    case "br": .lineBreak
    case "rt": .ruby
    case "lang", "ruby": .other
    default: nil
    }
  }

  /// Whether a tag may hold an annotation: a voice any name, a language a tag, the others
  /// attributes. `<b and c>` is words.
  private static func mayHold(_ annotation: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    if annotation.isEmpty { return true }
    if name.count == 1, name.first.map({ $0 | 0x20 }) == UInt8(ascii: "v") { return true }
    if name.elementsEqual("lang".utf8) { return !annotation.contains(where: \.isBlank) }
    return annotation.contains(UInt8(ascii: "="))
  }
}

extension UInt8 {
  /// Whether it is a small ASCII letter.
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self) }
}
