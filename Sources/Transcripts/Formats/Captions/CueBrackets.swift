/// Brackets in captions, and the notes of music: they hold names and sounds.
enum CueBrackets {
  private static let pairs = [
    ("[", "]"), ("(", ")"), ("（", "）"), ("【", "】"), ("［", "］"),
  ].map { (open: Array($0.utf8), close: Array($1.utf8)) }

  private static let notes = ["♪", "♫", "♬", "♩"].map { Array($0.utf8) }

  /// The brackets with which a text begins: what they hold, and the offset after them. They are not
  /// nested.
  static func group(in text: ArraySlice<UInt8>) -> (inside: Range<Int>, end: Int)? {
    guard let pair = pairs.first(where: { text.starts(with: $0.open) }) else { return nil }
    let start = text.startIndex + pair.open.count
    guard let close = offset(of: pair.close, in: text[start...]) else { return nil }
    return (start..<close, close + pair.close.count)
  }

  /// Whether a text is nothing but sounds: `[Music]`, `(applause)`, `♪ … ♪`.
  static func isSound(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    if notes.contains(where: text.starts) { return true }
    var rest = text
    while !rest.isEmpty {
      guard let (_, end) = group(in: rest) else {
        return rest.count < text.count && rest.allSatisfy { $0 == UInt8(ascii: ".") || $0.isBlank }
      }
      rest = text[end...].drop(while: \.isBlank)
    }
    return true
  }

  /// What closes the sound that a text opens: the bracket that is missing; nil if none is.
  static func missingClose(in text: ArraySlice<UInt8>) -> [UInt8]? {
    if let pair = pairs.first(where: { text.starts(with: $0.open) }) {
      return offset(of: pair.close, in: text) == nil ? pair.close : nil
    }
    guard let note = notes.first(where: text.starts), !text.dropFirst(note.count).isEmpty,
      !text.reversed().starts(with: note.reversed())
    else { return nil }
    return note
  }

  private static func offset(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = mark.first else { return nil }
    return text.indices.first { text[$0] == first && text[$0...].starts(with: mark) }
  }
}
