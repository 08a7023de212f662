import Transcripts

/// One interview in all its editions, which have the same paragraphs.
package struct Document: Sendable {
  /// The interview's name in the knowledge folder, or the file's path without its ending.
  package let id: String
  package let about: About?
  /// The original if it is there, then the records; never empty.
  package let editions: [Edition]
  /// By place; those of the primary edition.
  package let enumerations: [Enumeration]
  /// What an editor wrote down, by paragraph as in `facts.json`.
  package let facts: [CuratedFact]
  /// By paragraph as in `questions.txt`.
  package let anticipated: [AnticipatedQuestion]

  /// The edition whose structure counts: turns, exchanges, sections.
  package var primary: Edition { editions[0] }
}

/// One text of an interview.
package struct Edition: Sendable {
  package let kind: Kind
  /// BCP 47: `zh-Hans`, `zh-Hant`, `en`.
  package let language: String
  package let interview: Interview

  package enum Kind: String, Sendable {
    case original
    /// Our own account, not anyone's words.
    case record
  }

  package func text(ofParagraph index: Int) -> ReadingText {
    interview.text(of: interview.paragraphs[index])
  }
}
