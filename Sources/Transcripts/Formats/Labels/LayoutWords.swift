import Basics

/// The words by which the layout of a transcript shows what nobody says, from the lexicon's
/// `layout.txt`.
package struct LayoutWords: Sendable {
  private let words: PartWords<Part>
  /// What programs and publishers say.
  private let notices: Phrases

  /// What a word shows. Raw values are the keys of `layout.txt`.
  package enum Part: String, BitwiseStorable, CaseIterable, Sendable {
    /// Before a colon: a field of the file's head, `Date`.
    case field
    /// Before a colon: what follows is a note of the editor, `Editor's note`.
    case note
    /// The same, but only before the talk or behind it: `Note`.
    case remark
    /// Before a colon: what follows is what happens and not what is said, `Audio description`.
    case stage
    /// Before a colon: what follows is a heading, `Topic`.
    case section
    /// A heading of what stands around the talk: `Abstract`, `Index`.
    case matter
    /// In brackets at the start of a line: a sound, `laughs`.
    case sound
    /// How a clause begins that is no name: `第`.
    case clauseStart = "clause-start"
    /// How a clause ends that is no name: `認為`.
    case clauseEnd = "clause-end"
    /// In a line by itself: what a program says of the recording, `started transcription`.
    case recording
    /// In a line by itself: what the publisher says of the text or asks of the reader.
    case publisher
    /// Units of a time that is told in words.
    case hour, minute, second
    /// Before or after the number of a page.
    case page
  }

  /// - Parameter key: folds spellings that are compared as one.
  package init(
    _ words: [Part: [String]] = [:], comparedBy key: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.init(PartWords(words, comparedBy: key))
  }

  private init(_ words: PartWords<Part>) {
    self.words = words
    notices = Phrases(words.all(.recording).union(words.all(.publisher)))
  }

  /// Whether a text is a word for a part.
  func isWord(_ text: String, for part: Part) -> Bool {
    words.holds(words.key(text), for: part)
  }

  /// What a word before a colon shows; nil if it may be a name.
  func part(ofLabel label: String) -> Part? {
    let key = words.key(label)
    return [.field, .note, .remark, .stage, .section, .matter, .sound].first {
      words.holds(key, for: $0)
    }
  }

  /// Whether a text holds what a program says of a recording, or a publisher of the text.
  func holdsNotice(_ text: String) -> Bool { notices.occur(in: words.key(text)) }

  /// Whether a text begins or ends as a clause does and no name.
  func isClause(_ text: String) -> Bool {
    let key = words.key(text)
    return words.all(.clauseStart).contains(where: key.hasPrefix)
      || words.all(.clauseEnd).contains(where: key.hasSuffix)
  }
}

extension LayoutWords {
  /// - Parameter key: the one by which the stored words were folded.
  package init(
    from reader: inout StoreReader, comparedBy key: @escaping @Sendable (String) -> String
  ) {
    self.init(PartWords(from: &reader, comparedBy: key))
  }

  package func store(in writer: inout StoreWriter) { words.store(in: &writer) }
}
