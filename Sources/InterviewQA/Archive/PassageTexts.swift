import PassageRetrieval
import Storage

/// The text of each passage in each edition, analysed when it is first read closely. Of a large
/// archive only some are kept.
final class PassageTexts: Sendable {
  private let make: @Sendable (Int) -> [AnalyzedText]
  /// Nil for a large archive.
  private let all: LazyArray<[AnalyzedText]>?
  private let recent = Memo<Int, [AnalyzedText]>(most: ArchiveContents.small)

  /// - Parameter make: those of a passage; the same whenever it is called.
  init(of contents: ArchiveContents, _ make: @escaping @Sendable (Int) -> [AnalyzedText]) {
    self.make = make
    all = contents.isSmall ? LazyArray(count: contents.index.passageCount, make) : nil
  }

  subscript(passage: Int) -> [AnalyzedText] {
    all?[passage] ?? recent.value(of: passage) { make(passage) }
  }
}
