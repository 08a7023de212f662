import Basics
import Knowledge
import PassageRetrieval
import Transcripts

/// What was read of some sources: the index over their paragraphs and what is known of them without
/// their text.
package struct CorpusContents: Sendable {
  /// By document.
  package let places: [SourcePlace]
  package let entries: [DocumentEntry]
  /// By passage.
  package let metadata: PassageMetadataTable
  package let index: PassageIndex
  /// Those that are kept since they were read: all in their order, or none.
  package let documents: [Document]
  /// What the files were like when they were read, where that is known.
  package var stamps: [FileStamp] = []
  /// Where the index is kept; nil where it is in memory.
  package let file: String?
  /// Number of each document's first passage; a document's passages are its paragraphs in order.
  package let firstPassages: [Int]

  package init(
    places: [SourcePlace], entries: [DocumentEntry], metadata: PassageMetadataTable,
    index: PassageIndex,
    documents: [Document] = [], file: String? = nil
  ) {
    self.places = places
    self.entries = entries
    self.metadata = metadata
    self.index = index
    self.file = file
    self.documents = documents.count == entries.count ? documents : []
    var firstPassages: [Int] = []
    var next = 0
    for entry in entries {
      firstPassages.append(next)
      next += entry.paragraphs
    }
    self.firstPassages = firstPassages
  }
}

extension CorpusContents {
  /// Maximum number of passages of a small corpus, all of whose documents and texts stay in memory:
  /// those of one long interview or of a few.
  package static let maxCachedPassages = 4096

  package var isSmall: Bool { index.passageCount <= Self.maxCachedPassages }

  /// The document and paragraph, by index, of a passage.
  package func place(of passage: Int) -> (document: Int, paragraph: Int) {
    let document = firstPassages.partitioningIndex { $0 > passage } - 1
    return (document, passage - firstPassages[document])
  }

  /// What the knowledge folder has on some of the documents.
  package func known(to knowledge: KnowledgeBase) -> [KnownDocument] {
    zip(entries, firstPassages).compactMap { entry, first in
      knowledge.interviews.first { $0.path == entry.known }
        .map { KnownDocument(firstPassage: first, folder: $0) }
    }
  }
}

/// A document that the knowledge folder has something on.
package struct KnownDocument {
  /// Number of its first passage.
  package let firstPassage: Int
  package let folder: InterviewFolder
}

extension CorpusContents {
  /// Reads what was stored of the contents beside their index.
  package init(from reader: inout StoreReader, index: PassageIndex, in file: String) {
    self.init(
      places: reader.value(), entries: reader.value(), metadata: reader.value(), index: index,
      file: file)
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(places.map(\.canonical), entries, metadata)
  }
}
