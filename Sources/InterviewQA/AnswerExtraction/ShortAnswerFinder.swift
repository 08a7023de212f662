import Basics
import Corpora
import EntityRecognition
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the short answer: a fact that an editor wrote down, or words of the best quotation.
struct ShortAnswerFinder {
  let context: AnswerContext

  /// A short answer with its origin.
  struct ShortAnswer {
    let value: String
    let origin: Answer.ValueOrigin
    /// The fact that it states; nil if it is just words of the quotation.
    var fact: Answer.CitedFact?
  }

  /// The short answer; nil if there is none.
  ///
  /// - Parameter citations: those of the quotations, in their order.
  /// - Throws: `SourceError` when a source cannot be read.
  func shortAnswer(
    of quotations: [CitationMaker.Quotation], _ citations: [Citation], _ ranking: PassageRanking,
    _ proof: Proof?
  ) throws(SourceError) -> ShortAnswer? {
    if ranking.isStructural, let structural = try structural(ranking, citations) {
      return structural
    }
    guard ranking.partCount == 0, let best = quotations.first else { return nil }
    // A fact may list all places where one is asked for.
    if let ranked = ranked(in: best.text) { return ranked }
    let fact = factThatFits(quotations, citations, proof)
    if let fact, fact.fitness >= RankingWeights.Fact.proving { return fact.answer }
    return anticipated(in: best, citations[0]) ?? words(of: best, citations[0], proof)
      ?? fact?.answer
  }

  /// What holds the place that is asked for, in the order that the best quotation states; nil where
  /// something else is asked for.
  private func ranked(in text: AnalyzedText) -> ShortAnswer? {
    let finder = RankAnswerFinder(
      context.question, lexicon: context.lexicon, analyzer: context.analyzer)
    guard let finder, finder.asksForHolder, case .words(let words) = finder.answer(in: text)?.value
    else { return nil }
    return ShortAnswer(value: texts(of: words, in: text).joined(separator: ", "), origin: .span)
  }

  /// The words of the best passage that an editor gives for a similar question.
  private func anticipated(
    in best: CitationMaker.Quotation, _ citation: Citation
  ) -> ShortAnswer? {
    let spans = best.anticipatedAnswer
    guard !spans.isEmpty, isOfExpectedKind(spans, in: best.text),
      best.ranked.anticipated?.answerSimilarity ?? 0
        >= (asksForTold ? RankingWeights.Similarity.answering : RankingWeights.Similarity.wording)
    else { return nil }
    let words = texts(of: spans, in: best.text)
    let isFigure = context.question.type == .number || context.question.type == .ranking
    let fact = isFigure && words.count == 1 ? fact(provedBy: words[0], in: best) : nil
    let origin = Answer.ValueOrigin.anticipated(
      similarity: Double(best.ranked.anticipated?.answerSimilarity ?? 0))
    return fact.map { answer($0, citation, 0, origin) }
      ?? ShortAnswer(value: words.joined(separator: ", "), origin: origin)
  }

  /// Whether a thing is asked for, or what the credits say.
  private var asksForTold: Bool {
    let type = context.question.type
    return type == .metadata || type.asksForAThing && type != .statement
  }

  /// Whether words are of the expected kind, as far as that can be recognised.
  private func isOfExpectedKind(_ spans: [Range<Int>], in text: AnalyzedText) -> Bool {
    let kinds = context.question.answeringKinds
    let expected = text.entities.filter { kinds.contains($0.kind) }
    return expected.isEmpty && !context.question.expected.isStrict
      || spans.contains { span in
        expected.contains { $0.bytes.overlaps(span) }
      }
  }

  /// The fact that some words of a passage prove.
  private func fact(
    provedBy words: String, in quotation: CitationMaker.Quotation
  ) -> CuratedFact? {
    context.facts.fact(provedBy: words, in: quotation.passage, of: quotation.edition)
  }

