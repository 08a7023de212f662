#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Detects changes of a file or folder without reading it.
///
/// A coarse clock may give two states of a file the same times. If a file changed just before its
/// stamp was taken, the stamp has a checksum as well (Git calls such an entry of its index racy).
package struct FileStamp: Hashable, Sendable {
  package let path: String
  /// The result of `stat`; nil if nothing exists at the path.
  private let status: Status?
  /// The checksum of a file's bytes or of the names in a folder; nil if the times suffice.
  private let checksum: UInt64?

  private struct Status: Hashable, BitwiseStorable, Sendable {
    let size: Int
    /// When the contents and when the metadata last changed, in nanoseconds of the system clock.
    let modified, changed: Int
    let inode: UInt64
    let device: UInt64
  }

  /// - Parameter isReplaced: whether the file is only ever replaced, never rewritten, as programs
  ///   are. Its inode then detects each change.
  package init(of path: String, isReplaced: Bool = false) {
    let status = Self.status(of: path)
    let isSummed = !isReplaced && Self.isYoung(status)
    self.init(path: path, status: status, checksum: isSummed ? Self.checksum(of: path) : nil)
  }

  private static func isYoung(_ status: Status?) -> Bool {
    status.map { max($0.modified, $0.changed) > now - coarsestResolution } ?? false
  }

  /// The stamp without its checksum if enough time has passed without a change; otherwise the same.
  package var settled: FileStamp {
    guard checksum != nil, !Self.isYoung(status), isCurrent else { return self }
    return FileStamp(path: path, status: status, checksum: nil)
  }

  private init(path: String, status: Status?, checksum: UInt64?) {
    self.path = path
    self.status = status
    self.checksum = checksum
  }

  /// Whether nothing has changed since the stamp was taken; false if nothing exists at the path.
  package var isCurrent: Bool {
    status != nil && Self.status(of: path) == status
      && (checksum == nil || Self.checksum(of: path) == checksum)
  }

  /// In nanoseconds: the resolution of the coarsest file system in use (FAT), two seconds.
  private static let coarsestResolution = 2_000_000_000

  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  private static func status(of path: String) -> Status? {
    var status = stat()
    // A link that leads nowhere has a state of its own.
    guard unsafe stat(path, &status) == 0 || lstat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return Status(
      size: Int(status.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed),
      inode: UInt64(status.st_ino), device: UInt64(truncatingIfNeeded: status.st_dev))
  }

  private static func checksum(of path: String) -> UInt64? {
    let names = StoredFile.names(in: path)
    guard names.isEmpty else {
      return Checksum.of(names.sorted().flatMap { Array($0.utf8) + [0] })
    }
    do throws(StoredFileError) {
      return try StoredFile.mapped(path).checksum
    } catch { return nil }
  }
}

extension FileStamp: Storable {
  package init(from reader: inout StoreReader) {
    self.init(path: reader.value(), status: reader.value(), checksum: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(path, status, checksum)
  }
}
