#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a stored file is not used, in words that follow its path: `is damaged`.
package struct StoredFileError: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(description: String) {
    self.description = description
  }
}

/// Files that are written in one piece and opened without reading them.
package enum StoredFile {
  /// Replaces a file atomically: opening it finds either the new bytes or the old ones. The bytes
  /// are written to a temporary file, which takes the place of the old one when they are on the
  /// disk.
  ///
  /// - Throws: `StoredFileError` if the file cannot be written or replaced.
  package static func save(_ bytes: StoredBytes, to path: String) throws(StoredFileError) {
    let temporary = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).new"
    do throws(StoredFileError) {
      try writeAll(bytes, to: temporary)
      guard unsafe rename(temporary, path) == 0 else { throw systemError("cannot be replaced") }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    syncFolder(of: path)
  }

  private static func writeAll(_ bytes: StoredBytes, to path: String) throws(StoredFileError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw systemError("cannot be written") }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let rest = bytes.part(written..<bytes.count)
      let count = unsafe write(file, rest.memory.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw systemError("cannot be written") }
      written += count
    }
    guard fsync(file) == 0 else { throw systemError("cannot be written") }
  }

  /// Makes the new name permanent. At worst, a file system that cannot do this loses the file.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let file = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Maps a file. Only a small one is read at once; see `maxEagerBytes`.
  ///
  /// - Throws: `StoredFileError` if the file cannot be read or is empty.
  package static func mapped(_ path: String) throws(StoredFileError) -> StoredBytes {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw systemError("cannot be read") }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw systemError("cannot be read") }
    let count = Int(status.st_size)
    guard count > 0 else { throw StoredFileError(description: "is empty") }
    let memory = unsafe mmap(nil, count, PROT_READ, flags(forBytes: count), file, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      throw systemError("cannot be mapped")
    }
    return unsafe StoredBytes(
      MappedMemory(UnsafeRawBufferPointer(start: memory, count: count)))
  }

  /// Makes a folder that only its owner can read, and missing folders above it.
  ///
  /// - Throws: `StoredFileError` if one of them cannot be made.
  package static func makeFolder(_ path: String) throws(StoredFileError) {
    if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw systemError("cannot be made")
    }
    try makeFolder(String(path[..<slash]))
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw systemError("cannot be made")
    }
  }

  package static func remove(_ path: String) { unsafe unlink(path) }

  /// In bytes; 0 if there is no file.
  package static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Marks a file as just used; see `removeUnused(in:olderThan:)`.
  package static func touch(_ path: String) { unsafe utimes(path, nil) }

  /// Removes the files of a folder that have not been used for some time.
  ///
  /// - Parameter age: in seconds.
  package static func removeUnused(in folder: String, olderThan age: Int) {
    let oldest = time(nil) - age
    for name in names(in: folder) {
      var status = stat()
      let path = "\(folder)/\(name)"
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      #if canImport(Darwin)
        let used = status.st_mtimespec.tv_sec
      #else
        let used = status.st_mtim.tv_sec
      #endif
      if used < oldest { unsafe unlink(path) }
    }
  }

  /// The names of everything in a folder, in no order; empty if there is no folder.
  static func names(in folder: String) -> [String] {
    guard let folder = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
          unsafe name.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
        })
    }
    return names
  }

  /// All pages of a small file are mapped at once: mapping each when it is first read takes longer.
  private static func flags(forBytes count: Int) -> Int32 {
    #if canImport(Darwin)
      MAP_SHARED
    #else
      count <= maxEagerBytes ? MAP_SHARED | MAP_POPULATE : MAP_SHARED
    #endif
  }

  /// The largest file that is mapped, and the largest index that is verified, in one go, in bytes.
  /// 16 MiB take a few milliseconds; a question needs only parts of a larger file.
  package static let maxEagerBytes = 16 << 20

  private static func systemError(_ what: String) -> StoredFileError {
    StoredFileError(description: "\(what): \(unsafe String(cString: strerror(errno)))")
  }
}

private final class MappedMemory: StoredMemory {
  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
