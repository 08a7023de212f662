/// Finds who asks where questions bear no name: a line in bold, in italics, in a block quote, behind
/// a dash or a number is a question, and what stands between is the answer.
struct QuestionLayout {
  /// How questions are set off.
  private enum Manner: CaseIterable {
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
    for manner in Manner.allCases where manner != .plain || isLabelled {
      let found = lines.indices.filter { index in
        !lines[index].isSet && !isAnswer(lines[index])
          && Self.isIn(manner, lines[index], lines, index, utf8)
      }
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

  private static func isIn(
    _ manner: Manner, _ line: TextLine, _ lines: [TextLine], _ index: Int, _ utf8: [UInt8]
  ) -> Bool {
    let text = utf8[line.text]
    switch manner {
    case .bold: return (LineKinds.emphasis(of: text) ?? 0) > 1
    case .italic: return LineKinds.emphasis(of: text) == 1
    case .quoted: return line.isQuoted
    case .dashed: return line.isItem && startsWithDash(utf8[line.start..<line.text.upperBound])
    case .numbered: return LineShape.isNumbered(String(decoding: text.prefix(24), as: UTF8.self))
    case .plain: return line.headingLevel == 0 && endsInQuestion(text)
    }
  }

  private static func startsWithDash(_ text: ArraySlice<UInt8>) -> Bool {
    dashes.contains { text.starts(with: $0) }
  }

  private static let dashes = ["—", "–", "―", "- "].map { Array($0.utf8) }

  /// Whether a text ends with a question mark, with emphasis and quotation marks behind it.
  static func endsInQuestion(_ text: ArraySlice<UInt8>) -> Bool {
    var end = text
    while let mark = closers.first(where: { end.suffix($0.count).elementsEqual($0) }) {
      end = end.dropLast(mark.count)
    }
    return marks.contains { end.suffix($0.count).elementsEqual($0) }
  }

  private static let marks = ["?", "？"].map { Array($0.utf8) }
  private static let closers = ["*", "_", "\"", "”", "」", ")", "）", " "].map { Array($0.utf8) }
}
