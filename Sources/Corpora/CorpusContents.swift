import Basics
import Knowledge
import PassageRetrieval
import Transcripts

/// What was read from some sources: the index of their paragraphs, and metadata without their text.
package struct CorpusContents: Sendable {
  /// By document.
  package let places: [SourcePlace]
  package let entries: [DocumentEntry]
  /// By passage.
  package let metadata: PassageMetadataTable
  package let index: PassageIndex
  /// The documents that are still in memory since they were read: all in their order, or none.
  package let documents: [Document]
  /// What of the named sources is not asked.
  package let notices: SourceNotices
  /// The stamps that the files had when they were read; empty if unknown.
  package var stamps: [FileStamp] = []
  /// Path of the file that the index is mapped from; nil if the index is in memory.
  package let file: String?
  /// By document, its first passage; the passages of a document are its paragraphs in order.
  package let firstPassages: [Int]

  package init(
    places: [SourcePlace], entries: [DocumentEntry], metadata: PassageMetadataTable,
    index: PassageIndex, notices: SourceNotices = SourceNotices(),
    documents: [Document] = [], file: String? = nil
  ) {
    self.places = places
    self.entries = entries
    self.metadata = metadata
    self.index = index
    self.notices = notices
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
  /// Maximum number of passages in a small corpus, all of whose documents and texts stay in memory:
  /// enough for one long interview or several short ones.
  package static let maxCachedPassages = 4096

  package var isSmall: Bool { index.passageCount <= Self.maxCachedPassages }

  /// Indices of a passage's document and of the paragraph in it.
  package func place(of passage: Int) -> (document: Int, paragraph: Int) {
    let document = firstPassages.partitioningIndex { $0 > passage } - 1
    return (document, passage - firstPassages[document])
  }

  /// The documents that the knowledge folder has something on, in their order.
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
  /// Reads contents that were stored beside their index.
  package init(from reader: inout StoreReader, index: PassageIndex, in file: String) {
    self.init(
      places: reader.value(), entries: reader.value(), metadata: reader.value(), index: index,
      notices: SourceNotices(storedIn: &reader), file: file)
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(places.map(\.canonical), entries, metadata)
    notices.store(in: &writer)
  }
}
