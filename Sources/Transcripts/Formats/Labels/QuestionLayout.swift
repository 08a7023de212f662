/// Finds who asks where questions bear no name: a line in bold, in italics, in a block quote, behind
/// a dash or a number is a question, and what stands between is the answer.
struct QuestionLayout {
  /// How questions are set off.
  private enum Manner: Int, CaseIterable {
    case bold, italic, quoted, dashed, numbered, plain
  }

  /// By index of the line: whether it asks; lines that belong to neither side are missing.
  private(set) var asks: [Int: Bool] = [:]

  /// The layout of a file without labels, or with labels for the one who answers only.
  ///
  /// - Parameters:
  ///   - isAnswer: whether a line bears the label of the only one who has one.
  ///   - isLabelled: whether any line does.
  init?(
    _ lines: [TextLine], in utf8: [UInt8], isLabelled: Bool, isAnswer: (TextLine) -> Bool
  ) {
    var lists = [[Int]](repeating: [], count: Manner.allCases.count)
    for index in lines.indices {
      guard !lines[index].isSet, let manner = Self.manner(of: lines[index], utf8, isLabelled),
        !isAnswer(lines[index])
      else { continue }
      lists[manner.rawValue].append(index)
    }
    for manner in Manner.allCases {
      let found = lists[manner.rawValue]
      guard found.count > (isLabelled ? 1 : 2) else { continue }
      let questions = found.filter { Self.endsInQuestion(utf8[lines[$0].text]) }
      let answered = zip(found, found.dropFirst() + [lines.count]).count { $1 > $0 + 1 }
      guard questions.count * 10 >= found.count * 7, answered * 10 >= found.count * 8 else {
        continue
      }
      if isLabelled {
        // Each question stands right above a label.
        let above = found.filter { $0 + 1 < lines.count && isAnswer(lines[$0 + 1]) }
        guard above.count * 10 >= found.count * 7 else { continue }
        for index in above { asks[index] = true }
        return
      }
      let kept = manner == .numbered ? questions : found
      guard let first = kept.first else { continue }
      for index in first..<lines.count where !lines[index].isSet { asks[index] = false }
      for index in kept { asks[index] = true }
      return
    }
    return nil
  }

  /// How a line is set off; nil if it is not.
  private static func manner(
    of line: TextLine, _ utf8: [UInt8], _ isLabelled: Bool
  ) -> Manner? {
    if line.isQuoted { return .quoted }
    switch utf8[line.text.lowerBound] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      switch LineKinds.emphasis(of: utf8[line.text]) {
      case nil: break
      case 1: return .italic
      default: return .bold
      }
    case 0x30...0x39, 0xE4...0xE9, UInt8(ascii: "("), 0xEF:
      let head = String(decoding: utf8[line.text].prefix(24), as: UTF8.self)
      if LineShape.isNumbered(head) { return .numbered }
    default: break
    }
    if line.isItem, startsWithDash(utf8[line.start..<line.text.upperBound]) { return .dashed }
    return isLabelled && line.headingLevel == 0 && endsInQuestion(utf8[line.text]) ? .plain : nil
  }

  private static func startsWithDash(_ text: ArraySlice<UInt8>) -> Bool {
    dashes.contains { text.starts(with: $0) }
  }

  private static let dashes = ["—", "–", "―", "- "].map { Array($0.utf8) }

  /// Whether a text ends with a question mark, with emphasis and quotation marks behind it.
  static func endsInQuestion(_ text: ArraySlice<UInt8>) -> Bool {
    text.withoutEnds(closers).ends(withAnyOf: marks)
  }

  private static let marks = ["?", "？"].map { Array($0.utf8) }
  private static let closers = ["*", "_", "\"", "”", "」", ")", "）", " "].map { Array($0.utf8) }
}
