/// A passage with its score, what that is made of, and what was found in it.
struct RankedPassage {
  let passage: Int
  let score: Float
  let parts: ScoreParts
  /// The fact of it that fits best; nil when none fits at all.
  let fact: FactMatches.Match?
  /// The anticipated questions that it answers and that are like the one asked; nil when there are
  /// none.
  let anticipated: AnticipatedQuestionMatches.Match?
}

/// What the score of a passage is made of. The parts add up to it, but for rounding.
struct ScoreParts {
  /// The terms of the question that it holds, by BM25F.
  var terms: Float = 0
  /// What it was given as a proposal by a fact, an anticipated question or its place, as its terms do
  /// not bring it up.
  var proposal: Float = 0
  /// The sentence that says most of the question.
  var sentence: Float = 0
  /// Words that follow each other in the question as in it.
  var bigrams: Float = 0
  /// That it is said by whom the question names.
  var subject: Float = 0
  /// That a sentence holds the kind of thing that is asked for.
  var expected: Float = 0
  /// That it stands beside the answer before.
  var nearby: Float = 0
  /// An anticipated question like the one asked.
  var anticipated: Float = 0
  /// A fact that fits.
  var fact: Float = 0
  /// What an interviewer's words or a heading lose; never above 0.
  var kind: Float = 0
  /// What it loses by names of the question that it does not mention; never above 0.
  var missingNames: Float = 0

  /// The parts that the factor for the kind of paragraph applies to.
  var sumBeforeKind: Float {
    terms + proposal + sentence + bigrams + subject + expected + nearby + anticipated
  }
}

/// The passages that may answer a question.
struct PassageRanking {
  /// Best first; the parts of a many-part answer stand before all others, in their own order.
  let passages: [RankedPassage]
  /// How many of them are parts of one answer, all of which are shown.
  var partCount = 0
  /// What decided their order.
  var order = Order.score

  enum Order: Equatable {
    case score
    /// The best passage of each name of a comparison stands before the others.
    case bothSides
    /// The items of a list that somebody tells, as the question asks for what it lists.
    case list
    /// The structure of the piece and not its words.
    case structure(StructureTarget)
  }

  var isStructural: Bool {
    if case .structure = order { true } else { false }
  }

  /// What is left when some passages have been seen.
  func without(_ seen: Set<Int>) -> PassageRanking {
    let left = passages.filter { !seen.contains($0.passage) }
    return PassageRanking(
      passages: left, partCount: passages.prefix(partCount).count { !seen.contains($0.passage) },
      order: isStructural && left.isEmpty ? .score : order)
  }
}
