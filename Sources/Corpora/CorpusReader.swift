import Dispatch
import Knowledge
import PassageRetrieval
import Synchronization
import TextAnalysis
import Transcripts

/// Reads many files and joins what they say into one archive, on all cores. The texts of a large
/// archive are not kept.
package struct CorpusReader: Sendable {
  private let knowledge: KnowledgeBase
  private let loader: SourceLoader

  package init(knowledge: KnowledgeBase, options: ReadingOptions) {
    self.knowledge = knowledge
    loader = SourceLoader(knowledge: knowledge, options: options)
  }

  /// The documents at some places, in their order.
  ///
  /// - Parameters:
  ///   - old: an archive some of whose documents are as they were; these are not read again.
  ///   - isRead: called with the number of documents read so far and of those to read, from any
  ///     thread.
  package func contents(
    of places: [SourcePlace], reusing old: Reused? = nil,
    isRead: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(SourceError) -> CorpusContents {
    let parts = Self.parts(of: places, reusing: old)
    let unread = parts.reduce(0) { $0 + $1.unread }
    let read = Mutex(0)
    let results = Mutex<[Result<Part, SourceError>?]>(Array(repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let result = Result { () throws(SourceError) in
        switch parts[number] {
        case .reused(let documents): Part(documents, of: old?.contents)
        case .read(let own):
          try self.read(places[own]) {
            isRead(
              read.withLock { count in
                count += 1
                return count
              }, unread)
          }
        }
      }
      results.withLock { $0[number] = result }
    }
    return try joined(results.withLock(\.self), places: places)
  }

  /// An archive some of whose documents need not be read again.
  package struct Reused: Sendable {
    package let contents: CorpusContents
    /// By place, canonical, the number of the document that is as it was.
    package let documents: [SourcePlace: Int]
  }

  /// What is done at once: numbers of documents of the old archive, or of places to read.
  private enum Work {
    case reused(Range<Int>)
    case read(Range<Int>)

    /// So many documents are read.
    var unread: Int {
      if case .read(let places) = self { places.count } else { 0 }
    }
  }

  /// Number of files read into one index before all indexes are joined.
  private static let filesPerIndex = 16

  private static func parts(of places: [SourcePlace], reusing old: Reused?) -> [Work] {
    var parts: [Work] = []
    for (number, place) in places.enumerated() {
      switch (old?.documents[place.canonical], parts.last) {
      case (let known?, .reused(let run)) where run.upperBound == known:
        parts[parts.count - 1] = .reused(run.lowerBound..<known + 1)
      case (let known?, _): parts.append(.reused(known..<known + 1))
      case (nil, .read(let run)) where run.count < filesPerIndex:
        parts[parts.count - 1] = .read(run.lowerBound..<number + 1)
      case (nil, _): parts.append(.read(number..<number + 1))
      }
    }
    return parts
  }

  /// Some documents with the passages that are theirs.
  private struct Part {
    var index: PassageIndex
    var passages: Range<Int>
    var entries: [DocumentEntry] = []
    var metadata: [PassageMetadata] = []
    /// As long as they are few.
    var documents: [Document] = []

    init(index: PassageIndex) {
      self.index = index
      passages = 0..<index.passageCount
    }

    /// - Parameter contents: where they are taken of.
    init(_ documents: Range<Int>, of contents: CorpusContents?) {
      guard let contents else { preconditionFailure("what is reused is of a corpus") }
      index = contents.index
      entries = Array(contents.entries[documents])
      let first = contents.firstPassages[documents.lowerBound]
      passages = first..<first + entries.reduce(0) { $0 + $1.paragraphs }
      metadata = passages.map { contents.metadata[$0] }
    }
  }

  private func read(_ places: ArraySlice<SourcePlace>, isRead: () -> Void) throws(SourceError)
    -> Part
  {
    var builder = IndexBuilder()
    var entries: [DocumentEntry] = []
    var metadata: [PassageMetadata] = []
    var documents: [Document] = []
    for place in places {
      let document = try loader.document(at: place)
      PassageIndexer.add(document, to: &builder, knowledge.analyzer)
      entries.append(DocumentEntry(document))
      metadata += document.passageMetadata
      if metadata.count <= CorpusContents.maxCachedPassages { documents.append(document) }
      isRead()
    }
    var part = Part(index: builder.index())
    part.entries = entries
    part.metadata = metadata
    part.documents = documents.count == entries.count ? documents : []
    return part
  }

  private func joined(
    _ results: [Result<Part, SourceError>?], places: [SourcePlace]
  ) throws(SourceError) -> CorpusContents {
    let parts = try results.compactMap(\.self).map { result throws(SourceError) in try result.get()
    }
    var merger = IndexMerger()
    var numbers: [ObjectIdentifier: Int] = [:]
    for part in parts {
      let number = numbers[part.index.identity] ?? merger.add(part.index)
      numbers[part.index.identity] = number
      merger.append(part.passages, of: number)
    }
    let isWhole = parts.count == 1 && parts[0].passages.count == parts[0].index.passageCount
    return CorpusContents(
      places: places, entries: parts.flatMap(\.entries),
      metadata: PassageMetadataTable(parts.flatMap(\.metadata)),
      index: isWhole ? parts[0].index : merger.index(),
      documents: parts.flatMap(\.documents))
  }
}
