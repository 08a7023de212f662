import Basics

/// A person whom the head of a file names: in a credit, a legend or a list of those who were there.
struct HeadName {
  let name: PersonName
  let task: Task

  /// What the head says that the person does.
  enum Task: Hashable {
    case asks, answers, writes
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
  private(set) var all: [HeadName] = []
  /// Whether a line that only meetings have is among those that nobody speaks.
  private(set) var isMeeting = false

  init(
    of draft: TranscriptDraft, in source: SourceText, credits: [Credit], _ roleWords: RoleWords
  ) {
    self.roleWords = roleWords
    for credit in credits { add(credit) }
    for (label, full) in draft.legend.sorted(by: { $0.key < $1.key }) {
      all.append(HeadName(name: PersonName(full, roleWords), task: .bears(label: label)))
    }
    // Where nobody speaks, nobody is to be found in the head.
    if !draft.names.isEmpty { readLines(of: draft, in: source) }
  }

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
      if let task = task(ofLine: line.text) { add(namesIn: task.rest, as: task.task) }
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

  /// `Conducted by Jane Orlov`, `DIRECT EXAMINATION BY MS. ORLOV:`, `Interview with Peter Haag`
  private func task(ofLine text: String) -> (task: HeadName.Task, rest: String)? {
    for (part, task) in Self.tasks {
      guard let word = roleWords.beginning(of: text, for: part) else { continue }
      let rest = text.unicodeScalars.dropFirst(word.unicodeScalars.count)
      if rest.first == " " { return (task, String(rest)) }
    }
    let folded = roleWords.folded(text)
    for word in roleWords.all(.interviewed) {
      guard let place = folded.utf8Range(of: word) else { continue }
      let start = folded.utf8.prefix(place.upperBound).count { !UTF8.isContinuation($0) }
      return (.answers, String(text.unicodeScalars.dropFirst(start)))
    }
    return nil
  }

  private static let tasks: [(RoleWords.Part, HeadName.Task)] = [
    (.interviewing, .asks), (.writing, .writes), (.staff, .helps),
  ]

  private mutating func add(_ credit: Credit) {
    let kinds: [(RoleWords.Part, HeadName.Task)] = [
      (.interviewer, .asks), (.guest, .answers), (.interviewing, .asks), (.present, .attends),
      (.writing, .writes), (.staff, .helps), (.participant, .helps),
    ]
    guard let task = kinds.first(where: { roleWords.isWord(credit.task, for: $0.0) })?.1 else {
      return
    }
    add(namesIn: credit.name, as: task)
  }

  /// Adds the names of a list: `Anna Berg, Ben Lee and Cleo Stone`, `盧悅、王菁`.
  private mutating func add(namesIn text: String, as task: HeadName.Task) {
    for part in text.unicodeScalars.split(whereSeparator: Self.separators.contains) {
      for piece in pieces(of: String(part)) { add(piece, as: task) }
    }
  }

  private static let separators = Set("、;；&:：".unicodeScalars)

  /// The names between commas and words for *and*; `Lee, Ben` and `Ann Lee, Ph.D.` are one.
  private func pieces(of text: String) -> [String] {
    var (pieces, piece) = ([String](), [String]())
    for word in text.unicodeScalars.split(separator: " ").map({ String($0) }) {
      if roleWords.isWord(word, for: .and) {
        pieces.append(piece.joined(separator: " "))
        piece = []
      } else {
        piece.append(word)
      }
    }
    pieces.append(piece.joined(separator: " "))
    return pieces.flatMap { piece in
      let parts = piece.unicodeScalars.split { $0 == "," || $0 == "，" }.map { String($0) }
      let areNames = parts.allSatisfy { part in
        let name = PersonName(part, roleWords)
        return name.isFull || PersonName.isDegree(part, roleWords)
      }
      return areNames ? parts : [piece]
    }
  }

  private mutating func add(_ text: String, as task: HeadName.Task) {
    let name = PersonName(text, roleWords)
    if Self.isName(name) { all.append(HeadName(name: name, task: task)) }
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

extension String {
  /// Byte range of the first occurrence of a text; nil if there is none.
  fileprivate func utf8Range(of text: String) -> Range<Int>? {
    Array(utf8).range(ofWords: Array(text.utf8))
  }
}
