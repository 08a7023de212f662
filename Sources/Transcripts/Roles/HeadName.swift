import Basics

/// A person whom the head of a file names: in a credit, a legend or a list of those who were there.
struct HeadName {
  let name: PersonName
  let task: Task

  /// What the head says that the person does.
  enum Task: Hashable {
    case asks, answers, writes
    /// The same as a sentence tells it, which may mean something else.
    case mayAsk, mayAnswer
    /// Has another task, which is neither.
    case helps
    /// Was there.
    case attends
    /// Its label in the legend.
    case bears(label: String)
  }
}

/// Reads the names in the head of a file.
struct HeadNames {
  private let roleWords: RoleWords
  /// Names of those who speak, as their labels write them.
  private let labels: [String]
  /// Those names, folded and without titles.
  private let called: Set<String>
  private(set) var all: [HeadName] = []
  /// Whether a line that only meetings have is among those that nobody speaks.
  private(set) var isMeeting = false

  init(
    of draft: TranscriptDraft, in source: SourceText, credits: [Credit], _ roleWords: RoleWords
  ) {
    self.roleWords = roleWords
    labels = Array(draft.names.prefix(Self.maxLabels))
    called = Set(
      labels.map { PersonName($0, roleWords) }.filter { !$0.isNobody }.map {
        $0.words.joined(separator: " ")
      })
    for credit in credits { add(credit.task, credit.name) }
    for (label, full) in draft.legend.sorted(by: { $0.key < $1.key }) {
      all.append(HeadName(name: PersonName(full, roleWords), task: .bears(label: label)))
    }
    // Where nobody speaks, nobody is to be found in the head.
    if !draft.names.isEmpty { readLines(of: draft, in: source) }
  }

  /// Names of more labels are not looked for.
  private static let maxLabels = 200
  /// Lines that nobody speaks are looked at up to this number, and up to this length in bytes.
  private static let (maxLines, maxLength) = (300, 240)

  private mutating func readLines(of draft: TranscriptDraft, in source: SourceText) {
    var (seen, isInList, hasSpeech) = (0, false, false)
    for paragraph in draft.paragraphs {
      guard paragraph.kind != .speech else {
        (isInList, hasSpeech) = (false, true)
        continue
      }
      seen += 1
      guard seen <= Self.maxLines else { return }
      guard paragraph.text.count <= Self.maxLength else {
        isInList = false
        continue
      }
      let line = HeadLine(source.reading(ofText: paragraph.text).string)
      isMeeting =
        isMeeting || roleWords.isWord(line.field, for: .meeting)
        || paragraph.kind == .heading && isMeetingTitle(line.text)
      let before = all.count
      if !hasSpeech {
        for field in HeadFields(line.text, roleWords).all { add(field.label, field.value) }
        if all.count == before { add(sentence: line.text) }
        if all.count == before { add(described: line.text) }
      }
      if all.count == before, let task = task(ofLine: line.text) {
        add(namesIn: task.rest, as: task.task)
      }
      guard !hasSpeech else { continue }
      if roleWords.isWord(line.field, for: .present) {
        isInList = true
        add(namesIn: line.value, as: .attends)
      } else if isInList {
        isInList = line.value.isEmpty && addAttendee(line.field)
      }
    }
  }

  /// Whether a heading ends with a word for a meeting: `Budget meeting`.
  private func isMeetingTitle(_ text: String) -> Bool {
    let title = " " + SpokenText.normal(text, roleWords)
    return roleWords.all(.meeting).contains { word in
      let word = SpokenText.normal(word, roleWords)
      return title.hasSuffix(word.unicodeScalars.first.map(\.isHan) ?? false ? word : " " + word)
    }
  }

  /// `Conducted by Jane Orlov`, `DIRECT EXAMINATION BY MS. ORLOV:`
  private func task(ofLine text: String) -> (task: HeadName.Task, rest: String)? {
    for (part, task) in Self.tasks {
      guard let word = roleWords.beginning(of: text, for: part) else { continue }
      let rest = text.unicodeScalars.dropFirst(word.unicodeScalars.count)
      if rest.first == " " { return (task, String(rest)) }
    }
    return nil
  }

  private static let tasks: [(RoleWords.Part, HeadName.Task)] = [
    (.interviewing, .asks), (.writing, .writes), (.staff, .helps),
  ]

  /// `Interview with Peter Haag by Jane Orlov`
  private mutating func add(sentence text: String) {
    for side in HeadSentence(text, labels: labels, roleWords).sides {
      add(namesIn: side.text, as: side.task)
    }
  }

  /// `Ann Lee (host), Ben Roy (guest)`: names beside words for roles, without a label.
  private mutating func add(described text: String) {
    guard text.unicodeScalars.contains(where: Self.openers.contains) else { return }
    for part in Self.split(text, at: Self.separators) {
      for piece in pieces(of: part) {
        let name = PersonName(piece, roleWords)
        let isRole = name.remarks.contains { roleWords.role(of: $0) != nil }
        if isRole { add(piece, as: .attends) }
      }
    }
  }

  /// Adds the names in a field or a credit.
  private mutating func add(_ label: String, _ value: String) {
    guard let task = task(ofLabel: label) else { return }
    add(namesIn: value, as: task)
  }

  private func task(ofLabel label: String) -> HeadName.Task? {
    let kinds: [(RoleWords.Part, HeadName.Task)] = [
      (.interviewer, .asks), (.guest, .answers), (.interviewing, .asks), (.present, .attends),
      (.writing, .writes), (.staff, .helps), (.participant, .helps),
    ]
    if let task = kinds.first(where: { roleWords.isWord(label, for: $0.0) })?.1 { return task }
    switch roleWords.role(ofDescription: label) {
    case .interviewer: return .asks
    case .guest: return .answers
    default: return nil
    }
  }

