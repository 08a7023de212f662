import Basics
import InterviewQA

/// The sources that a server answers from, read again when they change.
final class SourcesInUse {
  private let selection: SourceSelection
  /// Files and folders that are looked at for changes.
  private let paths: [String]
  private var stamps: [FileStamp] = []
  private var known: QuestionAnswerer

  /// - Throws: what reading the sources throws.
  init(_ selection: SourceSelection, paths: [String]) throws {
    self.selection = selection
    self.paths = paths.map(FileAccess.canonical)
    stamps = self.paths.flatMap(FileStamp.all)
    known = try selection.answerer()
  }

  /// The knowledge folder as it is now, which may have been written to since the last call.
  ///
  /// - Throws: what reading it throws.
  func knowledge() throws -> KnowledgeBase { try KnowledgeBase(folder: selection.folder()) }

  /// The answerer over the sources as they are now.
  ///
  /// - Returns: also, whether they have changed since the last call.
  /// - Throws: what reading the sources throws; the next call tries again.
  func current() throws -> (answerer: QuestionAnswerer, haveChanged: Bool) {
    let isSame = !stamps.isEmpty && stamps.allSatisfy(\.isCurrent)
    guard !isSame else {
      stamps = stamps.map(\.settled)
      return (known, false)
    }
    let now = paths.flatMap(FileStamp.all)
    known = try selection.answerer()
    stamps = now
    return (known, true)
  }
}
