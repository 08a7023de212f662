/// Classifies unlabelled lines by their shape.
enum LineShape {
  /// Whether a line is short, begins as `1、…`, `一、…`, `（二）…`, `01 …` or `# …`, and does not end as
  /// a sentence does.
  static func isHeading(_ line: String) -> Bool {
    // The start of a line rules most lines out more cheaply than its length.
    guard line.utf8.first == UInt8(ascii: "#") || isNumbered(line.unicodeScalars),
      let last = line.unicodeScalars.last
    else { return false }
    return !sentenceEnds.contains(last) && line.unicodeScalars.count <= maxHeadingLength
  }

  /// In scalars.
  private static let maxHeadingLength = 60
  private static let sentenceEnds = Set("。！？；，.!;,:：".unicodeScalars)

  /// Whether a line begins with a number as headings and questions do.
  static func isNumbered(_ line: String) -> Bool { isNumbered(line.unicodeScalars) }

  private static func isNumbered(_ line: String.UnicodeScalarView) -> Bool {
    let bracketed = line.first.map(openers.contains) ?? false
    let rest = bracketed ? line.dropFirst() : line[...]
    let numeral = rest.prefix(while: numerals.contains)
    guard (1...3).contains(numeral.count) else { return false }
    guard let next = rest.dropFirst(numeral.count).first else { return false }
    if bracketed { return closers.contains(next) }
    let isDecimal = rest.dropFirst(numeral.count + 1).first.map(numerals.contains) ?? false
    return numberMarks.contains(next) && !isDecimal
      || (numeral.count == 2 && numeral.first == "0")
  }

  private static let openers = Set("(（".unicodeScalars)
  private static let closers = Set(")）".unicodeScalars)
  private static let numberMarks = Set("、.．".unicodeScalars)
  private static let numerals = Set("0123456789一二三四五六七八九十".unicodeScalars)

  /// Whether a whole line is in one pair of brackets: a stage direction or a note of the transcriber.
  static func isNote(_ line: [UInt8]) -> Bool {
    notePairs.contains { open, close in
      line.starts(with: open) && line.suffix(close.count).elementsEqual(close)
        && line.count > open.count + close.count
        && isOne(line.dropFirst(open.count).dropLast(close.count), open, close)
    }
  }

  /// Whether brackets close what they open within a text.
  private static func isOne(
    _ inside: ArraySlice<UInt8>, _ open: [UInt8], _ close: [UInt8]
  ) -> Bool {
    var depth = 0
    for offset in inside.indices {
      if inside[offset...].starts(with: open) { depth += 1 }
      if inside[offset...].starts(with: close) { depth -= 1 }
      if depth < 0 { return false }
    }
    return true
  }

  private static let notePairs = [
    ("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"), ("［", "］"), ("〔", "〕"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
}
