/// Cuts text into sentences.
package enum Sentences {
  /// Byte ranges of the sentences of UTF-8 text, in order, without the blanks between them.
  ///
  /// A sentence ends behind `。！？!?…` or a full stop before a blank, with the closing quotation
  /// marks and brackets that follow: `他说：“不好说。”她同意。` → two sentences.
  package static func ranges(in utf8: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < utf8.count {
      guard let end = endOfSentence(in: utf8, at: offset) else {
        offset += 1
        continue
      }
      append(start..<end, of: utf8, to: &ranges)
      start = end
      offset = end
    }
    append(start..<utf8.count, of: utf8, to: &ranges)
    return ranges
  }

  private static func append(_ range: Range<Int>, of utf8: [UInt8], to ranges: inout [Range<Int>]) {
    let start = utf8[range].firstIndex { $0 != blank } ?? range.upperBound
    let end = utf8[range].lastIndex { $0 != blank }.map { $0 + 1 } ?? start
    if start < end { ranges.append(start..<end) }
  }

  /// Where the sentence ends whose end mark stands at `offset`, if one does.
  private static func endOfSentence(in utf8: [UInt8], at offset: Int) -> Int? {
    guard canBeginEndMark[Int(utf8[offset])],
      let mark = endMarks.first(where: { utf8[offset...].starts(with: $0) })
    else { return nil }
    var end = offset + mark.count
    if mark == fullStop, !endsAtFullStop(utf8, offset) { return nil }
    while let next = (endMarks + closers).first(where: { utf8[end...].starts(with: $0) }) {
      end += next.count
    }
    return end
  }

  /// Whether the full stop is followed by a blank or the end, and is not that of an initial.
  private static func endsAtFullStop(_ utf8: [UInt8], _ offset: Int) -> Bool {
    let next = offset + 1
    guard next >= utf8.count || utf8[next] == blank else { return false }
    let word = utf8[..<offset].suffix { $0 != blank && $0 < 0x80 }
    return word.isEmpty || word.count > 2
  }

  private static let blank = UInt8(ascii: " ")
  private static let fullStop = Array(".".utf8)
  private static let endMarks = ["。", "！", "？", "!", "?", "."].map { Array($0.utf8) }
  /// By byte: most bytes of a text are settled by this.
  private static let canBeginEndMark: [Bool] = (0...255).map { byte in
    endMarks.contains { $0[0] == UInt8(byte) }
  }
  private static let closers = ["”", "’", "」", "』", "）", ")", "\"", "】", "》"].map {
    Array($0.utf8)
  }
}

extension BidirectionalCollection {
  /// The longest run at the end whose elements all satisfy `predicate`.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    let end = lastIndex { !predicate($0) }
    return self[(end.map(index(after:)) ?? startIndex)...]
  }
}
