import Basics

/// Where a document is read from.
package struct SourcePlace: Hashable, Sendable {
  /// The folder that files are relative to.
  package let folder: String
  /// The file, or an interview's folder in the knowledge folder.
  private let file: String
  /// What its name begins with before the file: the names of folders above, each with a slash, where
  /// another source has the same file; else empty.
  package private(set) var prefix = ""
  /// Its id if that is not the name without its ending, because another source would have the same.
  package var ownID: String?
  package let isInterview: Bool
  /// Whether it was found in a folder that was named, and not named itself.
  package let isFound: Bool
  /// The bytes, where they are given instead of read; they are not stored.
  package private(set) var given: [UInt8]?

  package init(folder: String, file: String, isInterview: Bool = false, isFound: Bool = false) {
    self.folder = folder
    self.file = file
    self.isInterview = isInterview
    self.isFound = isFound
  }

  package init(_ source: GivenSource) {
    self.init(folder: ".", file: source.name)
    given = source.bytes
  }

  /// `a/b.txt` → `a`, `b.txt` → `.`
  package init(file path: String) {
    guard let slash = path.lastIndex(of: "/") else {
      self.init(folder: ".", file: path)
      return
    }
    self.init(
      folder: slash == path.startIndex ? "/" : String(path[..<slash]),
      file: String(path[slash...].dropFirst()))
  }

  /// What citations call it.
  package var name: String { prefix + file }

  package var id: String { ownID ?? stem }

  /// The name without its ending: `talks/first.txt` → `talks/first`
  package var stem: String {
    let file = FileAccess.name(of: name)
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return name }
    return String(name.dropLast(file[dot...].count))
  }

  /// The same place with other words before its file.
  package func named(after prefix: String) -> SourcePlace {
    var other = self
    other.prefix = prefix
    return other
  }

  /// The same place with an absolute path, whatever the working directory.
  package var canonical: SourcePlace {
    guard given == nil else { return self }
    var other = SourcePlace(
      folder: FileAccess.canonical(folder), file: file, isInterview: isInterview, isFound: isFound)
    (other.prefix, other.ownID) = (prefix, ownID)
    return other
  }

  /// The path as messages show it: that of a file found in a folder begins with the folder's name,
  /// however the folder was named.
  package var shownPath: String {
    isFound ? "\(FileAccess.name(of: FileAccess.canonical(folder)))/\(file)" : path
  }

  package var path: String {
    switch folder {
    case ".": file
    case "/": "/" + file
    default: "\(folder)/\(file)"
    }
  }
}

extension SourcePlace: Storable {
  package init(from reader: inout StoreReader) {
    self.init(
      folder: reader.value(), file: reader.value(), isInterview: reader.value(),
      isFound: reader.value())
    (prefix, ownID) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(folder, file, isInterview, isFound, prefix, ownID)
  }
}
