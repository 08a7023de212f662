import Basics
import Corpora
import PassageRetrieval
import Transcripts

extension Cache {
  /// An answerer for sources: from the cache, except for those that have changed, which are read
  /// again.
  ///
  /// - Parameters:
  ///   - knowledge: what they are read and asked with.
  ///   - sources: files and folders to ask instead of the knowledge folder's interviews.
  ///   - reading: how their files are read.
  ///   - isRead: called with the number of sources read so far and the number to read, from any
  ///     thread.
  /// - Throws: `SourceError` when a source cannot be read. It is no error if the cache cannot be
  ///   written.
  public func answerer(
    knowledge: KnowledgeBase, sources: [String] = [], reading: ReadingOptions = ReadingOptions(),
    isRead: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(SourceError) -> QuestionAnswerer {
    let asked = AskedSources(knowledge: knowledge, sources: sources, reading: reading)
    return try read(asked, isRead).answerer
  }

  /// Reads sources into the cache ahead of time; the parameters are those of `answerer`.
  ///
  /// - Throws: `SourceError` when a source cannot be read, `CacheError` when the cache cannot be
  ///   written.
  public func index(
    knowledge: KnowledgeBase, sources: [String] = [], reading: ReadingOptions = ReadingOptions(),
    isRead: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> IndexSummary {
    let asked = AskedSources(knowledge: knowledge, sources: sources, reading: reading)
    let found = try read(asked, isRead)
    if let problem = found.problem { throw problem }
    return IndexSummary(
      file: file(for: asked), sources: found.answerer.corpus.entries.count, read: found.read,
      paragraphs: found.answerer.corpus.index.passageCount,
      bytes: StoredFile.size(of: file(for: asked)), notices: found.answerer.notices)
  }

  private func file(for asked: AskedSources) -> String { file(for: asked.key, ending: "archive") }

  /// An answerer from the cache, or for sources that were just read.
  private struct Found {
    let answerer: QuestionAnswerer
    /// Number of sources that had to be read.
    var read = 0
    /// Why the corpus could not be stored.
    var problem: CacheError?
  }

  private func read(
    _ asked: AskedSources, _ isRead: @escaping @Sendable (Int, Int) -> Void
  ) throws(SourceError) -> Found {
    let file = file(for: asked)
    let old = cachedAnswerer(of: asked, in: file)
    if let old, old.changed.isEmpty { return Found(answerer: old.answerer) }
    let provenance = Provenance(
      key: asked.key, program: program, knowledge: FileStamp.all(at: asked.knowledgePath),
      sources: asked.paths.flatMap(FileStamp.all))
    let loader = SourceLoader(knowledge: asked.knowledge, options: asked.reading)
    let found = try loader.found(at: asked.sources)
    let reused = old?.reused
    var contents = try CorpusReader(knowledge: asked.knowledge, options: asked.reading)
      .contents(of: found, reusing: reused, isRead: isRead)
    contents.stamps = provenance.files
    let corpus = Corpus(contents, by: asked.knowledge, options: asked.reading)
    let answerer = QuestionAnswerer(corpus, knowledge: asked.knowledge)
    var writer = StoreWriter()
    writer.add(provenance.settled)
    try corpus.store(in: &writer)
    answerer.store(in: &writer)
    let problem = store(in: file) { file throws(StoredFileError) in
      try corpus.index.save(to: file, catalog: writer.bytes)
    }
    let read = contents.places.count { reused?.documents[$0.canonical] == nil }
    return Found(answerer: answerer, read: read, problem: problem)
  }

  /// An answerer from the cache, with the stamps of the files that have changed since it was
  /// stored.
  private struct CachedAnswerer {
    let answerer: QuestionAnswerer
    let changed: [FileStamp]

    var reused: CorpusReader.Reused { answerer.corpus.reused(without: Set(changed.map(\.path))) }
  }

  private func cachedAnswerer(of asked: AskedSources, in file: String) -> CachedAnswerer? {
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
    let corpus = Corpus(
      from: &reader, index: index, in: file, stamped: provenance.files, by: asked.knowledge,
      options: asked.reading)
    return CachedAnswerer(
      answerer: QuestionAnswerer(corpus, from: &reader, knowledge: asked.knowledge),
      changed: changed)
  }
}

/// The index of some sources in the cache.
public struct IndexSummary: Sendable {
  /// Path of the file that holds it.
  public let file: String
  /// Number of sources.
  public let sources: Int
  /// Number of sources that had to be read, since the cache had nothing usable for them.
  public let read: Int
  /// Number of paragraphs in all sources.
  public let paragraphs: Int
  /// Size of the file.
  public let bytes: Int
  /// What of the named sources is not asked, and why.
  public let notices: SourceNotices
}

/// Sources to ask, and the knowledge they are read with.
private struct AskedSources {
  let knowledge: KnowledgeBase
  let knowledgePath: String
  /// As the user names them, and their canonical paths.
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
    let roles = reading.roles.map { "\($0.name)=\($0.role)" }
    return "sources\n\(reading.encoding?.rawValue ?? "")\n\(reading.isRaw)\n\(knowledgePath)\n"
      + (["\(roles.count)"] + roles + paths).joined(separator: "\n")
  }
}
