import Basics
// What these two declare for users cannot be declared here, since modules below need it, too.
@_exported import Corpora
@_exported import Knowledge
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Start here: questions in, quoted and cited answers out.
///
///     let knowledge = try KnowledgeBase(folder: "Knowledge")
///     let answerer = try QuestionAnswerer(knowledge: knowledge)
///     let answer = try answerer.answer("谷歌排第几？")
///     print(answer.citations.first?.quote ?? "no answer")
///
/// It may be shared by threads; its caches are guarded.
public struct QuestionAnswerer: Sendable {
  package let corpus: Corpus
  package let knowledge: KnowledgeBase
  let retriever: PassageRetriever
  private let spellings: NameSpellings
  private let questions: QuestionAnalyzer
  private let occurrences = OccurrenceCache(maxCount: 10_000)
  /// SHA-256 of files, by name.
  let hashes = BoundedCache<String, String>(maxCount: 10_000)

  /// Reads and indexes the sources, on all cores. `Cache` saves doing so again.
  ///
  /// - Parameters:
  ///   - knowledge: what they are read and asked with.
  ///   - sources: files and folders to ask instead of the knowledge folder's interviews.
  ///   - given: further sources to ask instead, which are in no file.
  ///   - reading: how their files are read.
  /// - Throws: `SourceError` when a source cannot be read.
  public init(
    knowledge: KnowledgeBase, sources: [String] = [], given: [GivenSource] = [],
    reading: ReadingOptions = ReadingOptions()
  ) throws(SourceError) {
    let loader = SourceLoader(knowledge: knowledge, options: reading)
    let stamps = sources.map(FileAccess.canonical).flatMap(FileStamp.all)
    var contents = try CorpusReader(knowledge: knowledge, options: reading)
      .contents(of: loader.found(at: sources, and: given))
    contents.stamps = stamps
    self.init(Corpus(contents, by: knowledge, options: reading), knowledge: knowledge)
  }

  init(_ corpus: Corpus, knowledge: KnowledgeBase) {
    self.init(
      corpus, knowledge, EditorialIndex(of: corpus, by: knowledge),
      NameSpellings(
        of: knowledge,
        and: corpus.entries.lazy.flatMap(\.summary.speakers).map(\.name).filter { !$0.isEmpty }))
  }

  /// Reads what `store(in:)` wrote after the corpus.
  init(_ corpus: Corpus, from reader: inout StoreReader, knowledge: KnowledgeBase) {
    self.init(
      corpus, knowledge, reader.value(),
      NameSpellings(from: &reader, analyzer: knowledge.analyzer))
  }

  private init(
    _ corpus: Corpus, _ knowledge: KnowledgeBase, _ editorial: EditorialIndex,
    _ spellings: NameSpellings
  ) {
    self.corpus = corpus
    self.knowledge = knowledge
    self.spellings = spellings
    retriever = PassageRetriever(corpus: corpus, editorial: editorial, knowledge: knowledge)
    questions = QuestionAnalyzer(knowledge: knowledge)
  }

  func store(in writer: inout StoreWriter) {
    writer.add(retriever.editorial)
    spellings.store(in: &writer)
  }

  /// The whole flow: a line → the question → passages that may answer it → the answer.
  ///
  /// - Parameters:
  ///   - line: the question, in Chinese or English.
  ///   - dialogue: the conversation so far; the question is added to it.
  ///   - options: what the answer may be taken from, and how long it may be.
  /// - Returns: an answer without citations if the sources do not say, or if the line asks nothing.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read, or when
  ///   the cached index is damaged; the dialogue is not changed then.
  public func answer(
    _ line: String, in dialogue: inout Dialogue, options: AnswerOptions = AnswerOptions()
  ) throws(SourceError) -> Answer {
    let question = try question(from: line, in: dialogue, options)
    if let utterance = question.utterance, utterance != .word {
      return Answer(to: line, utterance, in: question.language)
    }
    let context = retriever.context(of: question, options)
    let candidates = retriever.candidates(for: context)
    let ranking = try PassageRanker(context: context, retriever: retriever)
      .ranking(of: candidates)
    var answer = try extractor(context)
      .answer(from: question.asksForMore ? ranking.without(dialogue.quoted) : ranking)
    if options.hasReceipts {
      answer.citations = try answer.citations.map { citation throws(SourceError) in
        var citation = citation
        citation.receipt = try receipt(of: citation)
        return citation
      }
    }
    try corpus.checkIndex()
    dialogue.add(question, answer)
    return answer
  }

  /// What a line asks the program to do, such as *help* or 退出; nil if it asks nothing of it.
  package func request(in line: String) -> Utterance.Request? { questions.request(in: line) }

  /// The answer to a question that stands alone.
  ///
  /// - Throws: `SourceError` under the same conditions as in a dialogue.
  public func answer(
    _ line: String, options: AnswerOptions = AnswerOptions()
  ) throws(SourceError) -> Answer {
    var dialogue = Dialogue()
    return try answer(line, in: &dialogue, options: options)
  }

  /// What a line asks, with its misspelt names corrected and what it leaves out taken over from the
  /// previous question.
  private func question(
    from line: String, in dialogue: Dialogue, _ options: AnswerOptions
  ) throws(SourceError) -> Question {
    var question = try question(from: line, after: dialogue.previous, in: options.source)
    if question.follows != nil, let answered = dialogue.answered {
      question.nearby = try corpus.neighbourhood(of: answered)
    }
    return question
  }

  func question(
    from line: String, after previous: Question? = nil, in source: String? = nil
  ) throws(SourceError) -> Question {
    let reading = questions.reading(of: line)
    if let utterance = questions.utterance(of: reading) {
      return questions.question(from: reading, asking: utterance)
    }
    let names = SourceNames(
      corpus: corpus, knowledge: knowledge, spellings: spellings,
      range: corpus.passages(ofSource: source))
    return questions.question(
      from: reading,
      corrections: try SpellingCorrector(names: names, reading: reading).corrections(),
      after: previous, isGuest: { isOnlyGuest($0, in: source) })
  }

  /// Whether a topic names the only guest of the one source that is asked.
  private func isOnlyGuest(_ topic: Question.Topic, in source: String?) -> Bool {
    let range = corpus.passages(ofSource: source)
    guard topic.isAnyName, corpus.mayNameSpeaker(topic.alternatives), let first = range.first,
      let last = range.last, corpus.place(of: first).document == corpus.place(of: last).document
    else { return false }
    let speakers = corpus.entries[corpus.place(of: first).document].summary.speakers
    return speakers.count { $0.role == .guest } == 1
  }

  func extractor(_ context: AnswerContext) -> AnswerExtractor {
    AnswerExtractor(
      context: context, citations: CitationMaker(context: context, occurrences: occurrences))
  }
}
