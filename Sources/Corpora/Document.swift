import Knowledge
import Transcripts

/// One interview in all its editions, which have the same paragraphs.
///
/// A class, as is `Edition`: to copy a value of so many parts takes longer than what is read of it.
package final class Document: Sendable {
  /// The interview's name in the knowledge folder, or the file's path without its ending.
  package let id: String
  /// What the knowledge folder has on it.
  package let known: InterviewFolder?
  /// The original if it is there, then the records; never empty.
  package let editions: [Edition]

  package var about: About? { known?.about }
  /// What an editor wrote down, by paragraph as in `facts.json`.
  package var facts: [CuratedFact] { known?.facts ?? [] }
  /// In the order of their files.
  package var anticipated: [AnticipatedQuestion] { known?.anticipated ?? [] }

  package init(id: String, known: InterviewFolder?, editions: [Edition]) {
    self.id = id
    self.known = known
    self.editions = editions
  }

  /// The edition whose structure counts: turns, exchanges, sections.
  package var primary: Edition { editions[0] }
}

/// One text of an interview.
package final class Edition: Sendable {
  package let kind: EditionKind
  /// BCP 47: `zh-Hans`, `zh-Hant`, `en`.
  package let language: String
  package let interview: Interview

  package init(kind: EditionKind, language: String, interview: Interview) {
    self.kind = kind
    self.language = language
    self.interview = interview
  }

  package func text(ofParagraph index: Int) -> ReadingText {
    interview.text(of: interview.paragraphs[index])
  }
}

extension Edition {
  /// The spans of a fact that ought to stand in this edition.
  package func spans(of proof: CuratedFact.Proof) -> CuratedFact.Spans {
    if kind == .original { return proof.original }
    return language.hasPrefix("zh") ? proof.zh : proof.en
  }

  /// The words of each part of a short answer that ought to stand in this edition; empty where it has
  /// none of a part.
  package func words(of answers: [AnticipatedAnswer]) -> [String] {
    let words = answers.compactMap(words)
    return words.count == answers.count ? words : []
  }

  /// The words of a part; nil where this edition has none.
  package func words(of answer: AnticipatedAnswer) -> String? {
    kind == .original ? answer.original : answer.records.first { isIn($0.language) }?.text
  }

  /// Whether it is in a language, whatever the script: `zh-Hans` is in `zh`.
  package func isIn(_ language: String) -> Bool {
    self.language == language || self.language.hasPrefix(language + "-")
  }
}
