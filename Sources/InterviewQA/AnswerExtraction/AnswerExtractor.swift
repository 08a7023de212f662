import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Makes the answer from ranked passages, or declines if they contain none.
struct AnswerExtractor {
  let context: AnswerContext
  let citations: CitationMaker

  /// - Throws: `SourceError` when a source cannot be read.
  func answer(from ranking: PassageRanking) throws(SourceError) -> Answer {
    if let word = context.question.word { return try holders(of: word, in: ranking) }
    return try Answerability(context: context).isAnswerable(by: ranking)
      ? answered(from: ranking) : unanswered(from: ranking)
  }

  private func answered(from ranking: PassageRanking) throws(SourceError) -> Answer {
    let shown = ranking.passages.prefix(max(context.options.limit, ranking.partCount))
    let quotations = try shown.map { passage throws(SourceError) in
      try citations.quotation(of: passage)
    }
    let cited = try quotations.map { quotation throws(SourceError) in
      try citations.citation(of: quotation)
    }
    // A request for more was given the short answer before.
    let short =
      context.question.asksForMore
      ? nil
      : try ShortAnswerFinder(context: context).shortAnswer(of: quotations, cited, ranking)
    return answer(.answered, short: short, citations: cited)
  }

  private func unanswered(from ranking: PassageRanking) throws(SourceError) -> Answer {
    let nearest = try ranking.passages.prefix(Self.nearestShown).map {
      passage throws(SourceError) in
      try citations.citation(of: citations.quotation(of: passage))
    }
    let counts = context.coverage.topics.map {
      Answer.TermCount(
        term: $0.topic.text, paragraphs: $0.matches.passageCount(in: .paragraph))
    }
    return answer(.unanswered, absent: .init(terms: counts, nearest: nearest, unread: unread))
  }

  /// Where a word by itself stands: how many paragraphs hold it, and the best of them. Where none
  /// does, those that hold its other words.
  private func holders(of word: String, in ranking: PassageRanking) throws(SourceError) -> Answer {
    let search = WordSearch(word: word, context: context)
    let holding = ranking.passages.lazy.filter { search.isHeld(by: $0.passage) }
    let cited = try holding.prefix(Self.nearestShown).map { passage throws(SourceError) in
      try citations.citation(of: citations.quotation(of: passage))
    }
    return answer(
      .unanswered, absent: .init(terms: search.counts, nearest: cited, unread: unread))
  }

  private var unread: [String] {
    context.options.source == nil ? context.corpus.notices.unread.map(\.file) : []
  }

  /// Maximum number of passages shown when there is no answer.
  private static let nearestShown = 3

  private func answer(
    _ status: Answer.Status, short: ShortAnswerFinder.ShortAnswer? = nil,
    citations: [Citation] = [], absent: Answer.Absence? = nil
  ) -> Answer {
    Answer(
      question: context.question.text, status: status,
      kind: context.question.word == nil ? context.question.type : .statement,
      value: short?.value, valueOrigin: short?.origin, facts: short?.fact.map { [$0] } ?? [],
      citations: citations, understood: understanding, absent: absent,
      utterance: context.question.utterance)
  }

  private var understanding: Answer.Understanding {
    let question = context.question
    let evident = question.evident
    let expanded = evident.filter { !$0.expansions.isEmpty }.map { ($0.text, $0.expansions) }
    let corrected = question.corrections.map { ($0.written, $0.read) }
    return Answer.Understanding(
      language: question.language, terms: evident.map(\.text), rule: question.rule,
      expanded: Dictionary(expanded, uniquingKeysWith: { first, _ in first }),
      corrected: Dictionary(corrected, uniquingKeysWith: { first, _ in first }),
      follows: question.follows)
  }
}
