import Basics
import Verification

/// Drafts as commands name them.
enum DraftFile {
  /// - Parameter name: a path, or `-` for standard input.
  /// - Throws: `FileError` if it cannot be read or is no text.
  static func draft(_ name: String) throws(FileError) -> Draft {
    name == "-"
      ? try Draft(name: "stdin", bytes: FileAccess.standardInput()) : try Draft(file: name)
  }
}
