import Corpora

/// What of a question a passage proves.
struct Proof {
  /// The question, cut into the parts that `parts` are of.
  let question: QuestionParts
  let ranked: RankedPassage
  /// The edition whose text proves it, and its text.
  let edition: Int
  /// By part of the question, whether and by what it is proved.
  let parts: [ProofPart]
  /// The share of the question that is proved, weighted by how much each part tells passages apart,
  /// from 0 to 1.
  let support: Float
  /// The words that may be the short answer, best first.
  let spans: [SpanCandidate]
  /// The best words of the kind asked for that the passage denies, doubts, supposes or takes back;
  /// nil if there are none.
  let denied: SpanCandidate?
  /// The short answer that it proves; nil if it proves none.
  let value: ProvedValue?
  /// The first essential part that is not proved; nil if all are.
  let missing: UnprovedPart?
  /// Whether that part is a name that the sources know nowhere.
  let isUnknown: Bool

  /// Whether all essential parts are proved.
  var isWhole: Bool { missing == nil }
}
