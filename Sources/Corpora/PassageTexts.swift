import Basics
import PassageRetrieval
import Synchronization

/// A cache of the analysed texts of passages, by edition: all those of a small corpus, the recent
/// ones of a large one.
package final class PassageTexts: Sendable {
  /// By passage; empty for a large corpus.
  private let all: Mutex<[[AnalyzedText]?]>
  private let recent = BoundedCache<Int, [AnalyzedText]>(maxCount: CorpusContents.maxCachedPassages)

  package init(of contents: CorpusContents) {
    all = Mutex(Array(repeating: nil, count: contents.isSmall ? contents.index.passageCount : 0))
  }

  /// - Parameter analyse: returns the texts of the passage, always the same.
  /// - Throws: what `analyse` throws.
  package func texts(
    of passage: Int, orElse analyse: () throws(SourceError) -> [AnalyzedText]
  ) throws(SourceError) -> [AnalyzedText] {
    let (isSmall, known) = all.withLock { all in
      all.isEmpty ? (false, nil) : (true, all[passage])
    }
    if let known { return known }
    guard isSmall else { return try recent.value(of: passage, analyse) }
    let texts = try analyse()
    all.withLock { $0[passage] = texts }
    return texts
  }
}
