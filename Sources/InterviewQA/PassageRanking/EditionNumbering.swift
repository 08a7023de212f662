import Corpora

/// Numbers from 0 for the texts of some passages, by passage and then by edition, so that what is known
/// of each can stand in an array.
///
/// Nothing is cached for large ranges: a question reads few of their texts.
struct EditionNumbering: Hashable {
  let passages: Range<Int>
  /// Maximum number of editions of a passage.
  let editions: Int

  var isSmall: Bool { passages.count <= CorpusContents.maxCachedPassages }
  var count: Int { passages.count * editions }

  /// Nil for a text of another passage.
  func number(of passage: Int, edition: Int) -> Int? {
    guard passages.contains(passage), edition < editions else { return nil }
    return (passage - passages.lowerBound) * editions + edition
  }
}
