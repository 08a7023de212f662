import Basics
import Knowledge
import Transcripts

/// The metadata of a document, which is available without its text.
package struct DocumentEntry: Sendable {
  package internal(set) var summary: SourceSummary
  /// Path of its folder in the knowledge folder; nil if there is none.
  package let known: String?
  /// Whether an editor anticipated questions to it.
  package let isAnticipated: Bool
  /// Indices of the paragraphs of its last turn; empty if nobody speaks.
  package let lastTurn: Range<Int>
  /// Language tag by edition.
  package let languages: [String]
  /// Whether its first edition is the original; all others are records.
  package let hasOriginal: Bool
  /// Whether the source says when something was said.
  package let hasTimes: Bool
  /// The words in short; empty for a document that is compared with no other.
  package let sketch: WordSketch
  /// Those known beforehand whose names no label of the source bears.
  package let unknownPeople: [String]
  /// The names that it binds by brackets.
  package let glosses: [NameGloss]

  /// - Parameters:
  ///   - glosses: the names that it binds by brackets.
  ///   - isFound: whether its file was found in a folder, where others may have the same words.
  package init(_ document: Document, binding glosses: [NameGloss], isFound: Bool = false) {
    self.glosses = glosses
    summary = SourceSummary(document)
    known = document.known?.path
    isAnticipated = !document.anticipated.isEmpty
    lastTurn = document.primary.interview.turns.last?.paragraphs ?? 0..<0
    languages = document.editions.map(\.language)
    hasOriginal = document.primary.kind == .original
    let interview = document.primary.interview
    hasTimes = interview.paragraphs.contains { $0.time != nil }
    sketch = isFound ? WordSketch(of: interview) : WordSketch(hashes: [])
    unknownPeople = interview.unknownPeople
  }

  package var paragraphs: Int { summary.paragraphs }

  /// Indices of its editions of a kind.
  package func editions(of kind: EditionKind) -> Range<Int> {
    let originals = hasOriginal ? 1 : 0
    return kind == .original ? 0..<originals : originals..<languages.count
  }

  /// Number of those who speak and are named.
  package var namedSpeakers: Int {
    summary.speakers.count { $0.turns > 0 && !$0.name.isEmpty }
  }
}

extension DocumentEntry: Storable {
  package init(from reader: inout StoreReader) {
    summary = SourceSummary(storedIn: &reader)
    (known, isAnticipated, lastTurn, languages) = reader.values()
    (hasOriginal, hasTimes, sketch, unknownPeople, glosses) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    summary.store(in: &writer)
    writer.add(known, isAnticipated, lastTurn, languages)
    writer.add(hasOriginal, hasTimes, sketch, unknownPeople, glosses)
  }
}
