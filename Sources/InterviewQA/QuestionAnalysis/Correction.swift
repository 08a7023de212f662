/// A name that a question misspells, with the name of the sources it is read as.
package struct Correction: Hashable, Sendable {
  /// As the question has it.
  package let written: String
  package let read: String
  /// Byte offsets in the question's UTF-8.
  let range: Range<Int>
}

extension String {
  /// The text as it was meant.
  ///
  /// - Parameter corrections: in the order of the text, none overlapping another.
  func corrected(by corrections: [Correction]) -> String {
    var utf8 = Array(utf8)
    for correction in corrections.reversed() {
      utf8.replaceSubrange(correction.range, with: correction.read.utf8)
    }
    return String(decoding: utf8, as: UTF8.self)
  }
}
