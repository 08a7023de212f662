import Basics

/// Where a document is read from.
package struct SourcePlace: Hashable, Sendable {
  /// The folder that names are relative to.
  package let folder: String
  /// The name of a file, or of an interview's folder in the knowledge folder.
  package let name: String
  package let isInterview: Bool

  package init(folder: String, name: String, isInterview: Bool = false) {
    self.folder = folder
    self.name = name
    self.isInterview = isInterview
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
    SourcePlace(folder: FileAccess.canonical(folder), name: name, isInterview: isInterview)
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
    self.init(folder: reader.value(), name: reader.value(), isInterview: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(folder, name, isInterview)
  }
}
