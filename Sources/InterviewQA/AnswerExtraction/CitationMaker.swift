import Basics
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Makes citations: the only place where a quotation comes into being, as a slice of its source.
struct CitationMaker {
  let inquiry: Inquiry
  private let cutter: QuotationCutter

  init(inquiry: Inquiry) {
    self.inquiry = inquiry
    cutter = QuotationCutter(type: inquiry.question.type, context: inquiry.options.context)
  }

  /// A passage as it is quoted: in one of its editions.
  struct Quoted {
    let passage: Int
    /// Number of the edition.
    let number: Int
    let edition: Edition
    let text: AnalyzedText
  }

  /// What is quoted of a passage.
  struct Quotation {
    let quoted: Quoted
    /// In bytes of its reading text.
    let range: Range<Int>
    /// The sentence in it that answers, in bytes of the reading text.
    let focus: Range<Int>
  }

  func citation(of passage: ScoredPassage) -> Citation {
    citation(of: quotation(of: passage.passage), score: passage.score)
  }

  func citation(of quotation: Quotation, score: Float) -> Citation {
    let quoted = quotation.quoted
    let edition = quoted.edition
    let place = inquiry.archive.place(of: quoted.passage)
    let document = inquiry.archive.documents[place.document]
    let paragraph = edition.interview.paragraphs[place.paragraph]
    let reading = quoted.text.reading
    let bytes = reading.bytes(of: quotation.range)
    let speaker = paragraph.speaker.map { edition.interview.speakers[$0] }
    let position = edition.interview.source.position(of: bytes.lowerBound)
    return Citation(
      document: document.id, edition: edition.kind.rawValue, language: edition.language,
      file: edition.interview.source.name, line: position.line, column: position.column,
      paragraph: paragraph.number, turn: paragraph.turn.map { $0 + 1 }, bytes: bytes,
      speaker: speaker?.name, role: speaker?.role.rawValue,
      section: section(of: paragraph, place.paragraph, quoted),
      time: paragraph.time.map { Citation.Time(start: $0.start, end: $0.end) },
      asked: asked(by: paragraph, in: edition),
      quote: String(decoding: reading.utf8[quotation.range], as: UTF8.self),
      account: account(of: place.paragraph, beside: quoted, in: document),
      focus: reading.bytes(of: quotation.focus),
      emendations: repairs(in: bytes, of: edition),
      occurrence: occurrence(of: bytes, quoted), score: Double(score))
  }

  func quoted(of passage: Int) -> Quoted {
    let document = inquiry.archive.documents[inquiry.archive.place(of: passage).document]
    let number = quotedEdition(of: document)
    return Quoted(
      passage: passage, number: number, edition: document.editions[number],
      text: inquiry.archive.texts(of: passage)[number])
  }

  func quotation(of passage: Int) -> Quotation {
    let quoted = quoted(of: passage)
    let spans = spans(proving: quoted)
    let sentences = inquiry.sentences.scored(
      quoted.text, passage: quoted.passage, edition: quoted.number)
    let utf8 = quoted.text.reading.utf8
    let holding = Self.indices(of: sentences, holding: spans)
    guard let focus = Self.best(of: sentences, among: holding) else {
      return Quotation(quoted: quoted, range: 0..<utf8.count, focus: 0..<utf8.count)
    }
    let needed = holding.first.flatMap { first in holding.last.map { first..<$0 + 1 } }
    let run = cutter.run(of: sentences, in: utf8, around: focus, needed: needed)
    return Quotation(
      quoted: quoted, range: Self.bytes(of: run, sentences), focus: sentences[focus].range)
  }

  private static func indices(
    of sentences: [ScoredSentence], holding spans: [Range<Int>]
  ) -> [Int] {
    guard !spans.isEmpty else { return [] }
    return sentences.indices.filter { index in
      spans.contains { sentences[index].range.overlaps($0) }
    }
  }

  /// Index of the first of the best sentences.
  ///
  /// - Parameter allowed: indices of the sentences that may be it; empty when all may.
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

