/// The head of a transcript: fields such as `Date:` and `Interviewer:`, and the legend that gives
/// full names for labels.
struct TextHead {
  /// Indices of lines that are fields or entries of a legend.
  private(set) var fields: Set<Int> = []
  /// Full names by label.
  private(set) var legend: [String: String] = [:]

  private let text: LabelledText
  private let names: [String]
  /// Whether what stands behind labels ends as sentences do nearly always.
  private var areSentences = false

  init(_ text: LabelledText, names: [String], isLabelled: (TextLine) -> Bool) {
    self.text = text
    self.names = names
    let labelled = text.lines.indices.prefix(Self.sampleSize).filter {
      isLabelled(text.lines[$0])
    }
    guard labelled.first != nil else { return }
    let spoken = labelled.compactMap { index in
      text.lines[index].label.map { text.utf8[$0.end..<text.lines[index].text.upperBound] }
    }.filter { !$0.isEmpty }
    let ended = spoken.count { LineWrap.endsSentence($0) }
    areSentences = ended > 2 && ended * 5 >= spoken.count * 4
    let hasTalk = labelled.prefix(Self.maxLines).contains {
      !mayBeField($0) && !mayBeLegend($0) && people(of: $0).isEmpty
    }
    for index in text.lines.indices.prefix(Self.maxLines) {
      guard isLabelled(text.lines[index]) else {
        if isUnaskedField(index) { fields.insert(index) }
        continue
      }
      let people = people(of: index)
      if mayBeLegend(index), hasTalk || labelled.count > 2 {
        addLegend(index)
      } else if hasTalk, !people.isEmpty {
        fields.insert(index)
        addLegends(people)
      } else if hasTalk, mayBeField(index) || isAmongFields(index) || isAboveField(index) {
        fields.insert(index)
      } else {
        break
      }
    }
  }

  /// In lines: how long a head may be.
  static let maxLines = 60
  /// In lines: what tells how others end.
  private static let sampleSize = 1000
  /// In bytes.
  private static let maxFieldLength = 120

  /// Whether a label that occurs once stands before a value and no sentence: a field that the
  /// lexicon knows, one that is set off from its value as in a table, or one whose value is no
  /// sentence where all that is said is.
  private func mayBeField(_ index: Int) -> Bool {
    guard let label = text.lines[index].label, label.style == .colon || label.style == .emphasis,
      text.count(of: label) == 1, isValue(of: label, in: text.lines[index])
    else { return false }
    let name = names[label.name]
    if text.words.layout.part(ofLabel: name) == .field || text.words.roles.isTask(name) {
      return true
    }
    let value = text.utf8[label.end..<text.lines[index].text.upperBound]
    if text.words.roles.isSpeaker(name) { return true }
    return (areSentences || isSetOff(label, value)) && !LineWrap.holdsSentenceEnd(value)
  }

  /// Whether a label that occurs once, with a few words behind it, stands right below a field.
  private func isAmongFields(_ index: Int) -> Bool {
    guard fields.contains(index - 1), text.lines[index].gap == 0 else { return false }
    return isShortValue(index)
  }

  /// The same above a field that the lexicon knows.
  private func isAboveField(_ index: Int) -> Bool {
    guard index + 1 < text.lines.count, text.lines[index + 1].gap == 0,
      let below = text.lines[index + 1].label,
      text.words.layout.part(ofLabel: names[below.name]) == .field
    else { return false }
    return isShortValue(index)
  }

  private func isShortValue(_ index: Int) -> Bool {
    guard let label = text.lines[index].label, text.count(of: label) == 1,
      isValue(of: label, in: text.lines[index])
    else { return false }
    let value = text.utf8[label.end..<text.lines[index].text.upperBound]
    return value.split(separator: 0x20).count < 6
  }

  /// Whether at least three blanks or a tab stand before a value.
  private func isSetOff(_ label: TextLine.Label, _ value: ArraySlice<UInt8>) -> Bool {
    let before = text.utf8[..<value.startIndex].suffix(3)
    return before.last == 0x09 || before.count == 3 && before.allSatisfy { $0 == 0x20 }
  }

  /// Whether a line that is no label names a task or a field.
  private func isUnaskedField(_ index: Int) -> Bool {
    guard let label = text.lines[index].label, label.style == .colon || label.style == .emphasis,
      !text.lines[index].isSet
    else { return false }
    let name = names[label.name]
    if text.words.layout.part(ofLabel: name) == .field || text.words.roles.isTask(name) {
      return true
    }
    return text.words.roles.isSpeaker(name) && mayBeField(index)
  }

