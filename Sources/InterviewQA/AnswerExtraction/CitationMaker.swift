import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Makes citations. This is the only place where quotations are made, as slices of their source.
struct CitationMaker {
  let context: AnswerContext
  let occurrences: OccurrenceCache
  private let cutter: QuotationCutter

  init(context: AnswerContext, occurrences: OccurrenceCache) {
    self.context = context
    self.occurrences = occurrences
    cutter = QuotationCutter(type: context.question.type, context: context.options.context)
  }

  /// What is quoted from a passage, in one of its editions.
  struct Quotation {
    let ranked: RankedPassage
    let document: Document
    /// Index of the edition.
    let number: Int
    let text: AnalyzedText
    /// In bytes of its reading text.
    var range = 0..<0
    /// The sentence in it that answers, in bytes of the reading text.
    var focus = 0..<0
    /// The words that an editor gives as the short answer to a similar question, in bytes of the
    /// reading text; empty if the quoted edition has none.
    var anticipatedAnswer: [Range<Int>] = []

    var passage: Int { ranked.passage }
    var edition: Edition { document.editions[number] }
  }

  /// - Throws: `SourceError` when the source cannot be read.
  func citation(of quotation: Quotation) throws(SourceError) -> Citation {
    let edition = quotation.edition
    let index = context.corpus.place(of: quotation.passage).paragraph
    let paragraph = edition.interview.paragraphs[index]
    let reading = quotation.text.reading
    let bytes = reading.bytes(of: quotation.range)
    let speaker = paragraph.speaker.map { edition.interview.speakers[$0] }
    let position = edition.interview.source.position(of: bytes.lowerBound)
    let start = quotation.range.lowerBound
    return Citation(
      passage: quotation.passage, document: quotation.document.id,
      edition: edition.kind, language: edition.language,
      file: edition.interview.source.name, line: position.line, column: position.column,
      paragraph: paragraph.number, turn: paragraph.turn.map { $0 + 1 }, bytes: bytes,
      member: edition.interview.source.member?.name,
      speaker: speaker?.knownName, role: speaker.map { SpeakerRole($0.role) },
      section: try section(of: paragraph, index, quotation),
      time: edition.interview.time(of: bytes, in: paragraph).map {
        Citation.Time(start: $0.start, end: $0.end)
      },
      asked: try asked(before: paragraph, index, quotation),
      quote: String(decoding: reading.utf8[quotation.range], as: UTF8.self),
      account: try account(of: index, beside: quotation),
      focus: reading.bytes(of: quotation.focus),
      focusInQuote: quotation.focus.lowerBound - start..<quotation.focus.upperBound - start,
      emendations: repairs(in: bytes, of: edition),
      occurrence: occurrence(of: bytes, quotation), score: Double(quotation.ranked.score))
  }

  /// - Parameter proof: shows a short answer, which the quotation of its passage holds unless an
  ///   editor's words say where the answer stands.
  /// - Throws: `SourceError` when the source cannot be read.
  func quotation(
    of ranked: RankedPassage, proving proof: Proof? = nil
  ) throws(SourceError) -> Quotation {
    let document = try context.corpus.document(of: ranked.passage)
    let number = quotedEdition(of: document)
    var quotation = Quotation(
      ranked: ranked, document: document, number: number,
      text: try context.corpus.texts(of: ranked.passage)[number])
    quotation.anticipatedAnswer = anticipatedAnswer(in: quotation)
    let spans = spans(proving: quotation)
    let sentences = context.sentences.scored(
      quotation.text, passage: ranked.passage, edition: number)
    let utf8 = quotation.text.reading.utf8
    let proving = Self.indices(of: sentences, overlapping: spans)
    guard let focus = Self.best(of: sentences, among: proving) else {
      (quotation.range, quotation.focus) = (0..<utf8.count, 0..<utf8.count)
      return quotation
    }
    // The sentence that answers best need not be the one with the short answer; both are quoted. Among
    // many documents quotations stay short, and a short answer elsewhere is not shown.
    let shown =
      spans.isEmpty && context.isOfFewDocuments ? proof?.words(in: quotation) ?? [] : []
    let ends = proving + Self.indices(of: sentences, overlapping: shown)
    let needed = ends.min().flatMap { first in ends.max().map { first..<$0 + 1 } }
    let run = cutter.run(of: sentences, in: utf8, around: focus, needed: needed)
    (quotation.range, quotation.focus) = (Self.bytes(of: run, sentences), sentences[focus].range)
    return quotation
  }

  private static func indices(
    of sentences: [ScoredSentence], overlapping spans: [Range<Int>]
  ) -> [Int] {
    guard !spans.isEmpty else { return [] }
    return sentences.indices.filter { index in
      spans.contains { sentences[index].range.overlaps($0) }
    }
  }

  /// Index of the best sentence, the first if several are equally good; nil if there is none.
  ///
  /// - Parameter allowed: indices of the sentences to choose from; empty for all.
  private static func best(of sentences: [ScoredSentence], among allowed: [Int]) -> Int? {
    func better(_ best: Int?, _ next: Int) -> Int? {
      best.map { sentences[next].score > sentences[$0].score ? next : $0 } ?? next
    }
    return allowed.isEmpty
      ? sentences.indices.reduce(nil, better) : allowed.reduce(nil, better)
  }

