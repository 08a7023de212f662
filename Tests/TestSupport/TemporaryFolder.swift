import FoundationEssentials

/// A folder with files in it, which is removed with this object.
package final class TemporaryFolder {
  package let path: String

  /// - Parameter files: text by path below the folder.
  package init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/dixit-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      print("\(path) was not removed: \(error)")
    }
  }

  /// Writes a file below the folder; returns its path.
  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    let folder = file[..<(file.lastIndex(of: "/") ?? file.endIndex)]
    try FileManager.default.createDirectory(
      atPath: String(folder), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }
}
