/// Finds labels within a line: `問：累嗎？答：不累。`
struct InnerLabels {
  private let utf8: [UInt8]
  private let roleWords: RoleWords
  private let isUsed: Bool
  /// All names, with those that only stand within lines.
  private(set) var names: [String]
  /// Index by name, of the names that are labels set off by a colon.
  private var accepted: [String: Int]

  init(in source: SourceText, names: [String], vote: LabelVote, roleWords: RoleWords) {
    utf8 = source.utf8
    self.roleWords = roleWords
    self.names = names
    isUsed = vote.style == .colon
    let accepted = names.enumerated().filter { vote.accepts(.colon, $0.offset) }
    self.accepted = Dictionary(uniqueKeysWithValues: accepted.map { ($0.element, $0.offset) })
  }

  /// The labels of others behind the end of a sentence, by place, with text ranges.
  mutating func turns(in range: Range<Int>, of speaker: Int?) -> [(label: Range<Int>, name: Int)] {
    guard isUsed else { return [] }
    var found: [(label: Range<Int>, name: Int)] = []
    var speaker = speaker
    for colon in colons(in: range) {
      guard let turn = label(before: colon, in: range), turn.name != speaker else { continue }
      found.append(turn)
      speaker = turn.name
    }
    return found
  }

  /// Text ranges of the colons, ASCII or full width.
  private func colons(in range: Range<Int>) -> [Range<Int>] {
    let text = utf8.span
    var found: [Range<Int>] = []
    for offset in range {
      if text[offset] == UInt8(ascii: ":") { found.append(offset..<offset + 1) }
      if text[offset] == 0xEF, offset + 2 < range.upperBound, text[offset + 1] == 0xBC,
        text[offset + 2] == 0x9A
      {
        found.append(offset..<offset + 3)
      }
    }
    return found
  }

  /// A name between the end of a sentence and a colon.
  private mutating func label(
    before colon: Range<Int>, in range: Range<Int>
  ) -> (label: Range<Int>, name: Int)? {
    guard let start = endOfSentence(before: colon.lowerBound, in: range) else { return nil }
    let label = utf8.trimmed(start..<colon.lowerBound)
    let name = index(of: String(decoding: utf8[label], as: UTF8.self))
    return name.map { (label.lowerBound..<colon.upperBound, $0) }
  }

  /// A word for a part, such as `答`, is a label even if it begins no line.
  private mutating func index(of name: String) -> Int? {
    if let index = accepted[name] { return index }
    guard roleWords.isSpeaker(name) else { return nil }
    names.append(name)
    accepted[name] = names.count - 1
    return names.count - 1
  }

  private func endOfSentence(before colon: Int, in range: Range<Int>) -> Int? {
    let first = max(range.lowerBound, colon - LabelName.longest)
    return stride(from: colon, to: first, by: -1).first { offset in
      ends.contains { offset - $0.count >= first && utf8[..<offset].suffix($0.count) == $0[...] }
    }
  }

  private let ends = ["。", "？", "！", "?", "!", ".", "”", "」"].map { Array($0.utf8) }
}
