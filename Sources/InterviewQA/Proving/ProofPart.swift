/// A part of a question with what proves it in a passage.
struct ProofPart {
  let kind: ProvedPart.Kind
  /// As the question writes it, folded; for what is asked for, the words that ask.
  let text: String
  /// Where the words stand that prove it; nil if nothing proves it.
  let source: ProvedPart.Source?
  /// How much it counts that the words stand there, from 0 to 1.
  let level: Float
  /// Whether it is a name that the lexicon knows.
  let isKnownName: Bool
  /// Whether the sources have it nowhere.
  let isUnknown: Bool
}
