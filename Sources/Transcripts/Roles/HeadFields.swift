import Basics

/// The fields on one line of a head, each a label with its value: `Host: Ann Lee | Guest: Ben Roy`,
/// `主持：林若　來賓：周安`.
///
/// A field ends at a bar, a semicolon or a wide gap, or where a word for a role or a task stands
/// before the next colon. After such a word a bar or a slash counts as a colon: `文｜林若 編輯｜周安`.
struct HeadFields {
  /// In their order; empty for a line without fields.
  private(set) var all: [Field] = []

  struct Field {
    let label: String
    /// Not empty.
    let value: String
  }

  private let scalars: [Unicode.Scalar]
  private let roleWords: RoleWords

  init(_ line: String, _ roleWords: RoleWords) {
    // Emphasis: `**Host:** Ann Lee`
    scalars = line.unicodeScalars.filter { $0 != "*" }
    self.roleWords = roleWords
    read()
    if all.isEmpty { readPairs() }
  }

  private mutating func read() {
    var (label, start, piece, isParted) = (Range<Int>?.none, 0, 0, false)
    for index in scalars.indices {
      if let word = self.label(before: index, from: piece, isFirst: start == piece) {
        // `採訪/整理：`
        let isJoined = label != nil && !isParted && trimmed(start..<word.lowerBound).isEmpty
        if !isJoined {
          append(label, value: withoutStop(start..<word.lowerBound))
          label = word
        }
        (start, piece, isParted) = (index + 1, index + 1, false)
      } else if isBorder(index) {
        append(label, value: start..<index)
        // What follows without a label of its own belongs to the same field.
        (start, piece, isParted) = (index + 1, index + 1, true)
      }
    }
    append(label, value: start..<scalars.count)
  }

  /// The label that ends before a mark; nil if there is none.
  ///
  /// - Parameters:
  ///   - start: where the piece begins in which the label stands.
  ///   - isFirst: whether no label stands in the piece yet.
  private func label(before mark: Int, from start: Int, isFirst: Bool) -> Range<Int>? {
    let isColon = scalars[mark] == ":" || scalars[mark] == "："
    guard isColon || Self.bars.contains(scalars[mark]) else { return nil }
    // `Co-host` is one word.
    if scalars[mark] == "-", mark == 0 || scalars[mark - 1] != " " { return nil }
    let piece = trimmed(start..<mark)
    guard !piece.isEmpty else { return nil }
    let first = max(piece.lowerBound, piece.upperBound - Self.maxLabel)
    for begin in first..<piece.upperBound
    where begin == piece.lowerBound || Self.isApart(scalars[begin - 1], scalars[begin]) {
      if isLabel(String(scalars: scalars[begin..<piece.upperBound])) {
        return begin..<piece.upperBound
      }
    }
    return isColon && isFirst && piece.lowerBound == first ? piece : nil
  }

  /// In scalars.
  private static let maxLabel = 40
  private static let bars = Set("|｜/／—–-】]".unicodeScalars)
  private static let borders = Set("|｜;；\t".unicodeScalars)
  private static let blanks = Set(" \u{A0}\u{3000}\t".unicodeScalars)
  private static let marks = Set(" \u{A0}\u{3000}\t,，、;；|｜/／-–—【[".unicodeScalars)
  private static let joints = Set("、，,&/／".unicodeScalars)

  /// Whether a label may begin with a scalar after another: not within a word.
  private static func isApart(_ before: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
    !before.properties.isAlphabetic && !before.isHan && before.properties.numericType == nil
      && !blanks.contains(first)
  }

  /// Whether a text is a word for a role or a task, or ends with one for a role: `本集來賓`.
  private func isLabel(_ text: String) -> Bool {
    let tasks = Self.tasks(of: text)
    return tasks.count > 1 ? tasks.allSatisfy(isSingleLabel) : isSingleLabel(text)
  }

  /// `採訪、整理` → `採訪` and `整理`
  private static func tasks(of label: String) -> [String] {
    label.unicodeScalars.split(whereSeparator: joints.contains).map { task in
      let start = task.drop(while: blanks.contains)
      return String(scalars: start.reversed().drop(while: blanks.contains).reversed())
    }
  }

  private func isSingleLabel(_ text: String) -> Bool {
    Self.parts.contains { roleWords.isWord(text, for: $0) }
      || !text.unicodeScalars.contains(where: Self.blanks.contains)
        && roleWords.role(ofDescription: text) != nil
  }

  private static let parts: [RoleWords.Part] = [
    .credit, .interviewer, .guest, .participant, .interviewing, .writing, .staff, .present,
  ]

  /// Whether a field ends at an offset; a slash or a wide gap ends it only before another label.
  private func isBorder(_ index: Int) -> Bool {
    let scalar = scalars[index]
    if Self.borders.contains(scalar) { return true }
    let isWide = scalar == "\u{3000}" || scalar == " " && index > 0 && scalars[index - 1] == " "
    guard isWide || scalar == "/" || scalar == "／" else { return false }
    return scalars[(index + 1)...].contains { $0 == ":" || $0 == "：" }
  }

  private mutating func append(_ label: Range<Int>?, value: Range<Int>) {
    let value = trimmed(value)
    guard let label, !value.isEmpty else { return }
    let text = String(scalars: scalars[label])
    // Of several tasks the first counts.
    let task = isLabel(text) ? Self.tasks(of: text).first ?? text : text
    all.append(Field(label: task, value: String(scalars: scalars[value])))
  }

  /// `Ann Lee. Guest:`
  private func withoutStop(_ range: Range<Int>) -> Range<Int> {
    let value = trimmed(range)
    return !value.isEmpty && scalars[value.upperBound - 1] == "." ? value.dropLast() : value
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.marks.contains(scalars[start]) { start += 1 }
    while start < end, Self.marks.contains(scalars[end - 1]) { end -= 1 }
    return start..<end
  }

  /// `採訪 林若 受訪 周安`: words and names by turns, set off by blanks only; `周安口述 林若整理`.
  private mutating func readPairs() {
    let words = scalars.split(whereSeparator: Self.blanks.contains).map { String(scalars: $0) }
    guard words.count > 1, words.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isHan) }) else {
      return
    }
    let signed = words.compactMap(signature)
    if signed.count == words.count {
      all = signed
    } else if words.count % 2 == 0 {
      let pairs = stride(from: 0, to: words.count, by: 2).map {
        Field(label: words[$0], value: words[$0 + 1])
      }
      if pairs.allSatisfy({ isLabel($0.label) }) { all = pairs }
    }
  }

  /// A name with a task behind it; nil for any other word.
  private func signature(_ word: String) -> Field? {
    let tasks = Self.parts.compactMap { roleWords.ending(of: word, for: $0) }
    guard let task = tasks.max(by: { $0.utf8.count < $1.utf8.count }),
      task.unicodeScalars.count > 1
    else { return nil }
    let name = String(word.unicodeScalars.dropLast(task.unicodeScalars.count))
    guard (2...4).contains(name.unicodeScalars.count),
      roleWords.beginning(of: name, for: .surname) != nil
    else { return nil }
    return Field(label: task, value: name)
  }
}
