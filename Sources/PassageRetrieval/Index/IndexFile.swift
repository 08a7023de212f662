#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why an index file is not used, in words that go behind its path.
package struct IndexFileError: Error, Equatable, CustomStringConvertible {
  package let description: String
}

/// An index in a file: written at once, opened without reading it.
enum IndexFile {
  /// Writes an index where nobody reads it yet and moves it to its place when it is on the disk, so
  /// that whoever opens the file finds an index or none.
  static func save(_ storage: IndexStorage, to path: String) throws(IndexFileError) {
    let temporary = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).new"
    do throws(IndexFileError) {
      try writeAll(storage.all, to: temporary)
      guard unsafe rename(temporary, path) == 0 else { throw systemError("cannot be replaced") }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    syncFolder(of: path)
  }

  private static func writeAll(_ bytes: IndexBytes, to path: String) throws(IndexFileError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw systemError("cannot be written") }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let rest = bytes.dropFirst(written)
      let count = unsafe write(file, rest.all.baseAddress, rest.count)
      guard count > 0 else { throw systemError("cannot be written") }
      written += count
    }
    guard fsync(file) == 0 else { throw systemError("cannot be written") }
  }

  /// So that the new name lasts; a file system that cannot do this loses the file at worst.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let file = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Maps a file; only its header and the checksums are read.
  static func mapped(_ path: String) throws(IndexFileError) -> IndexStorage {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw systemError("cannot be read") }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_size >= IndexLayout.headerBytes else {
      throw IndexFileError(description: "is cut short")
    }
    let count = Int(status.st_size)
    let memory = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, file, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      throw systemError("cannot be mapped")
    }
    let storage = unsafe IndexStorage(
      UnsafeRawBufferPointer(start: memory, count: count), isChecked: true
    ) { unsafe munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) }
    try storage.validate()
    return storage
  }

  private static func systemError(_ what: String) -> IndexFileError {
    IndexFileError(description: "\(what): \(unsafe String(cString: strerror(errno)))")
  }
}
