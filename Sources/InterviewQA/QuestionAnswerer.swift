import Basics
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Start here: questions in, quoted and cited answers out.
///
///     let knowledge = try KnowledgeBase(folder: "Knowledge")
///     let answerer = try QuestionAnswerer(knowledge: knowledge)
///     print(answerer.answer("谷歌排第几？").citations.first?.quote ?? "no answer")
public struct QuestionAnswerer: Sendable {
  package let archive: Corpus
  package let knowledge: KnowledgeBase
  let questions: QuestionAnalyzer

  /// - Parameters:
  ///   - sources: files and folders to ask instead of the knowledge folder's interviews.
  ///   - reading: how they are read.
  public init(
    knowledge: KnowledgeBase, sources: [String] = [], reading: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let loader = SourceLoader(knowledge: knowledge, options: reading)
    let stamps = sources.map(FileAccess.canonical).flatMap(FileStamp.all)
    var contents = try CorpusReader(knowledge: knowledge, options: reading)
      .contents(of: loader.places(ofAll: sources))
    contents.stamps = stamps
    self.init(Corpus(contents, by: knowledge, options: reading), knowledge: knowledge)
  }

  init(_ archive: Corpus, knowledge: KnowledgeBase) {
    self.archive = archive
    self.knowledge = knowledge
    questions = QuestionAnalyzer(knowledge: knowledge)
  }

  /// The whole flow: a line → what it asks → the passages that hold it → an answer.
  ///
  /// - Parameter dialogue: what was asked before; the question is added to it.
  public func answer(
    _ line: String, in dialogue: inout Dialogue, options: AnswerOptions = AnswerOptions()
  ) -> Answer {
    var question = questions.question(
      from: line, after: dialogue.previous, correctedBy: names(in: options.source))
    if question.follows != nil {
      question.nearby = dialogue.answered.map(archive.neighbourhood) ?? []
    }
    dialogue.previous = question
    let inquiry = Inquiry(question, of: archive, options, by: knowledge)
    let result = PassageRanker(inquiry: inquiry).result()
    let answer = AnswerExtractor(inquiry: inquiry)
      .answer(from: question.asksForMore ? result.without(dialogue.quoted) : result)
    let quoted = answer.citations.compactMap(passage)
    dialogue.quoted.formUnion(quoted)
    dialogue.answered = quoted.first
    return answer
  }

  /// The names that a source mentions, or all sources where none is named.
  func names(in source: String?) -> SourceNames {
    SourceNames(
      archive: archive, knowledge: knowledge, spellings: archive.spellings,
      range: archive.passages(ofSource: source))
  }

  /// Number of the passage that a citation quotes.
  private func passage(of citation: Citation) -> Int? {
    archive.document(named: citation.document).map {
      archive.passages(ofDocument: $0).lowerBound + citation.paragraph - 1
    }
  }

  /// What gave a citation of the last answer its place: the terms of the question that its passage
  /// holds and what each was worth, the greatest first. Sentences and facts come on top of it.
  public func reasons(
    for citation: Citation, in dialogue: Dialogue, options: AnswerOptions = AnswerOptions()
  ) -> [(term: String, score: Double)] {
    guard let question = dialogue.previous, let passage = passage(of: citation) else { return [] }
    return archive.index.explanation(
      of: passage, for: question.query, in: archive.passages(ofSource: options.source)
    )
    .contributions.map { ($0.term.description, Double($0.score)) }
  }

  /// The answer to a question that stands alone.
  public func answer(_ line: String, options: AnswerOptions = AnswerOptions()) -> Answer {
    var dialogue = Dialogue()
    return answer(line, in: &dialogue, options: options)
  }

  /// Why the last answer is worth nothing: a source was changed since it was read, or what was kept of
  /// the sources turned out to be damaged, which is removed then. Nil as long as all is well.
  public var problem: SourceError? { archive.problem }

  /// What there is to ask, in the order it was read.
  public var sources: [SourceSummary] { archive.entries.map(\.summary) }

  /// Whether somebody of that name, as `AnswerOptions.speaker` takes it, speaks in the sources.
  public func hasSpeaker(_ name: String) -> Bool {
    archive.entries.contains { entry in entry.summary.speakers.contains { $0.name == name } }
  }

  /// The source that a citation points into.
  package func source(of citation: Citation) -> SourceText? {
    edition(of: citation)?.interview.source
  }

  /// Reads other sources by the same knowledge.
  package func documents(at path: String) throws(SourceError) -> [Document] {
    try SourceLoader(knowledge: knowledge).documents(at: path)
  }

  /// Text by which two spellings are compared: the folded letters and digits.
  package func folded(_ text: String) -> String {
    knowledge.analyzer.tokens(of: text).map { $0.word.description }.joined()
  }
}

/// What an answer may be taken from, and how long it may be.
public struct AnswerOptions: Sendable {
  /// Document id, or file as citations name it; nil for all.
  public var source: String?
  /// Only this speaker's words; nil for all.
  public var speaker: String?
  /// At most so many quotations.
  public var limit: Int
  /// So many sentences more on either side of each quotation.
  public var context: Int

  public init(source: String? = nil, speaker: String? = nil, limit: Int = 4, context: Int = 0) {
    self.source = source
    self.speaker = speaker
    self.limit = limit
    self.context = context
  }
}
