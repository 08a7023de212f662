import Basics
import InterviewQA

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The file that a conversion is written to.
struct ConvertedFile {
  let path: String
  let knowledge: KnowledgeBase

  /// Whether it is a source, by whatever name or link.
  func isSame(as source: String) -> Bool {
    guard let own = Self.identity(of: path), let other = Self.identity(of: source) else {
      return FileAccess.canonical(path) == FileAccess.canonical(source)
    }
    return own == other
  }

  /// Device and number of a file; nil if there is none.
  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
  }

  /// Writes it: a new one, an empty one or an older one of the form, never any other.
  func write(_ converted: ConvertedTranscript) throws(FileError) {
    try FileWriting.replace(
      path, with: converted.text, unless: "is no transcript of this form"
    ) { old in
      old.elementsEqual(converted.text.utf8) || converted.form.isForm(of: old, knowledge)
    }
  }
}
