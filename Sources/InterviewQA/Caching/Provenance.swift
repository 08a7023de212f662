import Basics

/// What something that is kept was made from.
struct Provenance: Sendable {
  /// Names what it is; a file's name only hashes it.
  let key: String
  /// The one that wrote it, as only that can read it.
  let program: FileStamp
  /// The knowledge folder with all in it.
  let knowledge: [FileStamp]
  /// Files and folders of sources with all in them.
  let sources: [FileStamp]

  var files: [FileStamp] { knowledge + sources }

  /// Whether this is what a key names, written by the program that is running.
  func isOf(_ key: String, writtenBy program: FileStamp) -> Bool {
    self.key == key && self.program == program
  }

  /// The same, to be stored when all has been read.
  var settled: Provenance {
    Provenance(
      key: key, program: program, knowledge: knowledge.map(\.settled),
      sources: sources.map(\.settled))
  }

  /// The sources that are no more as they were, and new ones. A folder that only has other hidden
  /// files is as it was.
  ///
  /// - Parameter paths: those of the sources that are asked.
  func changedSources(_ paths: [String]) -> [FileStamp] {
    let changed = sources.filter { !$0.isCurrent }
    guard !changed.isEmpty else { return [] }
    let known = Set(sources.map(\.path))
    let new = paths.flatMap(FileStamp.all).filter { !known.contains($0.path) }
    return changed.filter { !FileAccess.isFolder($0.path) } + new
  }
}

extension Provenance: Storable {
  init(from reader: inout StoreReader) {
    self.init(
      key: reader.value(), program: reader.value(), knowledge: reader.value(),
      sources: reader.value())
  }

  func store(in writer: inout StoreWriter) {
    writer.add(key, program, knowledge, sources)
  }
}

extension FileStamp {
  /// Those of a file, or of a folder and all that is in it but what is hidden; in the order of
  /// their names. Of a folder that cannot be read only its own.
  static func all(at path: String) -> [FileStamp] {
    let root = [FileStamp(of: path)]
    guard FileAccess.isFolder(path) else { return root }
    let tree = (try? FileAccess.tree(in: path)) ?? []
    return root + tree.map { FileStamp(of: "\(path)/\($0)") }
  }
}
