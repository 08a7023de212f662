import Basics

/// The words by which labels, credits and speech state who asks and who answers, from the lexicon's
/// `roles.txt`.
package struct RoleWords: Sendable {
  private let words: PartWords<Part>

  /// What a word states. Raw values are the keys of `roles.txt`.
  package enum Part: String, BitwiseStorable, CaseIterable, Sendable {
    case interviewer, guest, participant
    /// A question, which a number counts: `Question 3`
    case question
    /// Somebody whom the file does not name: `Unidentified male`
    case unnamed
    /// A task in making the piece: reporting, editing.
    case credit
    /// The task of asking, of writing, or of neither.
    case interviewing, writing, staff
    /// Stands before the one who answers: `interview with`
    case interviewed
    /// Stands between the one who answers and the one who asks: `interviewed by`; the reverse:
    /// `interviews`, `專訪`; between two of whom either may ask: `in conversation with`; before two
    /// such names: `conversation between`.
    case interviewedBy = "interviewed-by"
    case interviews, conversing, between
    /// After the one who answers, before the one who asks: `by`; after the former, before the latter
    /// and `專訪`: `接受`.
    case by, accepting
    /// Begins a list of those who were there; begins a line that only meetings have.
    case present, meeting
    /// A title after a surname: `教授`
    case title
    /// A title before a name, a degree after it: `Dr.`, `Ph.D.`
    case honorific, degree
    /// What Chinese names begin with.
    case surname
    /// Stands between two names; within a name, in small letters.
    case and, particle
    /// Tells several of one role apart, like a number: `甲`
    case counter
    /// Said in opening and closing a programme; words that open one and those for it.
    case greeting, opening, programme
    /// Said in presenting the one who answers, or another who asks.
    case introduction, cohost
    /// Said in thanking the one who answers; in asking; in answering to a greeting.
    case thanks, asking, answering
    /// Stands before one's own name; may stand there, with much else.
    case naming, selfNaming
  }

  /// - Parameter key: folds spellings that are compared as one; it must keep the number of scalars.
  package init(
    _ words: [Part: [String]] = [:], comparedBy key: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.words = PartWords(words, comparedBy: key)
  }

  /// The text in the spelling in which words are compared.
  func folded(_ text: String) -> String { words.key(text) }

  /// The words for a part, folded, sorted.
  package func words(for part: Part) -> [String] { words.all(part).sorted() }

  /// The words for a part in the spelling in which they are compared, in no order.
  func all(_ part: Part) -> Set<String> { words.all(part) }

  /// Whether a label is a word for a part.
  func isWord(_ label: String, for part: Part) -> Bool {
    words.holds(words.key(label), for: part)
  }

  /// Whether a label is a word for an interviewer or a guest.
  func isSpeaker(_ label: String) -> Bool {
    let key = words.key(label)
    return words.holds(key, for: .interviewer) || words.holds(key, for: .guest)
  }

  /// `Q1` → `Q`, `问题一` → `问题`: a number after a role of one character, or after a word for a
  /// question, counts the questions and not the speakers.
  func withoutQuestionNumber(_ label: String) -> String {
    guard let last = label.unicodeScalars.last, last.properties.numericType != nil else {
      return label
    }
    let word = label.unicodeScalars.reversed().drop {
      $0.properties.numericType != nil || $0 == " "
    }
    let part = String(scalars: word.reversed())
    return part.unicodeScalars.count == 1 && isSpeaker(part) || isWord(part, for: .question)
      ? part : label
  }

  /// `Interviewer 1` → `Interviewer`
  func unnumbered(_ label: String) -> String {
    let word = label.unicodeScalars.reversed().drop { ("0"..."9").contains($0) || $0 == " " }
    return String(scalars: word.reversed())
  }

  /// Whether a line names the program that made the transcript: `Transcribed by https://otter.ai`.
  func namesMaker(_ line: String) -> Bool {
    guard line.utf8.contains(UInt8(ascii: "/")) else { return false }
    let words = line.split(separator: " ")
    guard let address = words.last, address.contains("://") else { return false }
    return isWord(words.dropLast().joined(separator: " "), for: .credit)
  }

  /// Whether a label names a task and no speaker.
  func isTask(_ label: String) -> Bool {
    isWord(label, for: .credit) && !isSpeaker(label)
  }

  /// `text` without the title at its end.
  func untitled(_ text: String) -> String {
    guard let title = ending(of: text, for: .title), title != text else { return text }
    return String(scalars: text.unicodeScalars.dropLast(title.unicodeScalars.count))
  }

  /// The longest word for a part at the end of `text`, as `text` writes it.
  func ending(of text: String, for part: Part) -> String? {
    let folded = words.key(text)
    let longest = words.all(part).filter(folded.hasSuffix).map(\.unicodeScalars.count).max()
    return longest.map { String(text.unicodeScalars.suffix($0)) }
  }

  /// The longest word for a part at the start of `text`, as `text` writes it.
  func beginning(of text: String, for part: Part) -> String? {
    let folded = words.key(text)
    let longest = words.all(part).filter(folded.hasPrefix).map(\.unicodeScalars.count).max()
    return longest.map { String(text.unicodeScalars.prefix($0)) }
  }
}

extension RoleWords {
  /// - Parameter key: the one by which the stored words were folded.
  package init(
    from reader: inout StoreReader, comparedBy key: @escaping @Sendable (String) -> String
  ) {
    words = PartWords(from: &reader, comparedBy: key)
  }

  package func store(in writer: inout StoreWriter) { words.store(in: &writer) }
}