  private static func bytes(of run: Range<Int>, _ sentences: [ScoredSentence]) -> Range<Int> {
    sentences[run.lowerBound].range.lowerBound..<sentences[run.upperBound - 1].range.upperBound
  }

  /// The words that prove the fact which answers, in bytes of the reading text; empty if there are
  /// none.
  private func spans(proving quotation: Quotation) -> [Range<Int>] {
    let anticipated = quotation.anticipatedAnswer
    guard let match = quotation.ranked.fact, match.fitness >= RankingWeights.Fact.answering,
      match.fitness >= RankingWeights.Fact.proving || anticipated.isEmpty
    else { return anticipated }
    return quotation.edition.spans(of: context.facts.fact(of: match).value).texts.compactMap {
      quotation.text.reading.utf8.range(ofWords: $0.utf8)
    }
  }

  private func anticipatedAnswer(in quotation: Quotation) -> [Range<Int>] {
    let words = context.anticipated.answers(
      of: quotation.ranked.anticipated, in: quotation.edition)
    let spans = words.compactMap { quotation.text.reading.utf8.range(ofWords: $0.utf8) }
    return spans.count == words.count ? spans : []
  }

  /// Index of the edition to quote: the original if there is one, else the record in the question's
  /// language, else the first.
  private func quotedEdition(of document: Document) -> Int {
    guard document.primary.kind == .record else { return 0 }
    return document.editions.firstIndex(where: speaksQuestionsLanguage) ?? 0
  }

  private func speaksQuestionsLanguage(_ edition: Edition) -> Bool {
    Language.isSame(edition.language, context.question.language)
  }

  /// The record of a paragraph in the question's language; nil if the quotation is in that
  /// language, or there is no such record.
  private func account(
    of paragraph: Int, beside quotation: Quotation
  ) throws(SourceError) -> Citation.Account? {
    let document = quotation.document
    guard !speaksQuestionsLanguage(quotation.edition),
      let number = document.editions.firstIndex(where: speaksQuestionsLanguage)
    else { return nil }
    let record = document.editions[number]
    return Citation.Account(
      language: record.language, file: record.interview.source.name,
      line: record.interview.paragraphs[paragraph].line,
      text: try context.corpus.texts(of: quotation.passage)[number].reading.string)
  }

  /// - Parameter index: index of the paragraph, from which the passage of its heading follows.
  private func section(
    of paragraph: Paragraph, _ index: Int, _ quotation: Quotation
  ) throws(SourceError) -> String? {
    guard let section = paragraph.section else { return nil }
    let heading = quotation.edition.interview.sections[section].heading
    let passage = quotation.passage - index + heading
    return try context.corpus.texts(of: passage)[quotation.number].reading.string
  }

  private func asked(
    before paragraph: Paragraph, _ index: Int, _ quotation: Quotation
  ) throws(SourceError) -> Citation.AskedQuestion? {
    let interview = quotation.edition.interview
    guard let question = interview.question(answeredBy: paragraph) else { return nil }
    let first = interview.paragraphs[question.lowerBound]
    let last = interview.paragraphs[question.upperBound - 1]
    let bytes = first.bytes.lowerBound..<last.bytes.upperBound
    let passage = quotation.passage - index + question.lowerBound
    let text =
      question.count == 1
      ? try context.corpus.texts(of: passage)[quotation.number].reading.string
      : interview.source.reading(of: bytes).string
    return Citation.AskedQuestion(line: first.line, bytes: bytes, text: text)
  }

  private func repairs(in bytes: Range<Int>, of edition: Edition) -> [Citation.Repair] {
    edition.interview.source.emendations(in: bytes).map {
      Citation.Repair(
        bytes: $0.bytes, reading: $0.reading, rule: $0.rule,
        certainty: RepairCertainty($0.certainty))
    }
  }

  private func occurrence(of bytes: Range<Int>, _ quotation: Quotation) -> Citation.Occurrence {
    let place = QuotedPlace(
      passage: quotation.passage, edition: quotation.number, bytes: bytes)
    return occurrences.value(of: place) {
      let places = quotation.edition.interview.source.occurrences(of: bytes)
      return Citation.Occurrence(
        index: places.count { $0 <= bytes.lowerBound }, count: places.count)
    }
  }
}

extension Proof {
  /// Whether it is of the text that is quoted from.
  func isOf(_ quotation: CitationMaker.Quotation) -> Bool {
    ranked.passage == quotation.passage && edition == quotation.number
  }

  /// The words of the short answer, in bytes of the reading text; none if it shows none of this text.
  fileprivate func words(in quotation: CitationMaker.Quotation) -> [Range<Int>] {
    guard isOf(quotation), case .words(let words)? = value else { return [] }
    return words
  }
}

/// Where else the words of earlier quotations occur in their files.
typealias OccurrenceCache = BoundedCache<QuotedPlace, Citation.Occurrence>

/// The part of a passage that is quoted.
struct QuotedPlace: Hashable {
  let passage: Int
  /// Index of the edition.
  let edition: Int
  let bytes: Range<Int>
}
