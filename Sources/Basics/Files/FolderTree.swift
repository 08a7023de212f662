#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What lies in a folder and its subfolders, without what is hidden. Links to folders are not
/// followed.
package struct FolderTree: Sendable {
  /// Paths relative to the folder, in byte order.
  package private(set) var files: [String] = []
  /// Paths of the subfolders relative to the folder, in byte order.
  package private(set) var folders: [String] = []
  /// What cannot be opened, in byte order.
  package private(set) var closed: [Closed] = []

  /// Something that cannot be opened, and why.
  package struct Closed: Sendable {
    /// Relative to the folder; where a name is not UTF-8, with U+FFFD in it.
    package let path: String
    /// In words that follow the path.
    package let problem: String
    package let isFolder: Bool
  }

  /// - Throws: `FileError` if the folder itself cannot be read.
  package init(of folder: String) throws(FileError) {
    guard add(folder, prefix: "") else {
      throw FileError(path: folder, problem: "the folder cannot be read; check its permissions")
    }
    files.sort(by: Self.isBefore)
    folders.sort(by: Self.isBefore)
    closed.sort { Self.isBefore($0.path, $1.path) }
  }

  private static func isBefore(_ path: String, _ other: String) -> Bool {
    path.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Adds the contents of a folder; returns false if it cannot be read.
  private mutating func add(_ folder: String, prefix: String) -> Bool {
    guard let names = Self.names(in: folder) else { return false }
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        closed.append(
          Closed(
            path: prefix + String(decoding: bytes, as: UTF8.self),
            problem: "its name is not UTF-8; rename it", isFolder: false))
        continue
      }
      add("\(folder)/\(name)", path: prefix + name)
    }
    return true
  }

  private mutating func add(_ full: String, path: String) {
    switch Self.kind(of: full) {
    case .file: files.append(path)
    case .folder:
      folders.append(path)
      if !add(full, prefix: path + "/") {
        closed.append(
          Closed(
            path: path, problem: "the folder cannot be read; check its permissions",
            isFolder: true))
      }
    case .linkedFolder: folders.append(path)
    case .other:
      closed.append(Closed(path: path, problem: "not a file with bytes to read", isFolder: false))
    }
  }

  private enum Kind {
    case file, folder, linkedFolder
    /// A pipe, a socket, a device.
    case other
  }

  /// A link that leads nowhere is taken for a file, so that reading it says what is wrong.
  private static func kind(of path: String) -> Kind {
    var (status, own) = (stat(), stat())
    guard unsafe stat(path, &status) == 0, unsafe lstat(path, &own) == 0 else { return .file }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return own.st_mode & S_IFMT == S_IFLNK ? .linkedFolder : .folder
    default: return .other
    }
  }

  /// The names of everything in a folder as the file system has them, in no order; nil if it cannot
  /// be read.
  private static func names(in folder: String) -> [[UInt8]]? {
    guard let folder = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
          unsafe Array(name.prefix { $0 != 0 })
        })
    }
    return names
  }
}
