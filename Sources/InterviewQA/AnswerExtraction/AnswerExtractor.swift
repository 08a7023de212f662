import PassageRetrieval
import TextAnalysis
import Transcripts

/// Makes an answer of the passages that were found, or tells that they hold none.
struct AnswerExtractor {
  let inquiry: Inquiry

  func answer(from result: SearchResult) -> Answer {
    let isAnswered = result.isStructural || isProved(by: result.passages.first)
    return isAnswered ? answered(from: result) : unanswered(from: result)
  }

  private func answered(from result: SearchResult) -> Answer {
    let maker = CitationMaker(inquiry: inquiry)
    let shown = Array(result.passages.prefix(max(inquiry.options.limit, result.parts)))
    let quotations = shown.map { maker.quotation(of: $0.passage) }
    let citations = zip(quotations, shown).map { maker.citation(of: $0, score: $1.score) }
    let finder = ShortAnswerFinder(inquiry: inquiry, maker: maker)
    // Whoever asks for more has been told in short.
    let short =
      inquiry.question.asksForMore
      ? nil : finder.shortAnswer(of: quotations, citations, result)
    return answer(
      .answered, value: short?.value, facts: short?.fact.map { [$0] } ?? [], citations: citations)
  }

  private func unanswered(from result: SearchResult) -> Answer {
    let maker = CitationMaker(inquiry: inquiry)
    let nearest = result.passages.prefix(Self.nearest).map { maker.citation(of: $0) }
    return answer(
      .unanswered, absent: .init(terms: inquiry.evidence.counts, nearest: nearest))
  }

  private func answer(
    _ status: Answer.Status, value: String? = nil, facts: [Answer.CitedFact] = [],
    citations: [Citation] = [], absent: Answer.Absence? = nil
  ) -> Answer {
    Answer(
      question: inquiry.question.text, status: status, kind: inquiry.question.type, value: value,
      facts: facts, citations: citations, understood: understanding, absent: absent)
  }

  private func isProved(by passage: ScoredPassage?) -> Bool {
    let care = passage.map { inquiry.archive.place(of: $0.passage).document }
      .map { Self.care(for: inquiry.archive.entries[$0]) }
    let lacksExpected =
      inquiry.question.expected.isKnown
      && passage.map { inquiry.holdsExpected($0.passage) } != true
    return inquiry.evidence.isEnough(
      in: passage, of: care ?? .none, lacksExpected: lacksExpected)
      || passage.map { isLikely(at: $0.passage, lacksExpected: lacksExpected) } == true
  }

  /// Whether the question has told where its answer stands: in a part of the piece that it names, or
  /// beside the answer that it follows. Then all its names and one of its words are enough.
  private func isLikely(at passage: Int, lacksExpected: Bool) -> Bool {
    let question = inquiry.question
    let isThere = inquiry.isInNamedPart(passage) || question.nearby.contains(passage)
    guard isThere || question.asksForMore && !question.nearby.isEmpty else { return false }
    let isMissing = lacksExpected && question.expected.isStrict
    return !isMissing && inquiry.evidence.holdsNamesAndWords(passage)
  }

  private static func care(for document: DocumentEntry) -> Answerability.Care {
    if document.isForeseen { return .questions }
    return document.summary.files.count > 1 ? .editions : .none
  }

  /// So many passages are shown when there is no answer.
  private static let nearest = 3

  private var understanding: Answer.Understanding {
    let evident = inquiry.question.evident
    let expanded = evident.filter { !$0.expansions.isEmpty }.map { ($0.text, $0.expansions) }
    let corrected = inquiry.question.corrections.map { ($0.written, $0.read) }
    return Answer.Understanding(
      language: inquiry.question.language, terms: evident.map(\.text),
      rule: inquiry.question.rule,
      expanded: Dictionary(expanded, uniquingKeysWith: { first, _ in first }),
      corrected: Dictionary(corrected, uniquingKeysWith: { first, _ in first }),
      follows: inquiry.question.follows)
  }
}