  /// The number of parts that are asked for, or who is credited.
  private func structural(
    _ ranking: PassageRanking, _ citations: [Citation]
  ) throws(SourceError) -> ShortAnswer? {
    guard context.question.position == nil else { return nil }
    switch context.question.wholePart {
    case .sections, .questions:
      return cited(
        "\(ranking.passages.count)", subject: citations[0].document, "count", .structure)
    case .credits:
      guard let first = ranking.passages.first,
        let credit = try context.corpus.credit(in: first.passage)
      else { return nil }
      return cited(credit.name, subject: credit.task, "role", .credits)
    case .introduction, .ending, nil: return nil
    }
  }

  private func factThatFits(
    _ quotations: [CitationMaker.Quotation], _ citations: [Citation], _ proof: Proof?
  ) -> (answer: ShortAnswer, fitness: Float)? {
    for (index, quotation) in quotations.enumerated() {
      guard let match = quotation.ranked.fact, match.fitness >= RankingWeights.Fact.answering
      else { continue }
      let fact = context.facts.fact(of: match)
      guard isOfExpectedKind(fact, citations[index]), isMeant(fact, in: quotation, proof) else {
        continue
      }
      let origin = Answer.ValueOrigin.fact(fitness: Double(match.fitness))
      return (answer(fact, citations[index], index, origin), match.fitness)
    }
    return nil
  }

  /// Whether the words that prove a number or a time are among those that the proof found to be asked
  /// for, as far as it looked at the same text.
  private func isMeant(
    _ fact: CuratedFact, in quotation: CitationMaker.Quotation, _ proof: Proof?
  ) -> Bool {
    guard context.question.type == .number || context.question.type == .time, let proof,
      proof.isOf(quotation)
    else { return true }
    let proving = quotation.edition.spans(of: fact.value).texts.compactMap {
      quotation.text.reading.utf8.range(ofWords: $0.utf8)
    }
    return proving.isEmpty
      || proof.spans.contains { span in proving.contains { $0.overlaps(span.bytes) } }
  }

  /// Whether the value of a fact is of the kind that is asked for, where a kind is.
  private func isOfExpectedKind(_ fact: CuratedFact, _ citation: Citation) -> Bool {
    let question = context.question
    guard asksForTold else { return false }
    guard question.expected.isStrict, question.type != .ranking else { return true }
    let text = fact.short.text(in: citation.language)
    return EntityRecognizer(analyzer: context.analyzer, lexicon: context.lexicon)
      .entities(in: text).contains { question.answeringKinds.contains($0.kind) }
  }

  /// The words that the proof shows, as a fact puts them if they prove one.
  private func words(
    of best: CitationMaker.Quotation, _ citation: Citation, _ proof: Proof?
  ) -> ShortAnswer? {
    guard let proof, proof.isOf(best), let value = proof.value else { return nil }
    switch value {
    case .number(let number): return ShortAnswer(value: "\(number)", origin: .span)
    case .words(let spans):
      guard
        spans.allSatisfy({
          best.range.lowerBound <= $0.lowerBound && $0.upperBound <= best.range.upperBound
        })
      else { return nil }
      let words = texts(of: spans, in: best.text)
      if words.count == 1, let fact = fact(provedBy: words[0], in: best) {
        return answer(fact, citation, 0, .span)
      }
      return ShortAnswer(value: words.joined(separator: ", "), origin: .span)
    }
  }

  private func texts(of words: [Range<Int>], in text: AnalyzedText) -> [String] {
    words.map { String(decoding: text.reading.utf8[$0], as: UTF8.self) }
  }

  private func answer(
    _ fact: CuratedFact, _ citation: Citation, _ index: Int, _ origin: Answer.ValueOrigin
  ) -> ShortAnswer {
    let stated = cited(
      fact.short.text(in: citation.language), subject: fact.subject.text(in: citation.language),
      fact.relation, origin, citation: index)
    return ShortAnswer(
      value: fact.short.text(in: context.question.language), origin: origin, fact: stated.fact)
  }

  private func cited(
    _ value: String, subject: String, _ relation: String, _ origin: Answer.ValueOrigin,
    citation: Int = 0
  ) -> ShortAnswer {
    ShortAnswer(
      value: value, origin: origin,
      fact: .init(subject: subject, relation: relation, value: value, citation: citation))
  }
}
