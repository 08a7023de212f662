import PassageRetrieval
import TextAnalysis

/// What one topic makes of the sentences of texts, kept from when a text was first read.
struct SentenceScoreCache {
  /// By number of the text: index of its first value; negative while it was not read.
  private var starts: [Int32]
  /// Of each text that was read, one value a sentence: what the topic is worth in it; then as many
  /// in which a word is weighed by how few sentences of the text hold it.
  private var values: [Float] = []

  /// - Parameter texts: the number of texts.
  init(texts: Int) {
    starts = [Int32](repeating: -1, count: texts)
  }

  /// Index of the first value of a text.
  ///
  /// - Parameter reckon: all values of the text.
  mutating func start(ofText number: Int, orElse reckon: () -> [Float]) -> Int {
    if starts[number] >= 0 { return Int(starts[number]) }
    let start = values.count
    values += reckon()
    starts[number] = Int32(start)
    return start
  }

  subscript(index: Int) -> Float { values[index] }

  subscript(range: Range<Int>) -> ArraySlice<Float> { values[range] }
}
