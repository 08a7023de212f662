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
    if let credited = try credited(in: ranking) { return credited }
    let verdict = try Answerability(context: context).verdict(on: ranking)
    return verdict.isAnswered
      ? try answered(from: verdict.ranking, by: verdict.proof)
      : try unanswered(from: ranking, for: verdict.proof)
  }

  /// The answer to a question about the piece itself, from its head and its credits; nil if it is
  /// no such question, asks several pieces, or they do not say.
  private func credited(in ranking: PassageRanking) throws(SourceError) -> Answer? {
    guard let asked = context.question.credit, !context.question.asksForMore,
      context.options.speaker == nil, let first = context.range.first,
      let last = context.range.last
    else { return nil }
    let corpus = context.corpus
    let document = corpus.place(of: first).document
    guard document == corpus.place(of: last).document else { return nil }
    // Records tell the credits in sentences; an editor's facts say who is meant.
    if ranking.isStructural, try corpus.document(of: first).primary.kind == .record { return nil }
    let found = try CreditFinder(
      corpus: corpus, lexicon: context.lexicon, analyzer: context.analyzer
    ).answers(to: asked, inDocument: document)
    guard !found.isEmpty else { return nil }
    let passages = found.reduce(into: [Int]()) { passages, answer in
      if !passages.contains(answer.passage) { passages.append(answer.passage) }
    }
    let cited = try cited(passages.prefix(context.options.limit).map(ranking.passage))
    let texts = try found.map { answer throws(SourceError) in
      switch answer.value {
      case .speaker(let name): return name
      case .words(let bytes):
        let text = try corpus.texts(of: answer.passage)[0].reading
        return String(decoding: text.utf8[bytes], as: UTF8.self)
      }
    }
    let value = texts.joined(separator: ", ")
    let fact = Answer.CitedFact(
      subject: cited[0].document, relation: asked.rawValue, value: value, citation: 0)
    return answer(
      .answered, short: .init(value: value, origin: .credits, fact: fact), citations: cited)
  }

  private func answered(
    from ranking: PassageRanking, by proof: Proof?
  ) throws(SourceError) -> Answer {
    let shown = ranking.passages.prefix(max(context.options.limit, ranking.partCount))
    let quotations = try shown.map { passage throws(SourceError) in
      try citations.quotation(of: passage, proving: proof)
    }
    let cited = try quotations.map { quotation throws(SourceError) in
      try citations.citation(of: quotation)
    }
    // A request for more was given the short answer before.
    let short =
      context.question.asksForMore
      ? nil
      : try ShortAnswerFinder(context: context).shortAnswer(of: quotations, cited, ranking, proof)
    return answer(
      .answered, short: short, citations: cited, proof: proof,
      proved: try proved(by: proof, in: quotations, short))
  }

  private func unanswered(
    from ranking: PassageRanking, for proof: Proof?
  ) throws(SourceError) -> Answer {
    let gaps = proof.map { GapFinder(context: context, proof: $0) }
    let denial = gaps?.denial()
    let leading = proof.map { ranking.leading(with: $0.ranked) } ?? ranking
    let nearest = try leading.passages.prefix(Self.nearestShown).map {
      passage throws(SourceError) in
      var quotation = try citations.quotation(of: passage)
      if let proof, let denial, passage.passage == proof.ranked.passage {
        quotation.show(denial, of: proof)
      }
      return try citations.citation(of: quotation)
    }
    let counts = context.coverage.topics.map {
      Answer.TermCount(
        term: $0.topic.text, paragraphs: $0.matches.passageCount(in: .paragraph))
    }
    let against = denial.map { Answer.Against(citation: 0, manner: .init($0.assertion)) }
    return answer(
      .unanswered, proof: proof, unproved: try gaps?.gap(),
      absent: .init(terms: counts, nearest: nearest, unread: unread, against: against))
  }

  /// Where a word by itself stands: how many paragraphs hold it, and the best of them. Where none
  /// does, those that hold its other words.
  private func holders(of word: String, in ranking: PassageRanking) throws(SourceError) -> Answer {
    let search = WordSearch(word: word, context: context)
    let holding = ranking.passages.lazy.filter { search.isHeld(by: $0.passage) }
    return answer(
      .unanswered,
      absent: .init(
        terms: search.counts, nearest: try cited(holding.prefix(Self.nearestShown)),
        unread: unread))
  }

  private func cited(_ passages: some Sequence<RankedPassage>) throws(SourceError) -> [Citation] {
    try passages.map { passage throws(SourceError) in
      try citations.citation(of: citations.quotation(of: passage))
    }
  }

  private var unread: [String] {
    context.options.source == nil ? context.corpus.notices.unread.map(\.file) : []
  }

  /// Maximum number of passages shown when there is no answer.
  private static let nearestShown = 3

  private func answer(
    _ status: Answer.Status, short: ShortAnswerFinder.ShortAnswer? = nil,
    citations: [Citation] = [], proof: Proof? = nil, proved: [ProvedPart] = [],
    unproved: UnprovedPart? = nil, absent: Answer.Absence? = nil
  ) -> Answer {
    Answer(
      question: context.question.text, status: status,
      kind: context.question.word == nil ? context.question.type : .statement,
      value: short?.value, valueOrigin: short?.origin, facts: short?.fact.map { [$0] } ?? [],
      citations: citations, foreign: citations.first.flatMap(foreign), understood: understanding,
      proof: proved, support: proof.map { Double($0.support) }, unproved: unproved, absent: absent,
      utterance: context.question.utterance)
  }

  /// The language of a quotation if it is another than the question's.
  private func foreign(_ citation: Citation) -> String? {
    let language = Language.tag(
      of: citation.quote.unicodeScalars, inTextOf: citation.language, context.analyzer.folding)
    return Language.isSame(language, context.question.language) ? nil : language
  }

  /// The parts that the quotations prove; empty if the passage of the proof is not quoted.
  private func proved(
    by proof: Proof?, in quotations: [CitationMaker.Quotation],
    _ short: ShortAnswerFinder.ShortAnswer?
  ) throws(SourceError) -> [ProvedPart] {
    guard let proof,
      let index = quotations.firstIndex(where: { $0.passage == proof.ranked.passage })
    else { return [] }
    let words = try ProofWords(context: context, proof: proof)
      .words(in: quotations[index], short?.origin)
    return zip(proof.parts, words).compactMap { part, words in
      words.map {
        ProvedPart(
          part: part.text, kind: part.kind, source: $0.source, citation: index, bytes: $0.bytes)
      }
    }
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

extension CitationMaker.Quotation {
  /// Includes the sentence of some words, and makes it the one that answers.
  fileprivate mutating func show(_ words: SpanCandidate, of proof: Proof) {
    guard number == proof.edition, text.sentences.indices.contains(words.sentence) else { return }
    focus = text.sentences[words.sentence].bytes
    range = min(range.lowerBound, focus.lowerBound)..<max(range.upperBound, focus.upperBound)
  }
}

extension Answer.Against.Manner {
  fileprivate init(_ assertion: Assertion) {
    self =
      switch assertion {
      case .denied, .corrected, .ended, .pending: .denied
      case .asserted, .hedged, .planned, .doubted, .asked, .supposed: .doubted
      }
  }
}
