import Transcripts

/// One interview in all its editions, which have the same paragraphs.
///
/// A class, as is `Edition`: to copy a value of so many parts takes longer than what is read of it.
package final class Document: Sendable {
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

  init(
    id: String, about: About?, editions: [Edition], enumerations: [Enumeration],
    facts: [CuratedFact], anticipated: [AnticipatedQuestion]
  ) {
    self.id = id
    self.about = about
    self.editions = editions
    self.enumerations = enumerations
    self.facts = facts
    self.anticipated = anticipated
  }

  /// The edition whose structure counts: turns, exchanges, sections.
  package var primary: Edition { editions[0] }
}

/// One text of an interview.
package final class Edition: Sendable {
  package let kind: Kind
  /// BCP 47: `zh-Hans`, `zh-Hant`, `en`.
  package let language: String
  package let interview: Interview

  package enum Kind: String, Sendable {
    case original
    /// Our own account, not anyone's words.
    case record
  }

  init(kind: Kind, language: String, interview: Interview) {
    self.kind = kind
    self.language = language
    self.interview = interview
  }

  package func text(ofParagraph index: Int) -> ReadingText {
    interview.text(of: interview.paragraphs[index])
  }
}
