import Basics
import FoundationEssentials
import InterviewQA

/// Finds the files that citations name.
struct SourceLocator {
  /// Folders that the names are relative to, in the order they are looked through.
  let folders: [String]

  /// - Parameter sources: files and folders that are asked instead of the knowledge folder's own.
  init(knowledge: String, sources: [String] = []) {
    folders = sources.map { FileAccess.isFolder($0) ? $0 : Self.folder(of: $0) } + [knowledge]
  }

  /// The path from the root; nil where no such file is.
  func path(of file: String) -> String? {
    folders.lazy.map { $0 + "/" + file }.first(where: FileAccess.exists).map {
      URL(filePath: $0).standardizedFileURL.path
    }
  }

  /// An address for terminals that open links: `file:///a/interview.txt#31`.
  func address(of citation: Citation) -> String? {
    path(of: citation.file).map { "file://\(PercentEncoding.encoded($0))#\(citation.line)" }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }
}
