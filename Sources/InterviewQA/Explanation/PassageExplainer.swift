import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Explains how passages rank for a question, and what their scores are made of.
struct PassageExplainer {
  let context: AnswerContext
  let citations: CitationMaker
  let ranker: PassageRanker
  let candidates: Candidates
  /// Of the candidates.
  let ranking: PassageRanking

  func explanation(of answer: Answer) throws(SourceError) -> ExplainedAnswer {
    let cited = answer.status == .answered ? answer.citations : answer.absent?.nearest ?? []
    let passages = try cited.map { citation throws(SourceError) in
      let ranked = ranking.passage(citation.passage)
      return ExplainedAnswer.Passage(
        file: citation.file, line: citation.line, score: ranked.score.explained,
        parts: ranked.parts.named(upTo: ranked.score), terms: terms(of: ranked))
    }
    return ExplainedAnswer(
      question: answer.question, kind: answer.kind, rule: answer.understood.rule,
      order: .init(ranking.order), value: answer.value,
      valueOrigin: answer.valueOrigin.map { .init($0) }, foreign: answer.foreign,
      proof: try cited.first.flatMap { citation throws(SourceError) in
        try proof(of: answer, by: citation)
      }, passages: passages)
  }

  /// Nil if the answer was not found by its words.
  private func proof(
    of answer: Answer, by citation: Citation
  ) throws(SourceError) -> ExplainedProof? {
    guard answer.support != nil, !ranking.isStructural else { return nil }
    let ranked = ranking.passage(citation.passage)
    let proof = try Prover(context: context).proof(of: ranked)
    let words = try ProofWords(context: context, proof: proof)
      .words(in: citations.quotation(of: ranked), answer.valueOrigin)
    let parts = zip(zip(proof.question.all, proof.parts), words).map { part, words in
      ExplainedProof.Part(
        part: part.1.text, kind: part.1.kind, source: words?.source, bytes: words?.bytes,
        words: words?.text, weight: Double(part.0.weight / proof.question.weight).rounded(places: 4)
      )
    }
    return ExplainedProof(
      file: citation.file, line: citation.line, parts: parts, support: proof.support.explained,
      needed: ProofThresholds.support(amongDocuments: context.documentCount).explained,
      unproved: answer.status == .answered ? nil : proof.missing?.text)
  }

  /// - Parameter quoted: number of passages that the answer quotes.
  func explanation(
    of passage: Int, quoted: Int
  ) throws(SourceError) -> ExplainedPassage {
    let own = try ranked(passage)
    let first = ranking.passages.first.flatMap { $0.passage == passage ? nil : $0 }
    return ExplainedPassage(
      question: context.question.text, passage: try candidate(own),
      first: try first.map { first throws(SourceError) in try candidate(first) },
      found: ranking.passages.count, quoted: quoted, order: .init(ranking.order),
      obstacles: obstacles(of: own, quoted: quoted), terms: terms(of: own, beside: first))
  }

  private func rank(of passage: Int) -> Int? {
    ranking.passages.firstIndex { $0.passage == passage }.map { $0 + 1 }
  }

  /// The score is 0 for a passage that may not answer.
  private func ranked(_ passage: Int) throws(SourceError) -> RankedPassage {
    if let known = ranking.passages.first(where: { $0.passage == passage }) { return known }
    guard !ranking.isStructural, context.range.contains(passage),
      context.eligibility.weight(of: passage) != nil
    else {
      return RankedPassage(unscored: passage)
    }
    return try ranker.ranked(passage, among: candidates)
  }

  private func candidate(
    _ ranked: RankedPassage
  ) throws(SourceError) -> ExplainedPassage.Candidate {
    ExplainedPassage.Candidate(
      citation: try citations.citation(of: citations.quotation(of: ranked)),
      rank: rank(of: ranked.passage), score: ranked.score.explained,
      parts: ranked.parts.named(upTo: ranked.score),
      coverage: context.coverage.share(in: ranked.passage).explained)
  }
}

// Terms.
extension PassageExplainer {
  /// What each term contributes to the part `terms` of a score; empty if the passage was not found
  /// by its terms.
  private func scores(of ranked: RankedPassage) -> [Term: Float] {
    guard ranked.parts.terms > 0 else { return [:] }
    let explanation = context.corpus.index.explanation(
      of: ranked.passage, for: context.query, in: context.range)
    return Dictionary(explanation.contributions.map { ($0.term, $0.score) }, uniquingKeysWith: +)
  }

  private func terms(of ranked: RankedPassage) -> [ExplainedAnswer.TermScore] {
    scores(of: ranked).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { .init(term: $0.key.description, score: $0.value.explained) }
  }

  private func terms(
    of own: RankedPassage, beside first: RankedPassage?
  ) -> [ExplainedPassage.TermScore] {
    let own = scores(of: own)
    let others = first.map(scores) ?? [:]
    let terms = Set(own.keys).union(others.keys).sorted { left, right in
      (own[right] ?? 0, others[right] ?? 0, left) < (own[left] ?? 0, others[left] ?? 0, right)
    }
    return terms.map {
      .init(
        term: $0.description, score: (own[$0] ?? 0).explained, first: (others[$0] ?? 0).explained)
    }
  }
}

// Obstacles.
extension PassageExplainer {
  private func obstacles(
    of ranked: RankedPassage, quoted: Int
  ) -> [ExplainedPassage.Obstacle] {
    let rank = rank(of: ranked.passage)
    let own = rank == nil ? exclusions(of: ranked) : weights(of: ranked.passage)
    let isAfterList = ranking.order == .list && rank.map { $0 > ranking.partCount } ?? true
    return own + (isAfterList ? [.list] : []) + (quoted == 0 ? [.evidence] : [])
  }

  private func exclusions(of ranked: RankedPassage) -> [ExplainedPassage.Obstacle] {
    let passage = ranked.passage
    let isForInterviewer =
      context.question.type == .asked && context.corpus.hasInterviewer(besides: passage)
      && !isInterviewer(passage)
    let all: [(ExplainedPassage.Obstacle, Bool)] = [
      (.source, !context.range.contains(passage)),
      (.speaker, !context.eligibility.isAllowed(passage)), (.notInterviewer, isForInterviewer),
      (.structure, ranking.isStructural),
      (.terms, !ranking.isStructural && ranked.parts.terms == 0),
    ]
    return all.filter(\.1).map(\.0)
  }

  private func weights(of passage: Int) -> [ExplainedPassage.Obstacle] {
    let type = context.question.type
    guard !ranking.isStructural, type != .asked, type != .metadata else { return [] }
    if isInterviewer(passage) { return [.interviewer] }
    return context.corpus.metadata(of: passage).kind == .heading ? [.heading] : []
  }

  private func isInterviewer(_ passage: Int) -> Bool {
    context.corpus.role(ofSpeakerIn: passage) == .interviewer
  }
}
