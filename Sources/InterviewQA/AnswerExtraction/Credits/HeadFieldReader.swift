import TextAnalysis

/// Reads the fields and credits of one line, in whatever layout: `Date: 6 July`, `文 | 陳瀾 編輯 | 周木`,
/// `採訪、整理：盧悅`, `Hosted by Perla Ojeda`, `Ana Ruiz (chair)`.
struct HeadFieldReader {
  private let utf8: [UInt8]
  private let tokens: [Token]
  private let words: CreditWords

  init(_ tokens: [Token], of utf8: [UInt8], words: CreditWords) {
    self.tokens = tokens
    self.utf8 = utf8
    self.words = words
  }

  /// In the order of the line.
  func fields() -> [HeadField] {
    let labels = labels()
    var fields: [HeadField] = bracketed()
    for (index, label) in labels.enumerated() {
      let limit = index + 1 < labels.count ? labels[index + 1].start : tokens.count
      let end = label.isJoined ? clauseEnd(from: label.end, upTo: limit) : limit
      let value = value(from: label.end, upTo: end)
      for task in label.tasks {
        fields.append(HeadField(task: task, value: value, outlet: label.outlet))
      }
    }
    return fields
  }
}

// Labels.
extension HeadFieldReader {
  private struct Label {
    let tasks: [CreditTask]
    /// Whether no separator stands behind it: `Hosted by`.
    let isJoined: Bool
    /// Index of its first token, that of the outlet if there is one.
    let start: Int
    /// Index of the token after it.
    let end: Int
    var outlet: Range<Int>?
  }

  private func labels() -> [Label] {
    var labels: [Label] = []
    var start = 0
    while start < tokens.count {
      guard let label = label(at: start, isFirst: labels.isEmpty) else {
        start += 1
        continue
      }
      labels.append(label)
      start = label.end
    }
    return labels
  }

  /// The label that begins at a token, or for the first of a line the one behind an outlet.
  private func label(at start: Int, isFirst: Bool) -> Label? {
    guard start == 0 || isSetOff(start) || isFirst && mayFollowOutlet(start) else { return nil }
    guard let match = words.labels.longestMatch(in: tokens, at: start) else { return nil }
    var (tasks, end) = ([match.value], match.tokens.upperBound)
    while let next = jointLabel(at: end) {
      tasks.append(next.value)
      end = next.tokens.upperBound
    }
    let isJoined = !isSeparated(end) && isJoined(start..<end)
    guard isSeparated(end) || isJoined || start == 0 && end == tokens.count else { return nil }
    let outlet = start > 0 && isFirst && !isSetOff(start) ? 0..<start : nil
    return Label(
      tasks: tasks, isJoined: isJoined, start: outlet == nil ? start : 0, end: end,
      outlet: outlet.map(tokens.bytes(of:)))
  }

  /// Another label of the same value behind `、`, `/` or a word for *and*.
  private func jointLabel(at end: Int) -> PhraseTable<CreditTask>.Match? {
    guard end < tokens.count else { return nil }
    let joint = words.end(of: .joint, in: tokens, at: end)
    let start = joint ?? end
    let gap = gap(before: start)
    guard joint != nil || gap.isEmpty || Self.joints.contains(String(decoding: gap, as: UTF8.self)),
      let match = words.labels.longestMatch(in: tokens, at: start)
    else { return nil }
    let next = match.tokens.upperBound
    return isSeparated(next) || jointLabel(at: next) != nil ? match : nil
  }

  private static let joints: Set<String> = ["、", "/", "／", ", ", "，", " & ", " / ", "·", " ", "+"]

  /// Whether more than letters stands before a token: a blank, a bar, a bracket.
  private func isSetOff(_ index: Int) -> Bool {
    index == 0 || !gap(before: index).isEmpty && !isPart(ofWordsBefore: index)
  }

