/// Numbers from 0 for the texts of some passages, so that what is known of each can stand in an array.
///
/// Of large ranges of passages nothing is kept: a question reads few of their texts.
struct EditionNumbering: Hashable {
  let passages: Range<Int>
  /// At most so many has each passage.
  let editions: Int

  /// Ranges up to so many passages are small.
  private static let small = 4096

  var areFew: Bool { passages.count <= Self.small }
  var count: Int { passages.count * editions }

  /// Nil for a text of another passage.
  func number(of passage: Int, edition: Int) -> Int? {
    guard passages.contains(passage), edition < editions else { return nil }
    return (passage - passages.lowerBound) * editions + edition
  }
}
