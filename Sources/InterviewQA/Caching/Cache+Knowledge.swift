import Basics

extension Cache {
  /// The knowledge of a folder, from the cache if the folder has not changed.
  ///
  /// - Throws: `KnowledgeProblem` with file and line when something in the folder is malformed.
  public func knowledge(folder: String) throws(KnowledgeProblem) -> KnowledgeBase {
    let path = FileAccess.canonical(folder)
    let key = "knowledge\n\(path)"
    let file = file(for: key, ending: "knowledge")
    if let cached = cachedKnowledge(folder, in: file, key) { return cached }
    let provenance = Provenance(
      key: key, program: program, knowledge: FileStamp.all(at: path), sources: [])
    let knowledge = try KnowledgeBase(folder: folder)
    store(in: file) { file throws(StoredFileError) in
      var writer = StoreWriter()
      writer.add(provenance.settled)
      knowledge.store(in: &writer)
      try StoredFile.save(SealedBytes.sealing(writer.bytes, as: Self.layout), to: file)
    }
    return knowledge
  }

  /// Increased with every change of the layout.
  private static let layout: UInt64 = 0x4B6E_6F77_0000_0005

  private func cachedKnowledge(
    _ folder: String, in file: String, _ key: String
  ) -> KnowledgeBase? {
    let bytes = opened("the knowledge folder", in: file) { file throws(StoredFileError) in
      try SealedBytes.opened(StoredFile.mapped(file), as: Self.layout)
    }
    guard let bytes else { return nil }
    var reader = StoreReader(bytes)
    let provenance = Provenance(from: &reader)
    guard provenance.isOf(key, writtenBy: program) else { return nil }
    let changed = provenance.knowledge.filter { !$0.isCurrent }
    guard changed.isEmpty else {
      tellOfChange(of: "the knowledge folder", changed)
      return nil
    }
    return KnowledgeBase(folder: folder, from: &reader)
  }
}
