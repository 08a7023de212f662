import Basics
import PassageRetrieval
import Transcripts

extension Cache {
  /// An answerer over sources, from what is kept of them where they are as they were. Where some
  /// changed, only those are read again.
  ///
  /// - Parameters:
  ///   - sources: files and folders to ask instead of the knowledge folder's interviews.
  ///   - reading: how they are read.
  ///   - isRead: called with the number of sources read so far and of those to read, from any
  ///     thread.
  public func answerer(
    knowledge: KnowledgeBase, sources: [String] = [], reading: ReadingOptions = ReadingOptions(),
    isRead: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(SourceError) -> QuestionAnswerer {
    let asked = AskedSources(knowledge: knowledge, sources: sources, reading: reading)
    return QuestionAnswerer(try read(asked, isRead).archive, knowledge: knowledge)
  }

  /// Reads sources ahead of time.
  ///
  /// - Parameters: as of `answerer`.
  /// - Throws: `SourceError` or `CacheError`.
  public func index(
    knowledge: KnowledgeBase, sources: [String] = [], reading: ReadingOptions = ReadingOptions(),
    isRead: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> KeptIndex {
    let asked = AskedSources(knowledge: knowledge, sources: sources, reading: reading)
    let found = try read(asked, isRead)
    if let problem = found.problem { throw problem }
    return KeptIndex(
      file: file(for: asked), sources: found.archive.entries.count, read: found.read,
      paragraphs: found.archive.index.passageCount, bytes: StoredFile.size(of: file(for: asked)))
  }

  private func file(for asked: AskedSources) -> String { file(for: asked.key, ending: "archive") }

  /// An archive as it was found or made.
  private struct Found {
    let archive: Corpus
    /// So many of the sources had to be read.
    var read = 0
    /// Why the archive could not be kept.
    var problem: CacheError?
  }

  private func read(
    _ asked: AskedSources, _ isRead: @escaping @Sendable (Int, Int) -> Void
  ) throws(SourceError) -> Found {
    let file = file(for: asked)
    let old = archive(of: asked, keptIn: file)
    if let old, old.changed.isEmpty { return Found(archive: old.archive) }
    let provenance = Provenance(
      key: asked.key, program: program, knowledge: FileStamp.all(at: asked.knowledgePath),
      sources: asked.paths.flatMap(FileStamp.all))
    let loader = SourceLoader(knowledge: asked.knowledge, options: asked.reading)
    let places = try loader.places(ofAll: asked.sources)
    let reused = old?.reused
    var contents = try CorpusReader(knowledge: asked.knowledge, options: asked.reading)
      .contents(of: places, reusing: reused, isRead: isRead)
    contents.stamps = provenance.files
    let archive = Corpus(contents, by: asked.knowledge, options: asked.reading)
    let problem = keep(in: file) { file throws(StoredFileError) in
      var writer = StoreWriter()
      writer.add(provenance.settled)
      archive.store(in: &writer)
      try archive.index.save(to: file, catalog: writer.bytes)
    }
    let read = places.count { reused?.documents[$0.canonical] == nil }
    return Found(archive: archive, read: read, problem: problem)
  }

  /// What is kept of some sources, with what of it is no more as it was.
  private struct KeptArchive {
    let archive: Corpus
    let changed: [FileStamp]

    var reused: CorpusReader.Reused { archive.reused(without: Set(changed.map(\.path))) }
  }

  private func archive(of asked: AskedSources, keptIn file: String) -> KeptArchive? {
    let found = opened("the sources", in: file) { file throws(StoredFileError) in
      let index = try PassageIndex(file: file)
      guard let catalog = index.catalog else {
        throw StoredFileError(description: "is damaged")
      }
      return (index, catalog)
    }
    guard let (index, catalog) = found else { return nil }
    var reader = StoreReader(catalog)
    let provenance = Provenance(from: &reader)
    guard provenance.isOf(asked.key, writtenBy: program),
      provenance.knowledge.allSatisfy(\.isCurrent)
    else { return nil }
    let changed = provenance.changedSources(asked.paths)
    tellOfChange(of: changed.count == 1 ? "it" : "them", changed)
    return KeptArchive(
      archive: Corpus(
        from: &reader, index: index, in: file, stamped: provenance.files, by: asked.knowledge,
        options: asked.reading),
      changed: changed)
  }
}

/// What is kept of some sources.
public struct KeptIndex: Sendable {
  /// Where it is kept.
  public let file: String
  public let sources: Int
  /// So many of them had to be read.
  public let read: Int
  public let paragraphs: Int
  /// Of the file.
  public let bytes: Int
}

/// What is asked: sources, and the knowledge by which they are read.
private struct AskedSources {
  let knowledge: KnowledgeBase
  let knowledgePath: String
  /// As they are named, and their paths.
  let sources, paths: [String]
  let reading: ReadingOptions

  init(knowledge: KnowledgeBase, sources: [String], reading: ReadingOptions) {
    self.knowledge = knowledge
    knowledgePath = FileAccess.canonical(knowledge.folder)
    self.sources = sources
    paths = sources.map(FileAccess.canonical)
    self.reading = reading
  }

  var key: String {
    "sources\n\(reading.encoding?.rawValue ?? "")\n\(reading.isRaw)\n\(knowledgePath)\n"
      + paths.joined(separator: "\n")
  }
}