  private func isValue(of label: TextLine.Label, in line: TextLine) -> Bool {
    let value = text.utf8[label.end..<line.text.upperBound]
    guard !value.isEmpty else {
      return text.words.layout.part(ofLabel: names[label.name]) == .field
    }
    return value.count <= Self.maxFieldLength && !endsSentence(value)
  }

  /// Whether a value ends as a sentence does; `Ph.D.` and `Inc.` end with a full stop, too.
  private func endsSentence(_ value: ArraySlice<UInt8>) -> Bool {
    guard LineWrap.endsSentence(value) else { return false }
    guard value.last == UInt8(ascii: ".") else { return true }
    let word = value.dropLast().suffix(while: { $0 != 0x20 })
    let letters = word.prefix { $0 != UInt8(ascii: ".") }
    return word.contains(UInt8(ascii: ".")) == false
      && !(letters.count < 5 && letters.first.map { (0x41...0x5A).contains($0) } ?? false)
      || value.split(separator: 0x20).count > 9
  }

  /// Whether a line gives the full name for a label that recurs.
  private func mayBeLegend(_ index: Int) -> Bool {
    guard let label = text.lines[index].label, label.style == .colon, text.count(of: label) > 1
    else { return false }
    let value = text.utf8[label.end..<text.lines[index].text.upperBound]
    guard !value.isEmpty, value.count <= LabelName.lengthLimit, !endsSentence(value) else {
      return false
    }
    let (name, full) = (names[label.name], String(decoding: value, as: UTF8.self))
    guard LabelName.isNameLike(full), !full.contains(":"), !full.contains("：") else { return false }
    let initials = full.split(separator: " ").compactMap(\.unicodeScalars.first)
    if full.unicodeScalars.allSatisfy(\.isHan) {
      return full.unicodeScalars.count > 1
        && (full.unicodeScalars.first == name.unicodeScalars.first
          || text.words.roles.isSpeaker(name))
        && name.unicodeScalars.count < 3
    }
    return initials.count > 1
      && (Array(name.unicodeScalars) == initials || text.words.roles.isSpeaker(name)
        || name.unicodeScalars.count < 3 && name.unicodeScalars.first == initials.first)
  }

  /// The fields of a line that has several, all of them words for roles or tasks before names; empty
  /// for any other line: `Host: Ann Lee | Guest: Ben Roy, baker`.
  private func people(of index: Int) -> [HeadFields.Field] {
    let line = text.lines[index]
    guard let label = line.label, label.style == .colon, line.text.count <= Self.maxPeopleLength
    else { return [] }
    let start = line.timeEnd..<line.text.upperBound
    let all = HeadFields(String(decoding: text.utf8[start], as: UTF8.self), text.words.roles).all
    guard all.count > 1 else { return [] }
    let isSaid = all.contains { $0.value.unicodeScalars.contains(where: Self.spokenEnds.contains) }
    return !isSaid && all.allSatisfy(namesSomebody) ? all : []
  }

  private static let spokenEnds = Set("?!？！。…".unicodeScalars)

  /// Whether a word for a role or a task stands before what may be a name; before one word alone,
  /// the former must be longer than `Q` or `問`.
  private func namesSomebody(_ field: HeadFields.Field) -> Bool {
    let roles = text.words.roles
    guard roles.role(ofDescription: field.label) != nil || roles.isWord(field.label, for: .credit)
    else { return false }
    let name = field.value.unicodeScalars.prefix { !Self.nameEnds.contains($0) }
    return LabelName.isNameLike(String(name))
      && (field.label.unicodeScalars.count > 1 || name.contains(" "))
  }

  private static let nameEnds = Set(",，、&(（".unicodeScalars)

  /// In bytes.
  private static let maxPeopleLength = 400

  /// Takes the full names of labels that recur.
  private mutating func addLegends(_ people: [HeadFields.Field]) {
    for field in people where names.contains(field.label) {
      if LabelName.isNameLike(field.value) { legend[field.label] = field.value }
    }
  }

  private mutating func addLegend(_ index: Int) {
    guard let label = text.lines[index].label else { return }
    fields.insert(index)
    legend[names[label.name]] = String(
      decoding: text.utf8[label.end..<text.lines[index].text.upperBound], as: UTF8.self)
  }
}

extension ArraySlice {
  /// The longest suffix whose elements pass a test.
  fileprivate func suffix(while passes: (Element) -> Bool) -> ArraySlice {
    self[(lastIndex { !passes($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
