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
  /// Whether the words before it, or its own, say that it is a name: called, 叫.
  let isCalled: Bool
  /// Whether all names of the question stand with it: in its sentence or the one before, in the
  /// question that the passage answers, or in what the whole passage is about.
  let isNear: Bool
  /// Whether another name stands between it and what is asked about, so that it may be said of that.
  let isOfAnother: Bool
  /// By part of the question, where its words stand that are nearest; nil where the passage's text
  /// has none.
  let places: [Range<Int>?]

  /// Whether the passage says it, and of what is asked about.
  var isSaid: Bool { assertion.isAnswer && !isOfAnother }

  /// Whether it is a better answer than another one.
  func isBetter(than other: SpanCandidate) -> Bool {
    abs(weight - other.weight) > Self.same
      ? weight > other.weight : distance < other.distance
  }

  /// Whether it may be meant as well as a better one: other words with the same support, no farther from
  /// the question's.
  func isAsGood(as best: SpanCandidate) -> Bool {
    bytes != best.bytes && abs(weight - best.weight) <= Self.close
      && distance <= best.distance + Self.farther
  }

  /// Whether another one follows it with no more than a word between.
  func isBeside(_ next: SpanCandidate) -> Bool {
    sentence == next.sentence && next.bytes.lowerBound - bytes.upperBound <= Self.gap
  }

  /// In bytes.
  private static let gap = 6
  /// Supports that differ by no more may be meant equally.
  private static let close: Float = 0.03
  /// In bytes.
  private static let farther = 12

  /// Its support, less for what does not say what it counts or is only reported.
  private var weight: Float {
    support - (isCounted ? 0 : 0.1) - (assertion == .asserted ? 0 : 0.05)
  }

  /// Supports that differ by no more are the same.
  private static let same: Float = 0.02
}
