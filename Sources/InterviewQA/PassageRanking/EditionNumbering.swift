import Corpora

/// Numbers the texts of a range of passages from 0, by passage and then by edition, so that arrays
/// can hold a value for each text.
///
/// Nothing is cached for large ranges: a question reads few of their texts.
struct EditionNumbering: Hashable {
  let passages: Range<Int>
  /// Maximum editions per passage.
  let editions: Int

  var isSmall: Bool { passages.count <= CorpusContents.maxCachedPassages }
  var count: Int { passages.count * editions }

  /// The number of a text; nil for a passage outside the range.
  func number(of passage: Int, edition: Int) -> Int? {
    guard passages.contains(passage), edition < editions else { return nil }
    return (passage - passages.lowerBound) * editions + edition
  }
}
