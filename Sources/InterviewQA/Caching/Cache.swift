import Basics

/// A folder in which what was read of knowledge and sources is kept, so that it need not be read
/// again until one of them changes.
///
/// What is kept is known by what it was made from. Whatever casts doubt on it, be it cut short,
/// damaged or of something that changed, means that all is read again; so the folder may be removed
/// at any time, and several processes may use it at once.
public struct Cache: Sendable {
  private let folder: String
  let program: FileStamp
  private let tell: @Sendable (String) -> Void

  /// - Parameters:
  ///   - folder: it is made when something is first kept in it.
  ///   - program: path of the file that is running.
  ///   - tell: takes one line when something that is kept cannot be used.
  public init(
    folder: String, program: String, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.folder = folder
    self.program = FileStamp(of: program, isReplaced: true)
    self.tell = tell
  }

  /// Where something is kept.
  ///
  /// - Parameter key: names what it is and what it is made from.
  func file(for key: String, ending: String) -> String {
    let hash = String(Checksum.of(Array("\(key)\n\(program.path)".utf8)), radix: 16)
    return "\(folder)/\(hash).\(ending)"
  }

  /// What is in a file; nil where there is none or it cannot be used.
  ///
  /// - Parameter what: names it in the line that tells of damage.
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
    guard let first = changed.first?.path else { return }
    let others = changed.count > 1 ? " and \(changed.count - 1) more" : ""
    tell("\(first)\(others): changed; reading \(what) again")
  }

  /// Keeps something in a file; returns why it cannot be kept, which harms no answer.
  @discardableResult
  func keep(in file: String, _ write: (String) throws(StoredFileError) -> Void) -> CacheError? {
    do throws(StoredFileError) {
      try StoredFile.makeFolder(folder)
      StoredFile.removeUnused(in: folder, olderThan: Self.longestUnused)
      try write(file)
      return nil
    } catch {
      return CacheError(description: "\(file): \(error)")
    }
  }

  /// 30 days, in seconds.
  private static let longestUnused = 30 * 24 * 60 * 60
}

/// Why something cannot be kept, in one line.
public struct CacheError: Error, Equatable, CustomStringConvertible {
  public let description: String
}