  /// Whether an English label follows a word of the same sentence: `the editor: …`
  private func isPart(ofWordsBefore index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index - 1].kind == .word
      && gap(before: index).elementsEqual(" ".utf8)
      && (0x61...0x7A).contains(utf8[tokens[index].range.lowerBound])
  }

  /// Whether up to eight Han characters, or a few words, stand before a label as its outlet.
  private func mayFollowOutlet(_ index: Int) -> Bool {
    let before = tokens[..<index]
    return (2...10).contains(index) && gap(before: index).isEmpty
      && before.allSatisfy { $0.kind != .mark } && tokens[index].kind == .han
      && (1..<index).allSatisfy { gap(before: $0).allSatisfy { $0 == 0x20 } }
  }

  /// Whether a separator stands behind a label: a colon, a bar, a tab, several blanks.
  private func isSeparated(_ end: Int) -> Bool {
    let gap = end < tokens.count ? gap(before: end) : tail
    let text = String(decoding: gap, as: UTF8.self).unicodeScalars
    if text.contains(where: Self.separators.contains) { return true }
    return end < tokens.count && (gap.count > 1 && gap.allSatisfy { $0 == 0x20 })
  }

  private static let separators = Set(":：|｜丨/／=＝\t\u{3000}﹕∣".unicodeScalars)

  /// Whether a label such as `Hosted by` begins the line, or a clause, before a name.
  private func isJoined(_ label: Range<Int>) -> Bool {
    let end = label.upperBound
    guard end < tokens.count, gap(before: end).elementsEqual(" ".utf8) || tokens[end].kind == .han,
      words.end(of: .joined, in: tokens, at: end - 1) == end
    else { return false }
    let isStart = label.lowerBound == 0 || !gap(before: label.lowerBound).elementsEqual(" ".utf8)
    return isStart && (tokens[end].kind != .word || isCapital(end))
  }

  private func isCapital(_ index: Int) -> Bool {
    let first = utf8[tokens[index].range.lowerBound]
    return (0x41...0x5A).contains(first) || first >= 0x80
  }

  private func gap(before index: Int) -> ArraySlice<UInt8> {
    index == 0 ? [] : utf8[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
  }

  /// What stands behind the last token.
  private var tail: ArraySlice<UInt8> { utf8[(tokens.last?.range.upperBound ?? 0)...] }
}

// Values.
extension HeadFieldReader {
  /// Index of the token that ends what a label without a separator gives: the next sentence, or a
  /// word behind which something else is said.
  private func clauseEnd(from start: Int, upTo limit: Int) -> Int {
    (start..<limit).dropFirst().first { index in
      let gap = gap(before: index)
      return words.end(of: .border, in: tokens, at: index) != nil
        || gap.first == UInt8(ascii: ".") && tokens[index - 1].range.count > 3
        || Self.holds(gap, "。；;|(（")
    } ?? limit
  }

  /// Byte range of what stands between two labels, without marks at its ends.
  private func value(from start: Int, upTo limit: Int) -> Range<Int> {
    guard start < limit else { return utf8.count..<utf8.count }
    let first = tokens[start].range.lowerBound
    let end = limit < tokens.count ? tokens[limit].range.lowerBound : utf8.count
    return trimmed(first..<end)
  }

  /// Without blanks, bars, quotes and full stops at the end; that of an initial or a degree stays.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let text = String(decoding: utf8[range], as: UTF8.self).unicodeScalars
    let kept = text.reversed().drop(while: Self.ends.contains).reversed()
    var end = range.lowerBound + kept.reduce(0) { $0 + UTF8.width($1) }
    if end > range.lowerBound, utf8[end - 1] == UInt8(ascii: "."), !isAbbreviation(before: end - 1)
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  private static let ends = Set(" \t\u{3000}|｜丨/／,，;；、。*_\"'”’」』]】\\".unicodeScalars)

  private func isAbbreviation(before stop: Int) -> Bool {
    guard let last = tokens.last(where: { $0.range.upperBound <= stop }) else { return false }
    return last.range.count < 4
  }

  /// `Ana Ruiz (chair)`: what stands before a label in brackets, back to the mark before it.
  private func bracketed() -> [HeadField] {
    tokens.indices.dropFirst().compactMap { start in
      guard Self.holds(gap(before: start), "(（[【"),
        let match = words.labels.longestMatch(in: tokens, at: start)
      else { return nil }
      let end = match.tokens.upperBound
      guard Self.holds(end < tokens.count ? gap(before: end) : tail, ")）]】") else { return nil }
      let first = (0..<start).last { $0 == 0 || Self.holds(gap(before: $0), ",，、;；:：|\t)）") }
      return first.map { HeadField(task: match.value, value: tokens.bytes(of: $0..<start)) }
    }
  }

  private static func holds(_ gap: ArraySlice<UInt8>, _ marks: String) -> Bool {
    String(decoding: gap, as: UTF8.self).unicodeScalars.contains(
      where: marks.unicodeScalars.contains)
  }
}
