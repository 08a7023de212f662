import PassageRetrieval
import TextAnalysis
import Transcripts

/// Makes an answer of the passages that were found, or tells that they hold none.
struct AnswerExtractor {
  let archive: Archive
  let analyzer: Analyzer
  let question: Question
  /// The passages that were asked.
  let range: Range<Int>

  func answer(from result: SearchResult, limit: Int) -> Answer {
    let evidence = Evidence(question: question, index: archive.index, range: range)
    let citations = CitationMaker(
      archive: archive, question: question,
      sentences: SentenceScorer(
        question: question, index: archive.index, range: range, analyzer: analyzer))
    let isAnswered =
      result.isStructural
      || evidence.isEnough(in: result.passages.first, editions: editions(of: result))
    let nearest = isAnswered ? [] : result.passages.prefix(Self.nearest)
    let shown = isAnswered ? result.passages.prefix(max(limit, result.parts)) : []
    let quoted = shown.map(citations.citation)
    let short = isAnswered ? shortAnswer(to: Array(shown), quoted, result) : nil
    return Answer(
      question: question.text, status: isAnswered ? .answered : .unanswered, kind: question.type,
      value: short?.value, facts: short.map { [$0] } ?? [], citations: quoted,
      understood: understanding,
      absent: isAnswered
        ? nil : .init(terms: evidence.counts, nearest: nearest.map(citations.citation)))
  }

  /// The fact that answers in short, in the language of the quotation that proves it.
  private func shortAnswer(
    to shown: [ScoredPassage], _ citations: [Citation], _ result: SearchResult
  ) -> Answer.CitedFact? {
    if result.isStructural, let target = question.target, target != .credits {
      return Answer.CitedFact(
        subject: citations[0].document, relation: "count", value: "\(result.passages.count)",
        citation: 0)
    }
    guard result.parts == 0 else { return nil }
    let finder = FactFinder(archive: archive, question: question, range: range)
    let found = shown.indices.lazy.compactMap { index in
      finder.best(in: shown[index].passage).map { (citation: index, match: $0) }
    }.first { $0.match.fitness >= Self.fitting }
    return found.map { citation, match in
      let language = citations[citation].language
      return Answer.CitedFact(
        subject: match.fact.subject.text(in: language), relation: match.fact.relation,
        value: match.fact.short.text(in: language), citation: citation)
    }
  }

  /// How well a fact has to fit to be the short answer.
  private static let fitting: Float = 0.4

  /// In how many editions the best passage can be read.
  private func editions(of result: SearchResult) -> Int {
    result.passages.first.map { archive.place(of: $0.passage).document }
      .map { archive.documents[$0].editions.count } ?? 1
  }

  /// So many passages are shown when there is no answer.
  private static let nearest = 3

  private var understanding: Answer.Understanding {
    let evident = question.evident
    let expanded = evident.filter { !$0.expansions.isEmpty }.map { ($0.text, $0.expansions) }
    return Answer.Understanding(
      language: question.language, terms: evident.map(\.text), rule: question.rule,
      expanded: Dictionary(expanded, uniquingKeysWith: { first, _ in first }))
  }
}
