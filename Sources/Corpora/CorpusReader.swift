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
  private let glossFinder: NameGlossFinder
  private let options: ReadingOptions

  package init(knowledge: KnowledgeBase, options: ReadingOptions) {
    self.knowledge = knowledge
    self.options = options
    loader = SourceLoader(knowledge: knowledge, options: options)
    glossFinder = NameGlossFinder(knowledge: knowledge)
  }

  /// The documents at some places, in their order. A file of a folder that cannot be read is left
  /// out, and so is one with the interview of another; the notices say so.
  ///
  /// - Parameters:
  ///   - old: an older corpus, whose unchanged documents are not read again.
  ///   - isRead: called with the number of documents read so far and the number to read, from any
  ///     thread.
  /// - Throws: `SourceError` when a source cannot be read that was named itself, or when none can.
  package func contents(
    of found: SourceLoader.Found, reusing old: Reused? = nil,
    isRead: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(SourceError) -> CorpusContents {
    let places = found.places
    let parts = Self.parts(of: places, reusing: old)
    let unread = parts.reduce(0) { $0 + $1.unread }
    let read = Mutex(0)
    let results = Mutex<[Result<Part, SourceError>?]>(Array(repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let result = Result { () throws(SourceError) in
        switch parts[number] {
        case .reused(let documents, let own):
          Part(documents, at: places[own], of: old?.contents)
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
    let all = try results.withLock(\.self).compactMap(\.self)
      .map { result throws(SourceError) in try result.get() }
    return try joined(all, found.notices)
  }

  /// An older corpus some of whose documents need not be read again.
  package struct Reused: Sendable {
    package let contents: CorpusContents
    /// By canonical place, the index of the unchanged document.
    package let documents: [SourcePlace: Int]
  }

  /// A unit of work: documents of the older corpus, by index, with their places, by index, or places
  /// to read, by index.
  private enum Work {
    case reused(Range<Int>, at: Range<Int>)
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
      case (let known?, .reused(let run, let own)) where run.upperBound == known:
        parts[parts.count - 1] = .reused(
          run.lowerBound..<known + 1, at: own.lowerBound..<number + 1)
      case (let known?, _): parts.append(.reused(known..<known + 1, at: number..<number + 1))
      case (nil, .read(let run)) where run.count < filesPerIndex:
        parts[parts.count - 1] = .read(run.lowerBound..<number + 1)
      case (nil, _): parts.append(.read(number..<number + 1))
      }
    }
    return parts
  }

  /// Some documents with their passages.
  fileprivate struct Part {
    var index: PassageIndex
    var passages: Range<Int>
    /// By document.
    var places: [SourcePlace] = []
    var entries: [DocumentEntry] = []
    var metadata: [PassageMetadata] = []
    /// Empty unless all of them stay in memory.
    var documents: [Document] = []
    var unread: [SourceNotices.UnreadFile] = []

    init(index: PassageIndex) {
      self.index = index
      passages = 0..<index.passageCount
    }

    /// - Parameter contents: those of the older corpus.
    init(
      _ documents: Range<Int>, at places: ArraySlice<SourcePlace>, of contents: CorpusContents?
    ) {
      guard let contents else {
        preconditionFailure("there is nothing to reuse without an older corpus")
      }
      index = contents.index
      self.places = Array(places)
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
    var unread: [SourceNotices.UnreadFile] = []
    var read: [SourcePlace] = []
    for place in places {
      defer { isRead() }
      let document: Document
      do throws(SourceError) { document = try loader.document(at: place) } catch {
        guard place.isFound else { throw error }
        unread.append(SourceNotices.UnreadFile(file: place.name, problem: error.description))
        continue
      }
      let glosses = glossFinder.glosses(in: document)
      PassageIndexer.add(
        document, binding: NameGlosses(glosses, analyzer: knowledge.analyzer), to: &builder,
        knowledge.analyzer)
      read.append(place)
      entries.append(DocumentEntry(document, binding: glosses, isFound: place.isFound))
      metadata += document.passageMetadata
      if metadata.count <= CorpusContents.maxCachedPassages { documents.append(document) }
    }
    var part = Part(index: builder.index())
    part.places = read
    part.entries = entries
    part.metadata = metadata
    part.documents = documents.count == entries.count ? documents : []
    part.unread = unread
    return part
  }

  /// - Parameter notices: what is known of the sources before they are read.
  private func joined(
    _ all: [Part], _ notices: SourceNotices
  ) throws(SourceError) -> CorpusContents {
    var notices = notices
    notices.unread = (notices.unread + all.flatMap(\.unread)).sorted {
      $0.problem.utf8.lexicographicallyPrecedes($1.problem.utf8)
    }
    guard all.contains(where: { !$0.entries.isEmpty }) || notices.unread.isEmpty else {
      throw SourceError(noneReadable: notices.unread)
    }
    let repeated = RepeatedInterviews(
      places: all.flatMap(\.places), entries: all.flatMap(\.entries))
    notices.repeated = repeated.notices
    let parts = Self.parts(all, without: repeated)
    notices.unknownNames = options.roles.map(\.name).filter { name in
      parts.allSatisfy { $0.entries.allSatisfy { $0.unknownPeople.contains(name) } }
    }
    var merger = IndexMerger()
    var numbers: [ObjectIdentifier: Int] = [:]
    for part in parts {
      let number = numbers[part.index.identity] ?? merger.add(part.index)
      numbers[part.index.identity] = number
      merger.append(part.passages, of: number)
    }
    let isWhole = parts.count == 1 && parts[0].passages.count == parts[0].index.passageCount
    var (places, entries) = (parts.flatMap(\.places), parts.flatMap(\.entries))
    var documents = parts.flatMap(\.documents)
    for number in DistinctNames.sharingIDs(entries, at: places) {
      let id = places[number].name
      places[number].ownID = id
      entries[number].summary.id = id
      if !documents.isEmpty { documents[number] = documents[number].named(id) }
    }
    return CorpusContents(
      places: places, entries: entries, metadata: PassageMetadataTable(parts.flatMap(\.metadata)),
      index: isWhole ? parts[0].index : merger.index(), notices: notices, documents: documents)
  }

  /// The parts without the documents that are not asked; one is cut up if some of its are not.
  private static func parts(_ parts: [Part], without repeated: RepeatedInterviews) -> [Part] {
    guard !repeated.notices.isEmpty else { return parts }
    var first = 0
    return parts.flatMap { part -> [Part] in
      defer { first += part.entries.count }
      let isAsked = part.entries.indices.map { repeated.asked[first + $0] == nil }
      return isAsked.contains(false) ? part.runs(where: isAsked) : [part]
    }
  }
}

extension CorpusReader.Part {
  /// The longest runs of documents that are kept, each as a part of its own.
  ///
  /// - Parameter isKept: by document.
  fileprivate func runs(where isKept: [Bool]) -> [Self] {
    var runs: [Self] = []
    var (passage, isOpen) = (0, false)
    for (number, entry) in entries.enumerated() {
      let own = passage..<passage + entry.paragraphs
      passage = own.upperBound
      if isKept[number] {
        if !isOpen {
          runs.append(Self(index: index, startingAt: passages.lowerBound + own.lowerBound))
        }
        runs[runs.count - 1].add(number, of: self, own)
      }
      isOpen = isKept[number]
    }
    return runs
  }

  /// An empty part that begins at a passage of the index.
  private init(index: PassageIndex, startingAt passage: Int) {
    self.init(index: index)
    passages = passage..<passage
  }

  /// - Parameter own: the passages of the document, counted from the first of the part.
  private mutating func add(_ document: Int, of part: Self, _ own: Range<Int>) {
    passages = passages.lowerBound..<passages.upperBound + own.count
    places.append(part.places[document])
    entries.append(part.entries[document])
    metadata += part.metadata[own]
    if !part.documents.isEmpty { documents.append(part.documents[document]) }
  }
}

extension SourceError {
  /// Says of folders none of whose files can be read why that is, of the first of them.
  fileprivate init(noneReadable files: [SourceNotices.UnreadFile]) {
    let reasons = files.prefix(Self.maxReasons).map(\.problem)
    let rest = files.count - reasons.count
    let start = files.count == 1 ? "" : "none of \(files.count) files can be read: "
    self.init(
      description: start + reasons.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : ""))
  }

  private static let maxReasons = 3
}
