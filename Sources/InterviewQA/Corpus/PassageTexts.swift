import Basics
import PassageRetrieval

/// The text of each passage in each edition, analysed when it is first read closely. Of a large
/// archive only some are kept.
final class PassageTexts: Sendable {
  private let make: @Sendable (Int) -> [AnalyzedText]
  private let kept: Kept

  private enum Kept {
    case all(LazyArray<[AnalyzedText]>)
    /// Of a large archive.
    case recent(BoundedCache<Int, [AnalyzedText]>)
  }

  /// - Parameter make: those of a passage; the same whenever it is called.
  init(of contents: CorpusContents, _ make: @escaping @Sendable (Int) -> [AnalyzedText]) {
    self.make = make
    kept =
      contents.isSmall
      ? .all(LazyArray(count: contents.index.passageCount, make))
      : .recent(BoundedCache(maxCount: CorpusContents.small))
  }

  subscript(passage: Int) -> [AnalyzedText] {
    switch kept {
    case .all(let texts): texts[passage]
    case .recent(let texts): texts.value(of: passage) { make(passage) }
    }
  }
}
