import Basics
import Knowledge
import Transcripts

/// The metadata of a document, which is available without its text.
package struct DocumentEntry: Sendable {
  package let summary: SourceSummary
  /// Path of its folder in the knowledge folder; nil if there is none.
  package let known: String?
  /// Whether an editor anticipated questions to it.
  package let isAnticipated: Bool
  /// Indices of the paragraphs of its last turn; empty if nobody speaks.
  package let lastTurn: Range<Int>
  /// Language tag by edition.
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
    summary = SourceSummary(storedIn: &reader)
    (known, isAnticipated, lastTurn, languages) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    summary.store(in: &writer)
    writer.add(known, isAnticipated, lastTurn, languages)
  }
}
