import PassageRetrieval
import TextAnalysis

/// A question as it was understood. Nobody downstream reads its text again.
package struct Question: Sendable {
  package let text: String
  package let type: QuestionType
  /// Name of the rule that told the type; nil when none matched.
  package let rule: String?
  /// What is asked about, in the order of the question.
  package let topics: [Topic]
  /// Language tag of the question.
  package let language: String

  /// One thing asked about: a word, a phrase of the lexicon, or two Han characters.
  package struct Topic: Sendable {
    /// Folded, as `understood.terms` shows it.
    package let text: String
    package let isName: Bool
    /// Ways to say it, each as weighted terms; the question's own first.
    package let alternatives: [[Query.WeightedTerm]]
    /// The other words that are looked for, as the lexicon writes them.
    package let expansions: [String]
    /// False for a lone Han character or a pair that takes in a stop word: it helps to rank but
    /// its absence says nothing.
    package let isEvidence: Bool
  }

  package var query: Query {
    Query(clauses: topics.map { Query.Clause(alternatives: $0.alternatives) })
  }
}