  /// Where the words stand that prove the fact which answers, in bytes of the reading text.
  private func spans(proving quoted: Quoted) -> [Range<Int>] {
    let anticipated = anticipatedAnswer(in: quoted)
    guard let match = inquiry.facts.best(in: quoted.passage), match.fitness >= FactFinder.fitting,
      match.fitness >= FactFinder.proving || anticipated.isEmpty
    else { return anticipated }
    return quoted.edition.spans(of: inquiry.facts.fact(of: match).value).texts.compactMap {
      quoted.text.reading.utf8.range(ofWords: $0.utf8)
    }
  }

  /// Where the words stand that an editor names as the short answer to a question like this one, in
  /// bytes of the reading text; empty where the quoted edition has none.
  func anticipatedAnswer(in quoted: Quoted) -> [Range<Int>] {
    let words = inquiry.anticipation.answer(
      of: quoted.passage, in: quoted.edition, like: Self.minAnticipatedSimilarity)
    let spans = words.compactMap { quoted.text.reading.utf8.range(ofWords: $0.utf8) }
    return spans.count == words.count ? spans : []
  }

  /// How similar an anticipated question has to be for its answer to be this one's, from 0 to 1.
  private static let minAnticipatedSimilarity: Float = 0.2

  /// Number of the edition that is quoted: the original when it is there, else the record in the
  /// question's language, else any.
  private func quotedEdition(of document: Document) -> Int {
    guard document.primary.kind == .record else { return 0 }
    return document.editions.firstIndex(where: speaksQuestionsLanguage) ?? 0
  }

  private func speaksQuestionsLanguage(_ edition: Edition) -> Bool {
    edition.language.utf8.prefix(2).elementsEqual(inquiry.question.language.utf8.prefix(2))
  }

  /// The record's line for a reader who does not read the quoted edition.
  private func account(
    of paragraph: Int, beside quoted: Quoted, in document: Document
  ) -> Citation.Account? {
    guard !speaksQuestionsLanguage(quoted.edition),
      let number = document.editions.firstIndex(where: speaksQuestionsLanguage)
    else { return nil }
    let record = document.editions[number]
    return Citation.Account(
      language: record.language, file: record.interview.source.name,
      line: record.interview.paragraphs[paragraph].line,
      text: inquiry.archive.texts(of: quoted.passage)[number].reading.string)
  }

  /// - Parameter index: of the paragraph, which leads from its passage to that of its heading.
  private func section(of paragraph: Paragraph, _ index: Int, _ quoted: Quoted) -> String? {
    paragraph.section.map { section in
      let heading = quoted.edition.interview.sections[section].heading
      let passage = quoted.passage - index + heading
      return inquiry.archive.texts(of: passage)[quoted.number].reading.string
    }
  }

  private func asked(by paragraph: Paragraph, in edition: Edition) -> Citation.Place? {
    guard let question = edition.interview.question(answeredBy: paragraph) else { return nil }
    let first = edition.interview.paragraphs[question.lowerBound]
    let last = edition.interview.paragraphs[question.upperBound - 1]
    return Citation.Place(
      line: first.line, bytes: first.bytes.lowerBound..<last.bytes.upperBound)
  }

  private func repairs(in bytes: Range<Int>, of edition: Edition) -> [Citation.Repair] {
    edition.interview.source.emendations(in: bytes).map {
      Citation.Repair(
        bytes: $0.bytes, reading: $0.reading, rule: $0.rule, certainty: $0.certainty.rawValue)
    }
  }

  private func occurrence(of bytes: Range<Int>, _ quoted: Quoted) -> Citation.Occurrence {
    let place = QuotedPlace(passage: quoted.passage, edition: quoted.number, bytes: bytes)
    return inquiry.archive.occurrences.value(of: place) {
      let places = quoted.edition.interview.source.occurrences(of: bytes)
      return Citation.Occurrence(
        index: places.count { $0 <= bytes.lowerBound }, count: places.count)
    }
  }
}

/// What of a passage is quoted.
struct QuotedPlace: Hashable {
  let passage: Int
  /// Number of the edition.
  let edition: Int
  let bytes: Range<Int>
}
