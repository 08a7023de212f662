import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis
import Transcripts

/// A question, the corpus it is asked of, and what `PassageRetriever` found its parts to match: the
/// input of ranking and extraction.
///
/// A class, so that the stages share it without copying its fields.
final class AnswerContext: Sendable {
  let question: Question
  let options: AnswerOptions
  let corpus: Corpus
  let lexicon: Lexicon
  let analyzer: Analyzer
  /// The passages of the source that is asked; all if none is named.
  let range: Range<Int>
  /// All topics of the question, in its order.
  let topics: [MatchedTopic]
  /// The names among the topics.
  let names: [MatchedTopic]
  /// The first speaker that the question names; nil if it names none.
  let subject: MatchedTopic?
  let facts: FactMatches
  let anticipated: AnticipatedQuestionMatches
  let sentences: SentenceScorer
  let coverage: QuestionCoverage
  let eligibility: PassageEligibility
  /// Number of the documents that are asked; 0 if there are none.
  let documentCount: Int

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
    documentCount =
      range.last.map { last in
        corpus.place(of: last).document - corpus.place(of: range.lowerBound).document + 1
      } ?? 0
  }

  /// Whether the speaker of a passage is the one that the question names.
  func isSpokenBySubject(_ passage: Int) -> Bool {
    subject?.stands(in: passage, fields: .speaker) ?? false
  }

  /// Whether so few documents are asked that the words of the lexicon for an attribute, its lists of
  /// things and its lack of synonyms decide: among more, what a passage shares with the question
  /// says more than they.
  var isOfFewDocuments: Bool { documentCount <= Self.fewDocuments }

  private static let fewDocuments = 8

  /// What is searched for: the topics in all the forms that the sources have.
  var query: Query {
    Query(clauses: topics.map { Query.Clause(alternatives: $0.matches.alternatives) })
  }

  /// Whether the document of a passage has an edition in the language of the question.
  func isInQuestionsLanguage(_ passage: Int) -> Bool {
    corpus.entries[corpus.place(of: passage).document].languages.contains {
      Language.isSame($0, question.language)
    }
  }

  /// Whether a passage is one of a talk in which somebody answers.
  func isInterview(_ passage: Int) -> Bool {
    corpus.entries[corpus.place(of: passage).document].summary.speakers
      .contains { $0.role == .guest }
  }

  /// Whether a passage ends with a question.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  func asks(_ passage: Int) throws(SourceError) -> Bool {
    try corpus.texts(of: passage).first?.reading.utf8.endsAsQuestion ?? false
  }

  /// Whether a passage is the interviewer's and ends with a question.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  func isAskers(_ passage: Int) throws(SourceError) -> Bool {
    guard corpus.role(ofSpeakerIn: passage) == .interviewer else { return false }
    return try asks(passage)
  }
}

extension [UInt8] {
  /// Whether the text ends with a question mark, of any width, brackets and quotation marks aside.
  var endsAsQuestion: Bool {
    let end = String(decoding: suffix(24), as: UTF8.self).unicodeScalars.reversed()
      .first { !$0.properties.isWhitespace && !Self.closing.contains($0) }
    return end == "?" || end == "？"
  }

  private static let closing: Set<Unicode.Scalar> = [
    ")", "）", "\"", "'", "”", "’", "」", "』", "]", "*", "_", ".", "。", "…",
  ]
}
