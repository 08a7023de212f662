/// A passage with its score, the parts of the score, and what was found in it.
struct RankedPassage {
  let passage: Int
  let score: Float
  let parts: ScoreParts
  /// Its fact that fits best; nil if none fits at all.
  let fact: FactMatches.Match?
  /// The anticipated questions that it answers and that are similar to the one asked; nil if there
  /// are none.
  let anticipated: AnticipatedQuestionMatches.Match?
}

extension RankedPassage {
  /// A passage that is not found by a question's words.
  init(unscored passage: Int) {
    self.init(passage: passage, score: 0, parts: ScoreParts(), fact: nil, anticipated: nil)
  }

  /// The passage with another score; what it gains or loses is the part `exchange`.
  func scored(_ score: Float) -> Self {
    var parts = parts
    parts.exchange += score - self.score
    return Self(
      passage: passage, score: score, parts: parts, fact: fact, anticipated: anticipated)
  }
}

/// The parts of a passage's score, which add up to it except for rounding.
struct ScoreParts {
  /// The terms of the question that it contains, by BM25F.
  var terms: Float = 0
  /// What it was given for a fact, an anticipated question or its place, if its terms did not bring
  /// it up.
  var proposal: Float = 0
  /// The sentence that contains most of the question.
  var sentence: Float = 0
  /// Words that are adjacent in the question and in the passage.
  var bigrams: Float = 0
  /// That its speaker is the one that the question names.
  var subject: Float = 0
  /// That a sentence contains the kind of thing that is asked for.
  var expected: Float = 0
  /// That it is beside the previous answer.
  var nearby: Float = 0
  /// The share of the question that it contains, where it is in another language.
  var coverage: Float = 0
  /// A similar anticipated question.
  var anticipated: Float = 0
  /// A fact that fits.
  var fact: Float = 0
  /// What an interviewer's words or a heading lose; never above 0.
  var kind: Float = 0
  /// What it gains below a question that asks the same, or loses as a mere question.
  var exchange: Float = 0
  /// What it loses for names of the question that it does not mention; never above 0.
  var missingNames: Float = 0

  /// Sum of the parts that the factor for the kind of paragraph applies to.
  var sumBeforeKind: Float {
    terms + proposal + sentence + bigrams + subject + expected + nearby + coverage + anticipated
  }
}

/// The passages that may answer a question.
struct PassageRanking {
  /// Best first; the parts of an answer with several parts come before all others, in their own
  /// order.
  let passages: [RankedPassage]
  /// Number of passages at the head that are parts of one answer, all of which are shown.
  var partCount = 0
  /// What decided their order.
  var order = Order.score

  /// What decides the order of passages.
  enum Order: Equatable {
    case score
    /// The best passage on each name of a comparison comes before the others.
    case bothSides
    /// The items of a list come first, since the question asks for what it lists.
    case list
    /// The structure of the piece, regardless of its words.
    case structure(StructureTarget)
  }

  var isStructural: Bool {
    if case .structure = order { true } else { false }
  }

  /// A passage as it is ranked; one without a score if it is not.
  func passage(_ passage: Int) -> RankedPassage {
    passages.first { $0.passage == passage } ?? RankedPassage(unscored: passage)
  }

  /// The ranking with a passage first, whether or not it is one of its own.
  func leading(with passage: RankedPassage) -> PassageRanking {
    PassageRanking(
      passages: [passage] + passages.filter { $0.passage != passage.passage }, partCount: 0,
      order: order)
  }

  /// The ranking with one of its passages first, unless it has parts.
  func moved(_ place: Int) -> PassageRanking {
    guard place > 0, partCount == 0 else { return self }
    var passages = passages
    passages.insert(passages.remove(at: place), at: 0)
    return PassageRanking(passages: passages, partCount: 0, order: order)
  }

  /// The ranking without the passages that have been seen.
  func without(_ seen: Set<Int>) -> PassageRanking {
    let left = passages.filter { !seen.contains($0.passage) }
    return PassageRanking(
      passages: left, partCount: passages.prefix(partCount).count { !seen.contains($0.passage) },
      order: isStructural && left.isEmpty ? .score : order)
  }
}
