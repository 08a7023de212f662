import Dispatch
import Knowledge
import PassageRetrieval
import Synchronization
import TextAnalysis
import Transcripts

/// Reads sources into one corpus, on all cores. The texts of a large corpus do not stay in memory.
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
  ///   - old: an older corpus, whose unchanged documents are not read again.
  ///   - isRead: called with the number of documents read so far and the number to read, from any
  ///     thread.
  /// - Throws: `SourceError` when a source cannot be read.
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

  /// An older corpus some of whose documents need not be read again.
  package struct Reused: Sendable {
    package let contents: CorpusContents
    /// By canonical place, the index of the unchanged document.
    package let documents: [SourcePlace: Int]
  }

  /// A unit of work: documents of the older corpus, by index, or places to read, by index.
  private enum Work {
    case reused(Range<Int>)
    case read(Range<Int>)

    /// Number of documents to read.
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

  /// Some documents with their passages.
  private struct Part {
    var index: PassageIndex
    var passages: Range<Int>
    var entries: [DocumentEntry] = []
    var metadata: [PassageMetadata] = []
    /// Empty unless all of them stay in memory.
    var documents: [Document] = []

    init(index: PassageIndex) {
      self.index = index
      passages = 0..<index.passageCount
    }

    /// - Parameter contents: those of the older corpus.
    init(_ documents: Range<Int>, of contents: CorpusContents?) {
      guard let contents else {
        preconditionFailure("there is nothing to reuse without an older corpus")
      }
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
