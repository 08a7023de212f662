#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of entries, one per line, in UTF-8 with newline and backslash escaped.
///
/// Every change is atomic and made under a lock, so that nothing is lost when shells share the file
/// or are killed.
struct HistoryFile {
  let path: String

  /// Oldest first; lines that are not UTF-8 are skipped.
  func entries() throws(HistoryError) -> [String] {
    guard unsafe access(path, F_OK) == 0 else { return [] }
    let descriptor = try opened(O_RDONLY)
    defer { close(descriptor) }
    return lines(of: descriptor).compactMap { Self.entry($0) }
  }

  func append(_ entry: String) throws(HistoryError) {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    let isTorn = try !endsWithNewline(descriptor)
    try put(Array(((isTorn ? "\n" : "") + Self.line(entry) + "\n").utf8), to: descriptor)
  }

  /// Cuts a file of more than twice `limit` entries to the newest `limit`, and drops lines that are
  /// not UTF-8.
  func trim(to limit: Int) throws(HistoryError) {
    guard unsafe access(path, F_OK) == 0 else { return }
    let descriptor = try openLocked()
    defer { close(descriptor) }
    let lines = lines(of: descriptor).filter { Self.entry($0) != nil }
    guard lines.count > 2 * limit else { return }
    try replace(with: lines.suffix(limit))
  }

  /// Renames a new file to this one's name. Processes that wait for the old file's lock find that
  /// it no longer has the name.
  private func replace(with lines: ArraySlice<ArraySlice<UInt8>>) throws(HistoryError) {
    let new = HistoryFile(path: path + ".new")
    let descriptor = try new.opened(O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(descriptor) }
    try new.put(lines.flatMap { $0 + [Self.newline] }, to: descriptor)
    try check(fsync(descriptor))
    try check(unsafe rename(new.path, path))
  }

  private func openLocked() throws(HistoryError) -> Int32 {
    while true {
      let descriptor = try opened(O_RDWR | O_APPEND | O_CREAT)
      while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
      if isStillNamed(descriptor) { return descriptor }
      close(descriptor)
    }
  }

  private func isStillNamed(_ descriptor: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &opened) == 0, unsafe stat(path, &named) == 0 else {
      return false
    }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private func opened(_ flags: Int32) throws(HistoryError) -> Int32 {
    if flags & O_CREAT != 0 { makeFolders() }
    let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o600)
    try check(descriptor)
    return descriptor
  }

  /// Makes the missing folders of the path; a failure shows when the file is opened.
  private func makeFolders() {
    for slash in path.indices.dropFirst() where path[slash] == "/" {
      _ = unsafe mkdir(String(path[..<slash]), 0o700)
    }
  }

  private func lines(of descriptor: Int32) -> [ArraySlice<UInt8>] {
    var bytes: [UInt8] = []
    while case let more = Descriptor(number: descriptor).receive(), !more.isEmpty { bytes += more }
    return bytes.split(separator: Self.newline)
  }

  private func endsWithNewline(_ descriptor: Int32) throws(HistoryError) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    try check(Int32(clamping: size))
    var last = Self.newline
    if size > 0 { try check(Int32(clamping: unsafe pread(descriptor, &last, 1, size - 1))) }
    return last == Self.newline
  }

  private func put(_ bytes: [UInt8], to descriptor: Int32) throws(HistoryError) {
    let count = unsafe bytes.withUnsafeBytes { bytes in
      unsafe write(descriptor, bytes.baseAddress, bytes.count)
    }
    try check(count == bytes.count ? 0 : -1)
  }

  private func check(_ result: Int32) throws(HistoryError) {
    guard result < 0 else { return }
    throw HistoryError(file: path, problem: unsafe String(cString: strerror(errno)))
  }

  private static let newline = UInt8(ascii: "\n")
}
