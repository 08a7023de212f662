import PassageRetrieval
import TextAnalysis

/// A question as it was understood. Nobody downstream reads its text again.
package struct Question: Sendable {
  package let text: String
  package let type: QuestionType
  /// Name of the rule that told the type; nil when none matched.
  package let rule: String?
  /// The part of the piece's structure that is asked for or asked in, if the question names one.
  package let target: StructureTarget?
  /// Which of the things in that part is asked for; nil for all.
  package let position: StructurePosition?
  /// What is asked about, in the order of the question.
  package let topics: [Topic]
  /// The ways to write the unit that is asked for (`几岁`), as terms; empty when none is.
  package let unit: [[Query.WeightedTerm]]
  /// What kind of thing answers it in short.
  package let expected: ExpectedAnswerType
  /// The words of the question that follow each other; Han characters make bigrams instead.
  let wordPairs: [TermBigram]
  /// Language tag of the question.
  package let language: String
  /// The misspelt names in it, in its order; everything else here is of the text as it was meant.
  package var corrections: [Correction] = []
  /// How its rule says that it leans on the question before.
  var followUp: FollowUp?
  /// What it takes over of the question before, as `understood.follows` shows it; nil when it
  /// stands alone.
  package var follows: [String]?
  /// Whether it asks for what the answers before have not given.
  package var asksForMore = false
  /// Of a follow-up: the numbers of the passages beside the answer before, where its own is likely.
  package var nearby: Set<Int> = []

  /// One thing asked about: a word, a phrase of the lexicon, or two Han characters.
  package struct Topic: Sendable {
    /// Folded, as `understood.terms` shows it.
    package let text: String
    package let isName: Bool
    /// Whether it is written as a name is, with a capital, although the lexicon does not know it.
    package var isWrittenAsName = false
    /// Whether it is a date, a period or a duration, or part of one.
    package var isTime = false
    /// Ways to say it, each as weighted terms; the question's own first.
    package let alternatives: [[Query.WeightedTerm]]
    /// The other words that are looked for, as the lexicon writes them.
    package let expansions: [String]
    package let evidence: EvidenceWeight

    /// Whether it ends with the character that another begins with, as the pairs of Han characters
    /// of a run do.
    func overlaps(_ next: Topic) -> Bool {
      text.unicodeScalars.last == next.text.unicodeScalars.first && text.unicodeScalars.count == 2
        && next.text.unicodeScalars.count == 2
    }
  }

  /// Whether it says something that a topic is missing.
  package enum EvidenceWeight: Sendable {
    case strong
    /// Two Han characters one of which is a stop word or a numeral: evidence for want of better.
    case weak
    /// A word that says how something is asked: it tells facts apart, but no answer repeats it.
    case asking
    /// It helps to rank only: a lone Han character, a stop word, a cue.
    case none
  }

  /// The topics whose absence says something; those that say how it is asked where it has no others.
  package var evident: [Topic] {
    let levels: [EvidenceWeight] = [.strong, .weak, .asking]
    return levels.lazy.map { level in topics.filter { $0.evidence == level } }
      .first { !$0.isEmpty } ?? []
  }

  /// Whether it asks of nothing in particular.
  private var isBare: Bool {
    !topics.contains { $0.evidence == .strong || $0.evidence == .weak }
  }

  /// The part of the structure that is the answer. Whoever asks what was asked, or what stands in
  /// the introduction, and names nothing else, means all of it.
  var wholePart: StructureTarget? {
    switch type {
    case .metadata: target
    case .asked: isBare ? .questions : nil
    default: isBare ? target : nil
    }
  }

  /// The part of the structure that holds the answer; that of what was asked, the type tells.
  var searchedPart: StructureTarget? {
    type == .asked || wholePart != nil ? nil : target
  }

  package var query: Query {
    Query(clauses: topics.map { Query.Clause(alternatives: $0.alternatives) })
  }
}
