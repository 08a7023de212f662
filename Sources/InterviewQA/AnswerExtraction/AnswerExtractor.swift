import PassageRetrieval
import TextAnalysis
import Transcripts

/// Makes an answer of the passages that were found, or tells that they hold none.
struct AnswerExtractor {
  let archive: Archive
  let analyzer: Analyzer
  let question: Question

  func answer(from passages: [ScoredPassage], limit: Int) -> Answer {
    let evidence = Evidence(question: question, index: archive.index)
    let citations = CitationMaker(archive: archive, analyzer: analyzer, question: question)
    let isAnswered = passages.first.map(evidence.isEnough) ?? false
    let absence = Answer.Absence(
      terms: evidence.counts, nearest: isAnswered ? [] : passages.prefix(3).map(citations.citation))
    return Answer(
      question: question.text, status: isAnswered ? .answered : .unanswered, kind: question.type,
      value: nil, facts: [],
      citations: isAnswered ? passages.prefix(limit).map(citations.citation) : [],
      understood: understanding, absent: isAnswered ? nil : absence)
  }

  private var understanding: Answer.Understanding {
    let evident = question.topics.filter(\.isEvidence)
    let expanded = evident.filter { !$0.expansions.isEmpty }.map { ($0.text, $0.expansions) }
    return Answer.Understanding(
      terms: evident.map(\.text), rule: question.rule,
      expanded: Dictionary(expanded, uniquingKeysWith: { first, _ in first }))
  }
}
