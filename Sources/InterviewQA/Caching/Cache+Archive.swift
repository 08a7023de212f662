import PassageRetrieval
import Storage
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
    let file = file(for: asked.key, ending: "archive")
    let old = archive(of: asked, keptIn: file)
    if let old, old.changed.isEmpty {
      return QuestionAnswerer(old.archive, knowledge: knowledge)
    }
    let provenance = Provenance(
      key: asked.key, program: program, knowledge: FileStamp.all(at: asked.knowledgePath),
      sources: asked.paths.flatMap(FileStamp.all))
    let reader = ArchiveReader(knowledge: knowledge, options: reading)
    let contents = try reader.contents(
      of: SourceLoader(knowledge: knowledge, options: reading).places(ofAll: sources),
      reusing: old?.reused, isRead: isRead)
    let archive = Archive(contents, by: knowledge, options: reading)
    keep(in: file) { file throws(StoredFileError) in
      var writer = StoreWriter()
      writer.add(provenance)
      archive.store(in: &writer)
      try archive.index.save(to: file, catalog: writer.bytes)
    }
    return QuestionAnswerer(archive, knowledge: knowledge)
  }

  /// What is kept of some sources, with what of it is no more as it was.
  private struct KeptArchive {
    let archive: Archive
    let changed: [FileStamp]

    var reused: ArchiveReader.Reused { archive.reused(without: Set(changed.map(\.path))) }
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
    guard provenance.key == asked.key, provenance.program == program,
      provenance.knowledge.allSatisfy(\.isCurrent)
    else { return nil }
    let changed = provenance.changedSources(asked.paths)
    tellOfChange(of: changed.count == 1 ? "it" : "them", changed)
    return KeptArchive(
      archive: Archive(
        from: &reader, index: index, by: asked.knowledge, options: asked.reading),
      changed: changed)
  }
}

/// What is asked: sources, and the knowledge by which they are read.
private struct AskedSources {
  let knowledge: KnowledgeBase
  let knowledgePath: String
  /// Of the sources.
  let paths: [String]
  let reading: ReadingOptions

  init(knowledge: KnowledgeBase, sources: [String], reading: ReadingOptions) {
    self.knowledge = knowledge
    knowledgePath = FileAccess.canonical(knowledge.folder)
    paths = sources.map(FileAccess.canonical)
    self.reading = reading
  }

  var key: String {
    "sources\n\(reading.encoding?.rawValue ?? "")\n\(reading.isRaw)\n\(knowledgePath)\n"
      + paths.joined(separator: "\n")
  }
}
