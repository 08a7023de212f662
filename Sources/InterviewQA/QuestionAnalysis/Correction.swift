/// A misspelt name of a question, with the name it is read as.
package struct Correction: Hashable, Sendable {
  /// As the question writes it.
  package let written: String
  /// As the sources write it.
  package let read: String
  /// Byte offsets in the question's UTF-8.
  let range: Range<Int>
}

extension String {
  /// The text with its misspelt names corrected.
  ///
  /// - Parameter corrections: in the order of the text; they do not overlap.
  func corrected(by corrections: [Correction]) -> String {
    var utf8 = Array(utf8)
    for correction in corrections.reversed() {
      utf8.replaceSubrange(correction.range, with: correction.read.utf8)
    }
    return String(decoding: utf8, as: UTF8.self)
  }
}
