import EntityRecognition
import TextAnalysis

/// Words of a passage that may be the short answer.
struct SpanCandidate {
  /// The kind of the entity; nil for a thing that the lexicon lists.
  let kind: Entity.Kind?
  /// The words with their hedges, in bytes of the reading text.
  let bytes: Range<Int>
  /// Index of its sentence.
  let sentence: Int
  /// How much of the question stands near it, from 0 to 1: what its own clause has counts whole,
  /// what is farther away less.
  let support: Float
  /// Distance to the nearest word of the question in its sentence, in bytes; 0 if there is none.
  let distance: Int
  /// How its clause puts it forward.
  let assertion: Assertion
  /// Whether it counts what the question counts, as far as that is asked.
  let isCounted: Bool
  /// By part of the question, where its words stand that are nearest; nil where the passage's text
  /// has none.
  let places: [Range<Int>?]

  /// Whether it is a better answer than another one.
  func isBetter(than other: SpanCandidate) -> Bool {
    if isCounted != other.isCounted { return isCounted }
    return abs(support - other.support) > Self.same
      ? support > other.support : distance < other.distance
  }

  /// Supports that differ by no more are the same.
  private static let same: Float = 0.02
}
