/// Cuts text into sentences.
package enum Sentences {
  /// Byte ranges of the sentences of UTF-8 text, in order, without the blanks between them.
  ///
  /// A sentence ends after `。！？!?`, or after a full stop or an ellipsis before a blank, and
  /// includes the closing quotation marks and brackets that follow: `他說：“不好說。”她同意。` → two
  /// sentences. It does not end within a pair of quotation marks or brackets, nor at the full stop
  /// of an abbreviation.
  package static func ranges(
    in utf8: [UInt8], abbreviations: Abbreviations = Abbreviations()
  ) -> [Range<Int>] {
    var cutter = SentenceCutter(utf8: utf8, abbreviations: abbreviations)
    return cutter.ranges()
  }
}

extension Analyzer {
  /// Byte ranges of the sentences of UTF-8 text, in order, without the blanks between them.
  package func sentences(of utf8: [UInt8]) -> [Range<Int>] {
    Sentences.ranges(in: utf8, abbreviations: abbreviations)
  }
}

/// Cuts one text in one pass.
private struct SentenceCutter {
  let utf8: [UInt8]
  let abbreviations: Abbreviations
  private let pairs: QuotedPairs
  private var start = 0
  private var found: [Range<Int>] = []

  init(utf8: [UInt8], abbreviations: Abbreviations) {
    self.utf8 = utf8
    self.abbreviations = abbreviations
    pairs = QuotedPairs(in: utf8)
  }

  mutating func ranges() -> [Range<Int>] {
    var offset = 0
    while offset < utf8.count {
      guard Mark.canBegin[Int(utf8[offset])], let mark = Mark.ending(in: utf8, at: offset) else {
        offset += 1
        continue
      }
      let end = endOfClosers(from: endOfMarks(from: offset + mark.count))
      if pairs.isOutside(end), isEnd(mark, at: offset, upTo: end) { close(at: end) }
      offset = end
    }
    close(at: utf8.count)
    return found
  }

  private mutating func close(at end: Int) {
    let first = utf8[start..<end].firstIndex { $0 != blank } ?? end
    let last = utf8[start..<end].lastIndex { $0 != blank }.map { $0 + 1 } ?? first
    if first < last { found.append(first..<last) }
    start = end
  }

  private func endOfMarks(from offset: Int) -> Int {
    var end = offset
    while let mark = Mark.ending(in: utf8, at: end) { end += mark.count }
    return end
  }

  private func endOfClosers(from offset: Int) -> Int {
    var end = offset
    while let closer = Mark.closer(in: utf8, at: end), !pairs.opens(at: end) { end += closer.count }
    return end
  }

  private func isEnd(_ mark: [UInt8], at offset: Int, upTo end: Int) -> Bool {
    if isEllipsis(from: offset) { return isBlank(at: end) && !continues(from: end) }
    guard mark.count == 1 else { return true }
    let isBare = end == offset + 1
    if mark == Mark.fullStop { return isBlank(at: end) && !isInsideWord(at: offset) }
    if isBare, isLetter(at: end), isInsideAddress(at: offset) { return false }
    return isBare || !continues(from: end)
  }

  /// Whether an ellipsis begins at an offset. `...` and `……` leave a sentence open that goes on
  /// without a blank or in lower case: `Well ... maybe.`
  private func isEllipsis(from offset: Int) -> Bool {
    let marks = utf8[offset..<endOfMarks(from: offset)]
    return Mark.ellipses.contains { marks.starts(with: $0) && marks.suffix($0.count) == $0[...] }
  }

  /// Whether a full stop belongs to its word: `J.`, `Dr.`, or `1.` at the start of a sentence.
  private func isInsideWord(at stop: Int) -> Bool {
    let word = utf8[start..<stop].suffix { $0 != blank && $0 < 0x80 }
    let isNumbering = !word.isEmpty && word.startIndex == start + blanks(from: start)
    if isNumbering, word.allSatisfy({ (0x30...0x39).contains($0) }) { return stop + 1 < utf8.count }
    switch abbreviations.kind(of: word) {
    case .inner: return stop + 1 < utf8.count
    case .either: return continues(from: stop + 1)
    case .numbered: return isDigit(at: stop + 1 + blanks(from: stop + 1))
    case nil: return false
    }
  }

  /// Whether the next word continues the sentence: it begins with a lower-case letter or a digit.
  private func continues(from offset: Int) -> Bool {
    let next = offset + blanks(from: offset)
    return next < utf8.count && (0x61...0x7A).contains(utf8[next]) || isDigit(at: next)
  }

  private func blanks(from offset: Int) -> Int { utf8[offset...].prefix { $0 == blank }.count }

  /// Whether a mark directly follows ASCII, as in `/?q=1`.
  private func isInsideAddress(at offset: Int) -> Bool {
    offset > start && utf8[offset - 1] < 0x80 && utf8[offset - 1] != blank
  }

  private func isBlank(at offset: Int) -> Bool { offset >= utf8.count || utf8[offset] == blank }

  private func isLetter(at offset: Int) -> Bool {
    guard utf8.indices.contains(offset) else { return false }
    return (0x61...0x7A).contains(utf8[offset] | 0x20) || isDigit(at: offset)
  }

  private func isDigit(at offset: Int) -> Bool {
    offset < utf8.count && (0x30...0x39).contains(utf8[offset])
  }

  private let blank = UInt8(ascii: " ")
}

/// The marks at the end of a sentence.
private enum Mark {
  static let fullStop = Array(".".utf8)
  static let ellipses = ["…", ".."].map { Array($0.utf8) }

  static func ending(in utf8: [UInt8], at offset: Int) -> [UInt8]? {
    guard offset < utf8.count, canBegin[Int(utf8[offset])] else { return nil }
    return endings.first { utf8[offset...].starts(with: $0) }
  }

  static func closer(in utf8: [UInt8], at offset: Int) -> [UInt8]? {
    guard offset < utf8.count else { return nil }
    return closers.first { utf8[offset...].starts(with: $0) }
  }

  private static let endings = ["。", "！", "？", "｡", "!", "?", ".", "…"].map { Array($0.utf8) }
  private static let closers = ["”", "’", "」", "』", "）", ")", "\"", "】", "》", "]"].map {
    Array($0.utf8)
  }

  /// By first byte; settles most bytes of a text.
  static let canBegin: [Bool] = (0...255).map { byte in
    endings.contains { $0[0] == UInt8(byte) }
  }
}

extension BidirectionalCollection {
  /// The longest suffix whose elements all satisfy `predicate`.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    let end = lastIndex { !predicate($0) }
    return self[(end.map(index(after:)) ?? startIndex)...]
  }
}
