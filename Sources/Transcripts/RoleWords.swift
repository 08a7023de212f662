/// The words by which labels and credits tell a speaker's part; they come from the lexicon.
package struct RoleWords: Sendable {
  private let words: [Part: Set<String>]
  private let key: @Sendable (String) -> String

  package enum Part: String, CaseIterable, Sendable {
    case interviewer, guest
    /// What somebody did for the piece: reporting, editing.
    case credit
    /// What stands behind a surname: `教授`
    case title
  }

  /// - Parameter key: what spellings are compared by; it keeps the number of scalars.
  package init(
    _ words: [Part: [String]] = [:], comparedBy key: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.words = words.mapValues { Set($0.map(key)) }
    self.key = key
  }

  func isWord(_ label: String, for part: Part) -> Bool {
    words[part]?.contains(key(label)) ?? false
  }

  func isSpeaker(_ label: String) -> Bool {
    isWord(label, for: .interviewer) || isWord(label, for: .guest)
  }

  /// Whether a label names a credit and no speaker.
  func isTask(_ label: String) -> Bool {
    isWord(label, for: .credit) && !isSpeaker(label)
  }

  /// `text` without the title it ends with.
  func untitled(_ text: String) -> String {
    guard let title = ending(of: text, for: .title), title != text else { return text }
    return String(scalars: text.unicodeScalars.dropLast(title.unicodeScalars.count))
  }

  /// The longest word for a part that ends `text`, as `text` writes it.
  func ending(of text: String, for part: Part) -> String? {
    let folded = key(text)
    let longest = words[part]?.filter(folded.hasSuffix).map(\.unicodeScalars.count).max()
    return longest.map { String(text.unicodeScalars.suffix($0)) }
  }
}
