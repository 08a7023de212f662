import FoundationEssentials
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
    if debugOn, let f = result.passages.first { evidence.dump(f.passage) }
    let nearest = isAnswered ? [] : result.passages.prefix(Self.nearest)
    let shown = isAnswered ? result.passages.prefix(max(limit, result.parts)) : []
    return Answer(
      question: question.text, status: isAnswered ? .answered : .unanswered, kind: question.type,
      value: nil, facts: [], citations: shown.map(citations.citation),
      understood: understanding,
      absent: isAnswered
        ? nil : .init(terms: evidence.counts, nearest: nearest.map(citations.citation)))
  }

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

let debugOn = ProcessInfo.processInfo.environment["DXD"] != nil
