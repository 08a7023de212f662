import PassageRetrieval
import TextAnalysis

/// A question as it was understood; later stages do not read its text again.
package struct Question: Sendable {
  package let text: String
  package let type: QuestionType
  /// Name of the rule that determined the type; nil if none matched.
  package let rule: String?
  /// The part of the piece's structure that is asked for or asked in, if the question names one.
  package let target: StructureTarget?
  /// Which element of that part is asked for; nil for all.
  package let position: StructurePosition?
  /// What of the piece itself is asked for; nil for anything else.
  package var credit: CreditTask?
  /// What is asked about, in the order of the question.
  package let topics: [Topic]
  /// The alternatives for the unit that is asked for (`几岁`), as terms; empty if none is.
  package let unit: [[Query.WeightedTerm]]
  /// What kind of thing is a short answer to it.
  package let expected: ExpectedAnswerType
  /// What it asks for, apart from its type.
  package let asked: AskedPart
  /// The pairs of adjacent words; Han characters are not among them, as they make bigrams.
  let wordPairs: [TermBigram]
  /// Language tag of the question.
  package let language: String
  /// The misspelt names in it, in its order; all other properties are those of the corrected text.
  package var corrections: [Correction] = []
  /// What the line is if it asks nothing: a word by itself, or noise; nil for a question.
  package var utterance: Utterance?
  /// As it is written, the word or name that the line consists of; nil for a question.
  package var word: String?
  /// What of it points beyond it.
  var leaning = Leaning()
  /// How it depends on the previous question, according to its rule; nil if it does not.
  var followUp: FollowUp?
  /// What it takes over from the previous question, as `understood.follows` shows it; nil if it
  /// stands alone.
  package var follows: [String]?
  /// Whether it asks for more than the previous answers have given.
  package var asksForMore = false
  /// For a follow-up, the passages beside the previous answer, where its own is likely; else empty.
  package var nearby: Set<Int> = []

  /// One thing asked about: a word, a phrase of the lexicon, or two Han characters.
  package struct Topic: Sendable {
    /// Folded, as `understood.terms` shows it.
    package let text: String
    package let isName: Bool
    /// Whether it is written like a name, with a capital, although the lexicon does not know it.
    package var isWrittenAsName = false
    /// Whether it is a date, a period or a duration, or part of one.
    package var isTime = false
    /// Whether it is somebody, by name or by what he is: 医生, *Musk*.
    package var isPerson = false
    /// Whether it says which of several is meant: 第二, *third*.
    package var isOrdinal = false
    /// Whether it is taken over from the previous question. It helps to find the answer and may
    /// prove it; a passage may lack it.
    package var isTakenOver = false
    /// Alternative words for it, each as weighted terms; the question's own first.
    package private(set) var alternatives: [[Query.WeightedTerm]]
    /// The other words that are searched for, as the lexicon writes them.
    package let expansions: [String]
    package let evidence: EvidenceWeight
    /// How telling it is by how rare its words are in their language; 1 for an ordinary word.
    package private(set) var rarity: Float = 1
    /// Indices of its tokens in the question; empty for a cue.
    var tokens = 0..<0

    /// The topic with its weights multiplied by how telling its words are.
    func weighted(by rarity: Float) -> Topic {
      var topic = self
      topic.rarity = rarity
      topic.alternatives = alternatives.map { terms in
        terms.map { .init(term: $0.term, weight: $0.weight * rarity) }
      }
      return topic
    }

    /// By alternative, how surely it says the same as the question's own words, from 0 to 1: what the
    /// lexicon gives for it, squared.
    var certainties: [Float] {
      let own = alternatives.first?.lazy.map(\.weight).max() ?? 1
      return alternatives.enumerated().map { index, alternative in
        guard index > 0, let weight = alternative.lazy.map(\.weight).max() else { return 1 }
        let given = weight / own / RankingWeights.Term.expansion
        return min(1, given * given)
      }
    }

    /// Whether it is made of words that answers tend to contain.
    package var isCue: Bool { text.isEmpty }

    /// Whether both are pairs of Han characters, and the next begins with the character that this
    /// one ends with.
    func overlaps(_ next: Topic) -> Bool {
      text.unicodeScalars.last == next.text.unicodeScalars.first && text.unicodeScalars.count == 2
        && next.text.unicodeScalars.count == 2
    }
  }

  /// How much it says against a passage to lack a topic.
  package enum EvidenceWeight: Sendable {
    case strong
    /// Two Han characters, one of which is a stop word or a numeral: evidence only if there is no
    /// stronger.
    case weak
    /// A word of asking: it tells facts apart, but answers do not repeat it.
    case asking
    /// It helps to rank only: a lone Han character, a stop word, a cue.
    case none
  }

  /// The topics that are the strongest evidence the question has; empty if none is any.
  package var evident: [Topic] {
    let levels: [EvidenceWeight] = [.strong, .weak, .asking]
    return levels.lazy.map { level in topics.filter { $0.evidence == level } }
      .first { !$0.isEmpty } ?? []
  }

  /// Whether it asks about nothing in particular.
  private var isBare: Bool {
    !topics.contains { $0.evidence == .strong || $0.evidence == .weak }
  }

  /// The part of the structure that is the answer as a whole. A question about what was asked, or
  /// about the introduction, means all of it if it names nothing else.
  var wholePart: StructureTarget? {
    switch type {
    case .metadata: target
    case .asked: isBare ? .questions : nil
    default: isBare ? target : nil
    }
  }

  /// The part of the structure that contains the answer; nil for what was asked, since the type
  /// says so.
  var searchedPart: StructureTarget? {
    type == .asked || wholePart != nil ? nil : target
  }

  package var query: Query {
    Query(clauses: topics.map { Query.Clause(alternatives: $0.alternatives) })
  }
}
