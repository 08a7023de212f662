import Basics
import Knowledge
import Transcripts

/// What is known of a document without its text.
package struct DocumentEntry: Sendable {
  package let summary: SourceSummary
  /// The folder of the knowledge folder that is on it; nil when there is none.
  package let known: String?
  /// Whether an editor wrote down the questions that it answers.
  package let isAnticipated: Bool
  /// Indices of the paragraphs of its last turn; empty where nobody speaks.
  package let lastTurn: Range<Int>
  /// By edition.
  package let languages: [String]

  package init(_ document: Document) {
    summary = SourceSummary(document)
    known = document.known?.path
    isAnticipated = !document.anticipated.isEmpty
    lastTurn = document.primary.interview.turns.last?.paragraphs ?? 0..<0
    languages = document.editions.map(\.language)
  }

  package var paragraphs: Int { summary.paragraphs }
}

extension DocumentEntry: Storable {
  package init(from reader: inout StoreReader) {
    (summary, known, isAnticipated, lastTurn, languages) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(summary, known, isAnticipated, lastTurn, languages)
  }
}
