import Basics
import FoundationEssentials
import InterviewQA

/// Writes whole files atomically: readers find the old file or the new one, never a part.
enum FileWriting {
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
