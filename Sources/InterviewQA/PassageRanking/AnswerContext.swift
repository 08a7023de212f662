import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis

/// One question with what it is asked of and what `PassageRetriever` found its parts to match: the
/// input of ranking and extraction. It does nothing by itself.
///
/// A class, so that the stages share it without copying its fields.
final class AnswerContext: Sendable {
  let question: Question
  let options: AnswerOptions
  let corpus: Corpus
  let lexicon: Lexicon
  let analyzer: Analyzer
  /// The passages of the source that is asked; all where none is named.
  let range: Range<Int>
  /// All that is asked, in the order of the question.
  let topics: [MatchedTopic]
  /// The names among the topics.
  let names: [MatchedTopic]
  /// Who speaks, if the question names a speaker: the first it names.
  let subject: MatchedTopic?
  let facts: FactMatches
  let anticipated: AnticipatedQuestionMatches
  let sentences: SentenceScorer
  let coverage: QuestionCoverage
  let eligibility: PassageEligibility

  init(
    question: Question, options: AnswerOptions, corpus: Corpus, lexicon: Lexicon,
    analyzer: Analyzer, range: Range<Int>, topics: [MatchedTopic], subject: MatchedTopic?,
    facts: FactMatches, anticipated: AnticipatedQuestionMatches, sentences: SentenceScorer,
    coverage: QuestionCoverage, eligibility: PassageEligibility
  ) {
    self.question = question
    self.options = options
    self.corpus = corpus
    self.lexicon = lexicon
    self.analyzer = analyzer
    self.range = range
    self.topics = topics
    self.subject = subject
    self.facts = facts
    self.anticipated = anticipated
    self.sentences = sentences
    self.coverage = coverage
    self.eligibility = eligibility
    names = topics.filter(\.topic.isName)
  }

  /// Whether a passage is said by whom the question asks about.
  func isSpokenBySubject(_ passage: Int) -> Bool {
    subject?.stands(in: passage, fields: .speaker) ?? false
  }
}
