import Knowledge
import Transcripts

/// One interview in all its editions, which have the same paragraphs.
///
/// A class, as is `Edition`: copying a value with that many fields would take longer than reading
/// the few that are used.
package final class Document: Sendable {
  /// The interview's name in the knowledge folder, or the file's path, without its ending unless
  /// another source would have the same.
  package let id: String
  /// Its folder in the knowledge folder; nil if there is none.
  package let known: InterviewFolder?
  /// The original if there is one, then the records; never empty.
  package let editions: [Edition]

  package var about: About? { known?.about }
  /// The facts that an editor wrote down, in the order of `facts.json`.
  package var facts: [CuratedFact] { known?.facts ?? [] }
  /// The questions that an editor anticipated, in the order of their files.
  package var anticipated: [AnticipatedQuestion] { known?.anticipated ?? [] }

  package init(id: String, known: InterviewFolder?, editions: [Edition]) {
    self.id = id
    self.known = known
    self.editions = editions
  }

  /// The same document with another id.
  func named(_ id: String) -> Document { Document(id: id, known: known, editions: editions) }

  /// The edition that the turns, exchanges and sections are taken from.
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
  /// The words that prove a fact in this edition.
  package func spans(of proof: CuratedFact.Proof) -> CuratedFact.Spans {
    if kind == .original { return proof.original }
    return language.hasPrefix("zh") ? proof.zh : proof.en
  }

  /// The words of each part of a short answer in this edition; empty if it lacks any part.
  package func words(of answers: [AnticipatedAnswer]) -> [String] {
    let words = answers.compactMap(words)
    return words.count == answers.count ? words : []
  }

  /// The words of a part; nil if this edition has none.
  package func words(of answer: AnticipatedAnswer) -> String? {
    kind == .original ? answer.original : answer.records.first { isIn($0.language) }?.text
  }

  /// Whether it is in a language, in any script: `zh-Hans` is in `zh`.
  package func isIn(_ language: String) -> Bool {
    self.language == language || self.language.hasPrefix(language + "-")
  }
}