  /// Adds the names of a list: `Anna Berg, Ben Lee and Cleo Stone`, `盧悅、王菁`. Marks in brackets
  /// part nothing.
  private mutating func add(namesIn text: String, as task: HeadName.Task) {
    for part in Self.split(text, at: Self.separators) {
      for piece in pieces(of: part) { add(piece, as: task) }
    }
  }

  private static let separators = Set("、;；&:：|｜/／\t".unicodeScalars)

  /// The parts between marks that stand outside brackets, without those that are empty.
  private static func split(_ text: String, at marks: Set<Unicode.Scalar>) -> [String] {
    var (parts, part, depth) = ([String](), [Unicode.Scalar](), 0)
    for scalar in text.unicodeScalars {
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, marks.contains(scalar) {
        parts.append(String(scalars: part))
        part = []
      } else {
        part.append(scalar)
      }
    }
    parts.append(String(scalars: part))
    return parts.filter { $0.unicodeScalars.contains { $0 != " " } }
  }

  private static let openers = Set("(（[".unicodeScalars)
  private static let closers = Set(")）]".unicodeScalars)
  private static let commas = Set(",，".unicodeScalars)

  /// The names between commas and words for *and*; `Lee, Ben` and `Ann Lee, Ph.D.` are one.
  private func pieces(of text: String) -> [String] {
    var (pieces, piece) = ([String](), [String]())
    for word in Self.split(text, at: [" "]) {
      if roleWords.isWord(word, for: .and) {
        pieces.append(piece.joined(separator: " "))
        piece = []
      } else {
        piece.append(word)
      }
    }
    pieces.append(piece.joined(separator: " "))
    return pieces.flatMap(names)
  }

  /// The names between commas. What stands behind a comma and is no name describes the one before.
  private func names(in piece: String) -> [String] {
    if let (left, right) = hanPair(in: piece) { return [left, right] }
    let parts = Self.split(piece, at: Self.commas)
    let listed = parts.prefix { part in
      let name = PersonName(part, roleWords)
      return name.isFull && Self.isName(name) || isCalled(name)
        || PersonName.isDegree(part, roleWords)
    }
    if listed.count == parts.count || listed.count > 1 { return Array(listed) }
    return [piece] + parts.dropFirst().filter { isCalled(PersonName($0, roleWords)) }
  }

  /// `林若和周安` → `林若` and `周安`
  private func hanPair(in piece: String) -> (String, String)? {
    let scalars = Array(piece.unicodeScalars)
    guard (5...9).contains(scalars.count), scalars.allSatisfy(\.isHan),
      let joint = scalars.firstIndex(where: { roleWords.isWord(String($0), for: .and) })
    else { return nil }
    let sides = [scalars[..<joint], scalars[joint...].dropFirst()].map { String(scalars: $0) }
    let areNames = sides.allSatisfy { side in
      (2...4).contains(side.unicodeScalars.count)
        && roleWords.beginning(of: side, for: .surname) != nil
    }
    return areNames ? (sides[0], sides[1]) : nil
  }

  /// Whether somebody who speaks is labelled with a name.
  private func isCalled(_ name: PersonName) -> Bool {
    guard !name.isNobody, Self.isName(name) else { return false }
    return called.contains(name.words.joined(separator: " "))
  }

  private mutating func add(_ text: String, as task: HeadName.Task) {
    let name = PersonName(text, roleWords)
    guard Self.isName(name) else { return }
    all.append(HeadName(name: name, task: task))
    for label in name.remarks where label.unicodeScalars.count < 5 && labels.contains(label) {
      all.append(HeadName(name: name, task: .bears(label: label)))
    }
  }

  /// Adds the name on a line of its own; returns whether it is one.
  private mutating func addAttendee(_ line: String) -> Bool {
    let before = all.count
    add(namesIn: line, as: .attends)
    return all.count > before
  }

  /// Whether a name looks like that of a person: up to four words that begin with capitals, or up to
  /// four Han characters; a single word may be a nickname.
  private static func isName(_ name: PersonName) -> Bool {
    guard !name.isNobody, (1...4).contains(name.words.count) else { return false }
    let scalars = name.plain.unicodeScalars
    guard !scalars.contains(where: { $0.properties.numericType != nil && !$0.isHan }) else {
      return false
    }
    if name.isHan { return (1...4).contains(scalars.count) }
    let words = scalars.split(separator: " ")
    let capitals = words.count { !($0.first?.properties.isLowercase ?? true) }
    return words.count == 1 || capitals > 1
  }
}

/// A line without the marks of lists and headings at its ends.
private struct HeadLine {
  let text: String
  /// What stands before a colon, or all of the line.
  let field: String
  /// What stands after the colon.
  let value: String

  init(_ line: String) {
    let bare = line.unicodeScalars.drop(while: Self.marks.contains).reversed()
      .drop(while: Self.marks.contains).reversed()
    let scalars = Array(bare)
    let colon = scalars.firstIndex { $0 == ":" || $0 == "：" } ?? scalars.endIndex
    text = String(scalars: scalars)
    field = Self.trimmed(scalars[..<colon])
    value = Self.trimmed(scalars[colon...].dropFirst())
  }

  private static let marks = Set("#*-•·>_ \t:：=~".unicodeScalars)

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let start = scalars.drop(while: marks.contains)
    return String(scalars: start.reversed().drop(while: marks.contains).reversed())
  }
}
