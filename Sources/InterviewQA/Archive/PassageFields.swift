import PassageRetrieval
import TextAnalysis
import Transcripts

/// The terms of a document's passages, field by field.
struct PassageFields {
  private let interview: Interview
  /// Terms of the speakers' names.
  private let speakers: [[Term]]
  /// Terms of the facts' subjects by paragraph number.
  private let facts: [Int: [Term]]
  /// Terms of the anticipated questions by paragraph number.
  private let anticipated: [Int: [Term]]
  /// Terms by edition, then by paragraph.
  private let terms: [[[Term]]]

  init(of document: Document, _ analyzer: Analyzer) {
    interview = document.primary.interview
    speakers = interview.speakers.map { analyzer.terms(in: $0.name) }
    facts = Dictionary(grouping: document.facts, by: \.paragraph).mapValues { facts in
      facts.flatMap { analyzer.terms(in: $0.subject.zh) + analyzer.terms(in: $0.subject.en) }
    }
    anticipated = Dictionary(grouping: document.anticipated, by: \.paragraph)
      .mapValues { $0.flatMap { analyzer.terms(in: $0.text) } }
    terms = document.editions.map { edition in
      edition.interview.paragraphs.indices.map { paragraph in
        analyzer.terms(in: edition.text(ofParagraph: paragraph).utf8)
      }
    }
  }

  /// By paragraph.
  func all() -> [[Field: [Term]]] {
    interview.paragraphs.indices.map { index in
      let paragraph = interview.paragraphs[index]
      return [
        .text: terms[0][index],
        .account: terms.dropFirst().flatMap { $0[index] },
        .facts: facts[paragraph.number] ?? [],
        .anticipated: anticipated[paragraph.number] ?? [],
        .question: interview.question(answeredBy: paragraph)?.flatMap(allEditions) ?? [],
        .heading: heading(over: paragraph, at: index).map(allEditions) ?? [],
        .speaker: paragraph.speaker.map { speakers[$0] } ?? [],
        .context: neighbours(of: index).flatMap { terms[0][$0] },
      ]
    }
  }

  private func allEditions(ofParagraph index: Int) -> [Term] {
    terms.flatMap { $0[index] }
  }

  /// Index of the heading it stands under.
  private func heading(over paragraph: Paragraph, at index: Int) -> Int? {
    paragraph.section.map { interview.sections[$0].heading }.flatMap { $0 == index ? nil : $0 }
  }

  /// Indices of the paragraphs near by in the same conversation: those of the same answer, or the
  /// turns before and after where nobody leads.
  private func neighbours(of index: Int) -> [Int] {
    let paragraph = interview.paragraphs[index]
    guard paragraph.turn != nil else { return [] }
    let reach = max(0, index - Self.reach)...min(interview.paragraphs.count - 1, index + Self.reach)
    return reach.filter { near in
      let other = interview.paragraphs[near]
      guard near != index, other.turn != nil else { return false }
      return paragraph.exchange == nil ? true : other.turn == paragraph.turn
    }
  }

  /// In paragraphs.
  private static let reach = 1
}
