import Basics
import Transcripts

/// What is known of a document without its text.
package struct DocumentEntry: Sendable {
  package let summary: SourceSummary
  /// The folder of the knowledge folder that is on it; nil when there is none.
  let known: String?
  /// Whether an editor wrote down the questions that it answers.
  let isAnticipated: Bool
  /// Indices of the paragraphs of its last turn; empty where nobody speaks.
  let lastTurn: Range<Int>
  /// By edition.
  let languages: [String]

  init(_ document: Document) {
    summary = SourceSummary(document)
    known = document.known?.path
    isAnticipated = !document.anticipated.isEmpty
    lastTurn = document.primary.interview.turns.last?.paragraphs ?? 0..<0
    languages = document.editions.map(\.language)
  }

  var paragraphs: Int { summary.paragraphs }
}

extension DocumentEntry: Storable {
  package init(from reader: inout StoreReader) {
    summary = reader.value()
    known = reader.value()
    isAnticipated = reader.value()
    lastTurn = reader.value()
    languages = reader.value()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(summary)
    writer.add(known)
    writer.add(isAnticipated)
    writer.add(lastTurn)
    writer.add(languages)
  }
}
