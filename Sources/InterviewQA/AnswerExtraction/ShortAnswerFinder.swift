import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the answer in short: a fact that an editor wrote down, or words of the best quotation.
struct ShortAnswerFinder {
  let inquiry: Inquiry
  let maker: CitationMaker

  struct ShortAnswer {
    let value: String
    /// What proves it, unless it is just words of the quotation.
    var fact: Answer.CitedFact?
  }

  /// - Parameter citations: of the quotations, in their order.
  func shortAnswer(
    of quotations: [CitationMaker.Quotation], _ citations: [Citation], _ result: SearchResult
  ) -> ShortAnswer? {
    if result.isStructural, let structural = structural(result, citations) {
      return structural
    }
    guard result.parts == 0, let best = quotations.first else { return nil }
    let fact = factThatFits(quotations, citations)
    if let fact, fact.fitness >= FactFinder.proving { return fact.answer }
    return anticipated(in: best, citations[0]) ?? words(of: best, citations[0]) ?? fact?.answer
  }

  /// The words of the best passage that an editor names for a question like this one.
  private func anticipated(
    in best: CitationMaker.Quotation, _ citation: Citation
  ) -> ShortAnswer? {
    let text = best.quoted.text
    let spans = maker.anticipatedAnswer(in: best.quoted)
    guard !spans.isEmpty, isOfExpectedKind(spans, in: text) else { return nil }
    let words = spans.map { String(decoding: text.reading.utf8[$0], as: UTF8.self) }
    let isFigure = inquiry.question.type == .number || inquiry.question.type == .ranking
    let fact = isFigure && words.count == 1 ? fact(provedBy: words[0], in: best.quoted) : nil
    return fact.map { answer($0, citation, 0) } ?? ShortAnswer(value: words.joined(separator: ", "))
  }

  /// Whether words are what is asked for, as far as that can be told.
  private func isOfExpectedKind(_ spans: [Range<Int>], in text: AnalyzedText) -> Bool {
    let expected = inquiry.sentences.expectedEntities(in: text)
    return expected.isEmpty
      || spans.contains { span in
        expected.contains { $0.bytes.overlaps(span) }
      }
  }

  /// The fact that an editor made of some words of a passage.
  private func fact(provedBy words: String, in quoted: CitationMaker.Quoted) -> CuratedFact? {
    inquiry.facts.fact(provedBy: words, in: quoted.passage, of: quoted.edition)
  }

  /// How many parts there are of what is asked for, or who is credited.
  private func structural(_ result: SearchResult, _ citations: [Citation]) -> ShortAnswer? {
    guard inquiry.question.position == nil else { return nil }
    switch inquiry.question.wholePart {
    case .sections, .questions:
      return cited("\(result.passages.count)", subject: citations[0].document, "count")
    case .credits:
      let credit = result.passages.first.flatMap(inquiry.archive.credit)
      return credit.flatMap { cited($0.name, subject: $0.task, "role") }
    case .introduction, .ending, nil: return nil
    }
  }

  private func factThatFits(
    _ quotations: [CitationMaker.Quotation], _ citations: [Citation]
  ) -> (answer: ShortAnswer, fitness: Float)? {
    let found = quotations.indices.lazy.compactMap { index in
      inquiry.facts.best(in: quotations[index].quoted.passage).map {
        (citation: index, match: $0)
      }
    }.first { $0.match.fitness >= FactFinder.fitting }
    return found.map { found in
      (
        answer(inquiry.facts.fact(of: found.match), citations[found.citation], found.citation),
        found.match.fitness
      )
    }
  }

  /// The answer span in the sentence that answers; as a fact puts it where one is proved by it.
  private func words(
    of best: CitationMaker.Quotation, _ citation: Citation
  ) -> ShortAnswer? {
    let text = best.quoted.text
    guard let span = AnswerSpanFinder(inquiry: inquiry).span(in: text, best.focus) else {
      return nil
    }
    let words = String(decoding: text.reading.utf8[span], as: UTF8.self)
    let fact = fact(provedBy: words, in: best.quoted)
    return fact.map { answer($0, citation, 0) } ?? ShortAnswer(value: words)
  }

  private func answer(_ fact: CuratedFact, _ citation: Citation, _ index: Int) -> ShortAnswer {
    cited(
      fact.short.text(in: citation.language), subject: fact.subject.text(in: citation.language),
      fact.relation, citation: index)
  }

  private func cited(
    _ value: String, subject: String, _ relation: String, citation: Int = 0
  ) -> ShortAnswer {
    ShortAnswer(
      value: value,
      fact: .init(subject: subject, relation: relation, value: value, citation: citation))
  }
}
