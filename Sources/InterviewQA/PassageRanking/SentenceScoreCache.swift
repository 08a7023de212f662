/// What one topic scores in the sentences of texts, once they were read.
struct SentenceScoreCache {
  /// By number of the text: index of its first score; negative while it was not read.
  private var starts: [Int32]
  /// Of each text that was read: by sentence the topic's score, then by sentence the score in which a
  /// word is weighted by how few sentences of the text hold it.
  private var scores: [Float] = []

  init(textCount: Int) {
    starts = [Int32](repeating: -1, count: textCount)
  }

  /// Index of the first score of a text.
  ///
  /// - Parameter compute: returns all scores of the text.
  mutating func start(ofText number: Int, orElse compute: () -> [Float]) -> Int {
    if starts[number] >= 0 { return Int(starts[number]) }
    let start = scores.count
    scores += compute()
    starts[number] = Int32(start)
    return start
  }

  subscript(index: Int) -> Float { scores[index] }

  subscript(range: Range<Int>) -> ArraySlice<Float> { scores[range] }
}
