import Basics
import FoundationEssentials
import InterviewQA

/// Writes whole files atomically: readers find the old file or the new one, never a part.
enum FileWriting {
  /// Writes a file: a new one, an empty one or an older one of its kind, never any other.
  ///
  /// - Parameters:
  ///   - problem: what a file of another kind is said to be: `is no JUnit report`.
  ///   - isOfKind: whether a file's bytes are of the kind.
  static func replace(
    _ file: String, with text: String, unless problem: String, _ isOfKind: ([UInt8]) -> Bool
  ) throws(FileError) {
    if FileAccess.exists(file) {
      let old = try FileAccess.bytes(of: file)
      guard old.isEmpty || isOfKind(old) else {
        throw FileError(path: file, problem: "exists and \(problem); name another file")
      }
    }
    try replace(file, with: text)
  }

  /// Replaces a file, or the target of a link, or creates it.
  static func replace(_ file: String, with text: String) throws(FileError) {
    do {
      let target = URL(filePath: file).resolvingSymlinksInPath()
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw FileError(path: file, problem: "cannot be written; check its folder and permissions")
    }
  }
}
