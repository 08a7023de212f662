import Basics

/// What a file in the cache was made from.
struct Provenance: Sendable {
  /// Names what it is; the name of its file is only a hash of this.
  let key: String
  /// The executable that wrote it; no other can read it.
  let program: FileStamp
  /// The knowledge folder and everything in it.
  let knowledge: [FileStamp]
  /// Files and folders of sources and everything in them.
  let sources: [FileStamp]

  var files: [FileStamp] { knowledge + sources }

  /// Whether this is what a key names, written by this program.
  func isOf(_ key: String, writtenBy program: FileStamp) -> Bool {
    self.key == key && self.program == program
  }

  /// The same, to be stored after all files have been read.
  var settled: Provenance {
    Provenance(
      key: key, program: program, knowledge: knowledge.map(\.settled),
      sources: sources.map(\.settled))
  }

  /// The sources that have changed, and new ones. A folder in which only hidden files differ has
  /// not changed.
  ///
  /// - Parameter paths: of the sources that are asked.
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
  /// The stamps of a file, or of a folder and everything in it that is not hidden, in the order of
  /// their names; only the folder's own if it cannot be read.
  package static func all(at path: String) -> [FileStamp] {
    let root = [FileStamp(of: path)]
    guard FileAccess.isFolder(path) else { return root }
    let found: [String]
    do {
      let tree = try FolderTree(of: path)
      found = (tree.files + tree.folders).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch { found = [] }
    return root + found.map { FileStamp(of: "\(path)/\($0)") }
  }
}
