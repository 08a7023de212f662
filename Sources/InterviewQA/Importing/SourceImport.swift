import Basics
import Corpora
import FoundationEssentials
import TextAnalysis
import Transcripts

/// Adds sources to a knowledge folder and removes them. One thread at a time may change a folder.
public struct SourceImport {
  private let knowledge: KnowledgeBase

  /// An import into a folder.
  ///
  /// - Parameter knowledge: of the folder to change; it does not see the change itself.
  public init(into knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// What became of a file; paths are relative to the knowledge folder.
  public enum Outcome: Equatable, Sendable {
    /// It is the original of a known interview and now stands beside its records.
    case original(of: String, path: String)
    /// It is an interview of its own, with an `about.json` made from what was read.
    case new(id: String, path: String)
    /// The same bytes are there already.
    case unchanged(id: String, path: String)
    /// It shares paragraphs with a known interview but is not its original: nothing was written.
    case nearMiss(id: String, shared: Int, paragraphs: Int)
  }

  /// Copies a file into the knowledge folder: beside the records of its interview, or as a new one.
  ///
  /// - Parameters:
  ///   - file: its path.
  ///   - isNew: adds it as a new interview even if it resembles a known one.
  /// - Throws: `SourceError` when the file cannot be read or has nothing to quote, or when the
  ///   folder cannot be written.
  public func add(_ file: String, isNew: Bool = false) throws(SourceError) -> Outcome {
    let bytes = try SourceError.wrap { () throws(FileError) in try FileAccess.bytes(of: file) }
    return try add(GivenSource(name: file, bytes: bytes), isNew: isNew)
  }

  /// Writes a source that is in no file into the knowledge folder, like `add(_:isNew:)` for a file.
  ///
  /// - Throws: `SourceError` when it has nothing to quote, or when the folder cannot be written.
  public func add(_ source: GivenSource, isNew: Bool = false) throws(SourceError) -> Outcome {
    let (file, bytes) = (source.name, source.bytes)
    let edition = try SourceLoader(knowledge: knowledge).edition(at: SourcePlace(source))
    let fingerprint = Fingerprint(of: edition.interview, analyzer: knowledge.analyzer)
    if let known = knowledge.interviews.first(where: { $0.about.fingerprint == fingerprint }) {
      let path = try place(bytes, as: file, in: known.path)
      return path.map { .original(of: known.about.id, path: $0) }
        ?? .unchanged(id: known.about.id, path: originalPath(of: file, in: known.path))
    }
    if !isNew, let near = nearest(to: fingerprint) { return near }
    return try addNew(file, bytes, edition, fingerprint)
  }

  /// Removes the original of an interview, and the whole interview if it has nothing else.
  ///
  /// - Returns: the removed paths, relative to the knowledge folder.
  /// - Throws: `SourceError` when there is no such interview or original, or when the folder cannot
  ///   be written.
  public func remove(_ id: String) throws(SourceError) -> [String] {
    guard let folder = knowledge.interviews.first(where: { $0.about.id == id }) else {
      let known = knowledge.interviews.map(\.about.id).joined(separator: ", ")
      throw SourceError(description: "no interview ‘\(id)’ to remove; there are: \(known)")
    }
    let originals = folder.files.filter { $0.hasPrefix("original.") }
    guard !originals.isEmpty else {
      throw SourceError(description: "\(id): no original to remove")
    }
    let hasRecord = folder.files.contains { $0.hasPrefix("record.") }
    let work =
      try hasRecord
      ? []
      : files(in: folder.path).filter {
        $0 != "about.json" && !$0.hasPrefix("original.")
      }
    guard work.isEmpty else {
      throw SourceError(
        description:
          "\(folder.path): holds more than was imported (\(work.joined(separator: ", "))); "
          + "move that away first")
    }
    let paths = hasRecord ? originals.map { "\(folder.path)/\($0)" } : [folder.path]
    for path in paths { try write { try FileManager.default.removeItem(atPath: full(path)) } }
    return paths
  }

  private func files(in path: String) throws(SourceError) -> [String] {
    try SourceError.wrap { () throws(FileError) in try FileAccess.files(in: full(path)) }
  }

  private func full(_ path: String) -> String { "\(knowledge.folder)/\(path)" }

  /// `talk.txt` in `Interviews/x` → `Interviews/x/original.txt`
  private func originalPath(of file: String, in folder: String) -> String {
    let name = FileAccess.name(of: file)
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ".txt"
    return "\(folder)/original\(ending)"
  }

  /// Writes the file beside its records and returns its path; nil if the same bytes are there
  /// already.
  private func place(
    _ bytes: [UInt8], as file: String, in folder: String
  ) throws(SourceError) -> String? {
    let path = originalPath(of: file, in: folder)
    if FileAccess.exists(full(path)), try existing(path) == bytes { return nil }
    try write { try Data(bytes).write(to: URL(filePath: full(path)), options: .atomic) }
    return path
  }

  private func existing(_ path: String) throws(SourceError) -> [UInt8] {
    try SourceError.wrap { () throws(FileError) in try FileAccess.bytes(of: full(path)) }
  }

  /// The known interview that shares most paragraphs, if those are enough to be a near miss.
  private func nearest(to fingerprint: Fingerprint) -> Outcome? {
    let shared = knowledge.interviews.compactMap { folder in
      folder.about.fingerprint.map { (folder.about, fingerprint.paragraphsShared(with: $0)) }
    }
    guard let (about, count) = shared.max(by: { $0.1 < $1.1 }),
      count * Self.minSharedInverse >= about.paragraphs
    else { return nil }
    return .nearMiss(id: about.id, shared: count, paragraphs: about.paragraphs)
  }

  /// A near miss shares at least every third paragraph.
  private static let minSharedInverse = 3

  private func addNew(
    _ file: String, _ bytes: [UInt8], _ edition: Edition, _ fingerprint: Fingerprint
  ) throws(SourceError) -> Outcome {
    let id = unusedIdentifier(for: file)
    let folder = "Interviews/\(id)"
    let about = About(
      id: id, language: edition.language, fingerprint: fingerprint, of: edition.interview)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try write {
      try FileManager.default.createDirectory(
        atPath: full(folder), withIntermediateDirectories: true)
      try encoder.encode(about).write(
        to: URL(filePath: full("\(folder)/about.json")), options: .atomic)
    }
    _ = try place(bytes, as: file, in: folder)
    return .new(id: id, path: folder)
  }

  /// The file's name without its extension, with a number if that is taken: `talk-2`.
  private func unusedIdentifier(for file: String) -> String {
    let name = FileAccess.name(of: file)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? stem : "\(stem)-\($0)" }
    return candidates.first { !FileAccess.exists(full("Interviews/\($0)")) } ?? stem
  }

  private func write(_ work: () throws -> Void) throws(SourceError) {
    do { try work() } catch {
      throw SourceError(
        description: "\(knowledge.folder): cannot be written; check its permissions")
    }
  }
}
