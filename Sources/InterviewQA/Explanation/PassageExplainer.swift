import PassageRetrieval
import TextAnalysis
import Transcripts

/// Tells where a passage stands among all that were found for a question.
struct PassageExplainer {
  private let inquiry: Inquiry
  /// All that may answer, not only as many as are quoted.
  private let result: SearchResult
  private let quoted: Int

  init(
    question: Question, archive: Corpus, options: AnswerOptions, knowledge: KnowledgeBase
  ) {
    var all = options
    all.limit = max(options.limit, archive.index.passageCount)
    inquiry = Inquiry(question, of: archive, options, by: knowledge)
    result = PassageRanker(inquiry: Inquiry(question, of: archive, all, by: knowledge)).result()
    quoted = AnswerExtractor(inquiry: inquiry).answer(from: result).citations.count
  }

  func explanation(of passage: Int) -> ExplainedPassage {
    let first = result.passages.first?.passage
    let other = first == passage ? nil : first
    return ExplainedPassage(
      question: inquiry.question.text, passage: candidate(passage), first: other.map(candidate),
      found: result.passages.count, quoted: quoted, obstacles: obstacles(of: passage),
      terms: terms(of: passage, beside: other))
  }

  private func candidate(_ passage: Int) -> ExplainedPassage.Candidate {
    let index = result.passages.firstIndex { $0.passage == passage }
    let scored = index.map { result.passages[$0] } ?? ScoredPassage(passage: passage, score: 0)
    let given = index == nil ? 0 : scores(of: passage).values.reduce(0, +)
    return ExplainedPassage.Candidate(
      citation: CitationMaker(inquiry: inquiry).citation(of: scored),
      rank: index.map { $0 + 1 }, score: Self.rounded(scored.score),
      besides: Self.rounded(scored.score - given),
      coverage: Self.rounded(inquiry.evidence.coverage(of: passage)))
  }

  private func terms(of passage: Int, beside other: Int?) -> [ExplainedPassage.TermScore] {
    let own = scores(of: passage)
    let others = other.map(scores) ?? [:]
    let terms = Set(own.keys).union(others.keys).sorted { left, right in
      (own[right] ?? 0, others[right] ?? 0, left) < (own[left] ?? 0, others[left] ?? 0, right)
    }
    return terms.map {
      .init(
        term: $0.description, score: Self.rounded(own[$0] ?? 0),
        first: Self.rounded(others[$0] ?? 0))
    }
  }

  /// What each term that a passage holds gave it.
  private func scores(of passage: Int) -> [Term: Float] {
    let explanation = inquiry.archive.index.explanation(
      of: passage, for: inquiry.question.query, in: inquiry.range)
    return Dictionary(explanation.contributions.map { ($0.term, $0.score) }, uniquingKeysWith: +)
  }

  private static func rounded(_ score: Float) -> Double { Double(score).rounded(places: 4) }

  private func obstacles(of passage: Int) -> [ExplainedPassage.Obstacle] {
    let isFound = result.passages.contains { $0.passage == passage }
    return (isFound ? weights(of: passage) : exclusions(of: passage))
      + (quoted == 0 ? [.evidence] : [])
  }

  private func exclusions(of passage: Int) -> [ExplainedPassage.Obstacle] {
    let isForInterviewer =
      inquiry.question.type == .asked && inquiry.archive.hasInterviewer(besides: passage)
      && !isInterviewer(passage)
    let all: [(ExplainedPassage.Obstacle, Bool)] = [
      (.source, !inquiry.range.contains(passage)), (.speaker, !inquiry.isAllowed(passage)),
      (.notInterviewer, isForInterviewer), (.structure, result.isStructural),
      (.terms, !result.isStructural && scores(of: passage).isEmpty),
    ]
    return all.filter(\.1).map(\.0)
  }

  private func weights(of passage: Int) -> [ExplainedPassage.Obstacle] {
    let type = inquiry.question.type
    guard !result.isStructural, type != .asked, type != .metadata else { return [] }
    if isInterviewer(passage) { return [.interviewer] }
    return inquiry.archive.paragraph(of: passage).kind == .heading ? [.heading] : []
  }

  private func isInterviewer(_ passage: Int) -> Bool {
    inquiry.archive.role(ofSpeakerIn: passage) == .interviewer
  }
}
