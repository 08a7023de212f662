import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a file or folder could not be read or written.
public struct FileError: Error, Equatable, CustomStringConvertible {
  /// As the user gave it.
  public let path: String
  /// In words that follow the path: `no such file or folder`.
  public let problem: String

  /// - Parameter problem: in words that follow the path.
  package init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  /// `talk.txt: no such file or folder`
  public var description: String { "\(path): \(problem)" }
}

/// Access to files and folders.
package enum FileAccess {
  package static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// All bytes of a file, or of an open stream up to its end.
  ///
  /// - Throws: `FileError` if there is no readable file.
  package static func bytes(of path: String) throws(FileError) -> [UInt8] {
    guard exists(path) else { throw FileError(path: path, problem: "no such file or folder") }
    guard !isFolder(path) else {
      throw FileError(path: path, problem: "a folder where a file is expected")
    }
    if isOpenStream(path) { return try bytes(ofStream: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileError(path: path, problem: "cannot be read; check its permissions")
    }
    return Array(data)
  }

  /// Whether a path names a pipe or terminal that is open already, as a shell's `<(…)` does.
  package static func isOpenStream(_ path: String) -> Bool {
    guard ["/dev/fd/", "/dev/stdin", "/proc/self/fd/"].contains(where: path.hasPrefix) else {
      return false
    }
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// All bytes of an open stream, up to its end.
  ///
  /// - Throws: `FileError` if it cannot be read.
  private static func bytes(ofStream path: String) throws(FileError) -> [UInt8] {
    let stream = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard stream >= 0 else { throw FileError(path: path, problem: "cannot be read") }
    defer { close(stream) }
    return bytes(ofDescriptor: stream)
  }

  /// All bytes of standard input, up to its end.
  package static func standardInput() -> [UInt8] { bytes(ofDescriptor: STDIN_FILENO) }

  private static func bytes(ofDescriptor descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = unsafe max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      if block.isEmpty { return bytes }
      bytes += block
    }
  }

  /// A byte range of a file; nil if the file cannot be read or is shorter.
  package static func bytes(_ range: Range<Int>, of path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = unsafe max(0, pread(file, buffer.baseAddress, range.count, off_t(range.lowerBound)))
    }
    return bytes.count == range.count ? bytes : nil
  }

  /// Paths of the files in a folder and its subfolders, relative to it and in byte order, without
  /// hidden ones.
  ///
  /// - Throws: `FileError` if the folder cannot be read.
  package static func files(in folder: String) throws(FileError) -> [String] {
    try FolderTree(of: folder).files
  }

  /// The absolute path without symbolic links; the path itself if nothing exists there.
  package static func canonical(_ path: String) -> String {
    guard let found = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// `a/b.txt` → `b.txt`
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
