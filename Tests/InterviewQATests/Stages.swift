import Transcripts

@testable import InterviewQA

/// One question on its way through the stages, up to its ranking.
struct Stages {
  let answerer: QuestionAnswerer
  let context: AnswerContext

  var question: Question { context.question }
  var corpus: Corpus { context.corpus }
  var candidates: Candidates { answerer.retriever.candidates(for: context) }
  var ranker: PassageRanker {
    PassageRanker(context: context, retriever: answerer.retriever)
  }
  var citations: CitationMaker { answerer.extractor(context).citations }

  init(
    _ question: String, of answerer: QuestionAnswerer, options: AnswerOptions = AnswerOptions()
  ) throws {
    self.init(try answerer.question(from: question), of: answerer, options: options)
  }

  init(_ question: Question, of answerer: QuestionAnswerer, options: AnswerOptions = .init()) {
    self.answerer = answerer
    context = answerer.retriever.context(of: question, options)
  }

  /// Asks a source of these words only.
  init(_ question: String, ofText text: String, options: AnswerOptions = .init()) throws {
    try self.init(
      question, of: InterviewQATests.answerer(of: ["a.txt": text]), options: options)
  }

  func ranking() throws -> PassageRanking { try ranker.ranking(of: candidates) }

  /// Lines of the passages, in the order of the ranking.
  func rankedLines() throws -> [Int] { try ranking().passages.map { try line(of: $0.passage) } }

  func line(of passage: Int) throws -> Int { try corpus.paragraph(of: passage).line }

  /// The passage as it is ranked; nil where it is not.
  func ranked(atLine line: Int) throws -> RankedPassage? {
    try ranking().passages.first { try self.line(of: $0.passage) == line }
  }

  /// The first passage's quotation.
  func quotation() throws -> CitationMaker.Quotation? {
    try ranking().passages.first.map { try citations.quotation(of: $0) }
  }
}
