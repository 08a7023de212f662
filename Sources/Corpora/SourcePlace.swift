import Basics

/// Where a document is read from.
package struct SourcePlace: Hashable, Sendable {
  /// The folder that names are relative to.
  package let folder: String
  /// The name of a file, or of an interview's folder in the knowledge folder.
  package let name: String
  package let isInterview: Bool
  /// Whether it was found in a folder that was named, and not named itself.
  package let isFound: Bool
  /// The bytes, where they are given instead of read; they are not stored.
  package private(set) var given: [UInt8]?

  package init(folder: String, name: String, isInterview: Bool = false, isFound: Bool = false) {
    self.folder = folder
    self.name = name
    self.isInterview = isInterview
    self.isFound = isFound
  }

  package init(_ source: GivenSource) {
    self.init(folder: ".", name: source.name)
    given = source.bytes
  }

  /// `a/b.txt` → `a`, `b.txt` → `.`
  package init(file path: String) {
    guard let slash = path.lastIndex(of: "/") else {
      self.init(folder: ".", name: path)
      return
    }
    self.init(
      folder: slash == path.startIndex ? "/" : String(path[..<slash]),
      name: String(path[slash...].dropFirst()))
  }

  /// The same place with an absolute path, whatever the working directory.
  package var canonical: SourcePlace {
    guard given == nil else { return self }
    return SourcePlace(
      folder: FileAccess.canonical(folder), name: name, isInterview: isInterview, isFound: isFound)
  }

  /// The path as messages show it: that of a file found in a folder begins with the folder's name,
  /// however the folder was named.
  package var shownPath: String {
    isFound ? "\(FileAccess.name(of: FileAccess.canonical(folder)))/\(name)" : path
  }

  package var path: String {
    switch folder {
    case ".": name
    case "/": "/" + name
    default: "\(folder)/\(name)"
    }
  }
}

extension SourcePlace: Storable {
  package init(from reader: inout StoreReader) {
    self.init(
      folder: reader.value(), name: reader.value(), isInterview: reader.value(),
      isFound: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(folder, name, isInterview, isFound)
  }
}
