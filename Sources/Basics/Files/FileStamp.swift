#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What tells whether a file or folder is as it was, without reading it.
///
/// A clock too coarse may give two states of a file the same times. So of one that was changed just
/// before its stamp was taken, the stamp has a checksum too (as in Git's index, where such an entry
/// is called racy).
package struct FileStamp: Hashable, Sendable {
  package let path: String
  /// Of a file what `stat` tells; nil where there is none.
  private let status: Status?
  /// Of a file its bytes, of a folder the names in it; nil where the times are enough.
  private let sum: UInt64?

  private struct Status: Hashable, BitwiseStorable, Sendable {
    let size: Int
    /// In nanoseconds of the system's clock: of the contents, and of all that is known of the file.
    let modified, changed: Int
    let inode: UInt64
    let device: UInt64
  }

  /// - Parameter isReplaced: whether the file is never written anew, only put in the place of another,
  ///   as programs are; its inode tells then.
  package init(of path: String, isReplaced: Bool = false) {
    let status = Self.status(of: path)
    let isSummed = !isReplaced && Self.isYoung(status)
    self.init(path: path, status: status, sum: isSummed ? Self.sum(of: path) : nil)
  }

  private static func isYoung(_ status: Status?) -> Bool {
    status.map { max($0.modified, $0.changed) > now - coarsest } ?? false
  }

  /// The stamp without its checksum, if enough time went by without a change.
  package var settled: FileStamp {
    guard sum != nil, !Self.isYoung(status), isCurrent else { return self }
    return FileStamp(path: path, status: status, sum: nil)
  }

  private init(path: String, status: Status?, sum: UInt64?) {
    self.path = path
    self.status = status
    self.sum = sum
  }

  /// Whether what stands there now is what stood there when the stamp was taken.
  package var isCurrent: Bool {
    status != nil && Self.status(of: path) == status && (sum == nil || Self.sum(of: path) == sum)
  }

  /// Two seconds, the resolution of the coarsest file system in use (FAT).
  private static let coarsest = 2_000_000_000

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
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return Status(
      size: Int(status.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed),
      inode: UInt64(status.st_ino), device: UInt64(truncatingIfNeeded: status.st_dev))
  }

  private static func sum(of path: String) -> UInt64? {
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
    self.init(path: reader.value(), status: reader.value(), sum: reader.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(path, status, sum)
  }
}
