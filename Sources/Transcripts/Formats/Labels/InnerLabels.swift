import Basics

/// Finds labels within lines: `問：累嗎？答：不累。`
struct InnerLabels {
  private let utf8: [UInt8]
  private let roleWords: RoleWords
  /// Only labels set off by a colon stand within lines.
  private let isUsed: Bool
  /// The given names, then those that only stand within lines.
  private(set) var names: [String]
  /// Indices of the names that are labels.
  private var accepted: [String: Int]

  /// - Parameters:
  ///   - names: of the labels that begin lines.
  ///   - speech: the text ranges after those labels.
  init(
    in source: SourceText, names: [String], vote: LabelVote, roleWords: RoleWords,
    speech: some Sequence<Range<Int>>
  ) {
    utf8 = source.utf8
    self.roleWords = roleWords
    self.names = names
    isUsed = vote.style == .colon
    let accepted = names.enumerated().filter { vote.accepts(.colon, $0.offset) }
    self.accepted = Dictionary(uniqueKeysWithValues: accepted.map { ($0.element, $0.offset) })
    if isUsed, self.accepted.count == 1 { add(innerName(in: speech)) }
  }

  /// Whether no label within lines is another's than those that begin lines.
  var isAlone: Bool { accepted.count < 2 }

  /// Adds somebody whom the file does not name; returns the index.
  mutating func addUnnamed() -> Int {
    names.append("")
    return names.count - 1
  }

  private mutating func add(_ name: String?) {
    guard let name else { return }
    accepted[name] = names.count
    names.append(name)
  }

  /// If one label begins all lines, the name that is as frequent within them is the one who
  /// answers.
  private func innerName(in speech: some Sequence<Range<Int>>) -> String? {
    var (turns, counts) = (0, [String: Int]())
    for range in speech {
      turns += 1
      for colon in colons(in: range) {
        guard let start = endOfSentence(before: colon.lowerBound, in: range) else { continue }
        let label = utf8[utf8.trimmed(start..<colon.lowerBound)]
        if LabelName.isPossible(label) {
          counts[String(decoding: label, as: UTF8.self), default: 0] += 1
        }
      }
    }
    turns += accepted.keys.reduce(0) { $0 + counts[$1, default: 0] }
    let other = counts.filter { accepted[$0.key] == nil }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    return other.flatMap { $0.value > 1 && $0.value * 2 > turns ? $0.key : nil }
  }

  /// The labels of other speakers after the end of a sentence, by place; their ranges are text
  /// ranges.
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

  /// Text ranges of the colons in a text range, ASCII or full width.
  private func colons(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var next = range.lowerBound
    while let colon = utf8.span.firstMark(UInt8(ascii: ":"), in: next..<range.upperBound) {
      found.append(colon)
      next = colon.upperBound
    }
    return found
  }

  /// The label between the end of a sentence and a colon.
  private mutating func label(
    before colon: Range<Int>, in range: Range<Int>
  ) -> (label: Range<Int>, name: Int)? {
    guard let start = endOfSentence(before: colon.lowerBound, in: range) else { return nil }
    let label = utf8.trimmed(start..<colon.lowerBound)
    let name = index(of: String(decoding: utf8[label], as: UTF8.self))
    return name.map { (label.lowerBound..<colon.upperBound, $0) }
  }

  /// Index of an accepted name. A word for a role, such as `答`, is accepted even if it begins no
  /// line.
  private mutating func index(of name: String) -> Int? {
    if let index = accepted[name] { return index }
    guard roleWords.isSpeaker(name) else { return nil }
    add(name)
    return accepted[name]
  }

  /// Where the last sentence before a colon ends; nil if that is too far from the colon for a name.
  private func endOfSentence(before colon: Int, in range: Range<Int>) -> Int? {
    let first = max(range.lowerBound, colon - LabelName.lengthLimit)
    return stride(from: colon, to: first, by: -1).first { offset in
      holds(ends, before: offset, from: first)
        || quotes.contains { quote in
          // `「小周」問：` goes on within the sentence.
          holds([quote], before: offset, from: first)
            && holds(ends, before: offset - quote.count, from: first)
        }
    }
  }

  private func holds(_ marks: [[UInt8]], before offset: Int, from first: Int) -> Bool {
    marks.contains { offset - $0.count >= first && utf8[..<offset].suffix($0.count) == $0[...] }
  }

  private let ends = ["。", "？", "！", "?", "!", "."].map { Array($0.utf8) }
  private let quotes = ["”", "」"].map { Array($0.utf8) }
}
