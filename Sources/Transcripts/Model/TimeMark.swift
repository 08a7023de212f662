/// When the words from a place on were said, up to the next mark.
package struct TimeMark: Hashable, Sendable {
  /// Offset where the words begin: in a draft a text offset, in an interview a byte offset of the
  /// file.
  package let text: Int
  package let time: TimeSpan

  package init(text: Int, time: TimeSpan) {
    self.text = text
    self.time = time
  }
}
