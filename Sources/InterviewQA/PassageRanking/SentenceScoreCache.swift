/// The scores of one topic in the sentences of the texts that were read.
struct SentenceScoreCache {
  /// By number of the text, the index of its first score; negative until it is read.
  private var starts: [Int32]
  /// For each text that was read, what `SentenceMatcher.scores(in:)` returned.
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
