import Basics
import InterviewQA

/// The sources that a long-lived process answers from, read again when they change.
final class SourcesInUse {
  private let selection: SourceSelection
  /// Files and folders that are looked at for changes.
  private let paths: [String]
  private var stamps: [FileStamp] = []
  /// The answerer over the sources as they were last read.
  private(set) var known: QuestionAnswerer
  private let clock = ContinuousClock()
  private var nextLook: ContinuousClock.Instant

  /// - Throws: what reading the sources throws.
  init(_ selection: SourceSelection) throws {
    self.selection = selection
    let isOwn = selection.sources.isEmpty && selection.given.isEmpty
    paths = (isOwn ? [try selection.folder()] : selection.sources).map(FileAccess.canonical)
    stamps = paths.flatMap(FileStamp.all)
    nextLook = clock.now
    known = try selection.answerer()
  }

  /// The knowledge folder as it is now, which may have been written to since the last call.
  ///
  /// - Throws: what reading it throws.
  func knowledge() throws -> KnowledgeBase { try KnowledgeBase(folder: knowledgeFolder()) }

  /// - Throws: a `ValidationError` if there is none.
  func knowledgeFolder() throws -> String { try selection.folder() }

  /// The answerer over the sources as they are now.
  ///
  /// - Returns: also, whether they have changed since the last call.
  /// - Throws: what reading the sources throws; the next call tries again.
  func current() throws -> (answerer: QuestionAnswerer, haveChanged: Bool) {
    let changed = try changed()
    return (known, changed != nil)
  }

  /// The answerer over the sources as they are now if they have changed since the last call, else nil.
  ///
  /// - Throws: what reading the sources throws; the next call tries again.
  func changed() throws -> QuestionAnswerer? {
    guard !areSame() else { return nil }
    let now = paths.flatMap(FileStamp.all)
    known = try selection.answerer()
    stamps = now
    return known
  }

  /// Looking at a file takes microseconds, at a large archive more than answering. So such a look is not
  /// taken again at once.
  private func areSame() -> Bool {
    let start = clock.now
    guard !stamps.isEmpty || paths.isEmpty else { return false }
    guard start >= nextLook else { return true }
    let areSame = stamps.allSatisfy(\.isCurrent)
    if areSame { stamps = stamps.map(\.settled) }
    let isLarge = stamps.count > Self.manyFiles
    nextLook = areSame && isLarge ? start + (clock.now - start) * Self.timesAnswering : start
    return areSame
  }

  /// How much longer than a look at more files than this no other is taken.
  private static let timesAnswering = 10
  private static let manyFiles = 2_000
}
