import Basics

/// A folder with knowledge and sources as they were read, so that they are not read again until one
/// of them changes.
///
/// Each file says what it was made from. A file that is cut short, damaged or made from something
/// that has changed since is not used but made again; so the folder may be removed at any time, and
/// several processes may use it at once.
public struct Cache: Sendable {
  private let folder: String
  let program: FileStamp
  private let tell: @Sendable (String) -> Void

  /// A cache in a folder; nothing is read or written yet.
  ///
  /// - Parameters:
  ///   - folder: created when something is first stored in it.
  ///   - program: path of the executable that is running; another build uses files of its own.
  ///   - tell: takes one line when a file in the cache cannot be used.
  public init(
    folder: String, program: String, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.folder = folder
    self.program = FileStamp(of: program, isReplaced: true)
    self.tell = tell
  }

  /// Path of the file in which something is stored.
  ///
  /// - Parameter key: names what it is and what it is made from.
  func file(for key: String, ending: String) -> String {
    let hash = String(Checksum.of(Array("\(key)\n\(program.path)".utf8)), radix: 16)
    return "\(folder)/\(hash).\(ending)"
  }

  /// The contents of a file; nil if there is none or it cannot be used.
  ///
  /// - Parameter what: names it in the line that reports damage.
  func opened<Value>(
    _ what: String, in file: String, _ open: (String) throws(StoredFileError) -> Value
  ) -> Value? {
    guard FileAccess.exists(file) else { return nil }
    do throws(StoredFileError) {
      let value = try open(file)
      StoredFile.touch(file)
      return value
    } catch {
      tell("\(file): \(error); reading \(what) again")
      return nil
    }
  }

  func tellOfChange(of what: String, _ changed: [FileStamp]) {
    guard let first = changed.first.map({ Self.shown($0.path) }) else { return }
    let others = changed.count > 1 ? " and \(changed.count - 1) more" : ""
    tell("\(first)\(others): changed; reading \(what) again")
  }

  /// The name of a file with that of its folder: messages tell no path of the machine.
  private static func shown(_ path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  /// Stores something in a file; returns why it cannot be stored, which harms no answer.
  @discardableResult
  func store(in file: String, _ write: (String) throws(StoredFileError) -> Void) -> CacheError? {
    do throws(StoredFileError) {
      try StoredFile.makeFolder(folder)
      StoredFile.removeUnused(in: folder, olderThan: Self.maxUnusedSeconds)
      try write(file)
      return nil
    } catch {
      return CacheError(description: "\(file): \(error)")
    }
  }

  /// 30 days.
  private static let maxUnusedSeconds = 30 * 24 * 60 * 60
}

/// Why something cannot be stored in the cache, in one line.
public struct CacheError: Error, Equatable, CustomStringConvertible {
  /// Path of the file, then the problem.
  public let description: String
}
