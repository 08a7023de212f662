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

  func citation(of passage: ScoredPassage) -> Citation {
    let place = inquiry.archive.place(of: passage.passage)
    let document = inquiry.archive.documents[place.document]
    let quoted = quoted(of: passage.passage)
    let edition = quoted.edition
    let interview = edition.interview
    let source = interview.source
    let paragraph = interview.paragraphs[place.paragraph]
    let reading = quoted.text.reading
    let excerpt = excerpt(of: quoted)
    let bytes = reading.bytes(of: excerpt.quotation)
    let speaker = paragraph.speaker.map { interview.speakers[$0] }
    let position = source.position(of: bytes.lowerBound)
    return Citation(
      document: document.id, edition: edition.kind.rawValue, language: edition.language,
      file: source.name, line: position.line, column: position.column,
      paragraph: paragraph.number, turn: paragraph.turn.map { $0 + 1 }, bytes: bytes,
      speaker: speaker?.name, role: speaker?.role.rawValue,
      section: section(of: paragraph, in: interview),
      time: paragraph.time.map { Citation.Time(start: $0.start, end: $0.end) },
      asked: asked(by: paragraph, in: interview),
      quote: String(decoding: reading.utf8[excerpt.quotation], as: UTF8.self),
      account: account(of: place.paragraph, beside: edition, in: document),
      focus: reading.bytes(of: excerpt.focus), emendations: repairs(in: bytes, of: source),
      occurrence: occurrence(of: bytes, in: source), score: Double(passage.score))
  }

  /// The text that is quoted of a passage and the sentence in it that answers, in its bytes.
  func focus(of passage: ScoredPassage) -> (text: AnalyzedText, sentence: Range<Int>) {
    let quoted = quoted(of: passage.passage)
    return (quoted.text, excerpt(of: quoted).focus)
  }

  /// A passage as it is quoted: in one of its editions.
  struct Quoted {
    let passage: Int
    /// Number of the edition.
    let number: Int
    let edition: Edition
    let text: AnalyzedText
  }

  func quoted(of passage: Int) -> Quoted {
    let document = inquiry.archive.documents[inquiry.archive.place(of: passage).document]
    let number = quotedEdition(of: document)
    return Quoted(
      passage: passage, number: number, edition: document.editions[number],
      text: inquiry.archive.texts(of: passage)[number])
  }

  /// What is quoted of a passage and the sentence in it that answers, in bytes of its reading text.
  private typealias Excerpt = (quotation: Range<Int>, focus: Range<Int>)

  private func excerpt(of quoted: Quoted) -> Excerpt {
    let spans = spans(proving: quoted)
    let sentences = inquiry.sentences.scored(
      quoted.text, passage: quoted.passage, edition: quoted.number)
    let utf8 = quoted.text.reading.utf8
    let holding = sentences.indices.filter { index in
      spans.contains { sentences[index].range.overlaps($0) }
    }
    guard let focus = Self.best(of: sentences, among: holding.isEmpty ? nil : holding) else {
      return (0..<utf8.count, 0..<utf8.count)
    }
    let needed = holding.first.flatMap { first in holding.last.map { first..<$0 + 1 } }
    let run = cutter.run(of: sentences, in: utf8, around: focus, needed: needed)
    return (Self.bytes(of: run, sentences), sentences[focus].range)
  }

  /// Index of the first of the best sentences.
  private static func best(of sentences: [ScoredSentence], among allowed: [Int]?) -> Int? {
    (allowed ?? Array(sentences.indices)).reduce(nil) { best, next in
      best.map { sentences[next].score > sentences[$0].score ? next : $0 } ?? next
    }
  }

  private static func bytes(of run: Range<Int>, _ sentences: [ScoredSentence]) -> Range<Int> {
    sentences[run.lowerBound].range.lowerBound..<sentences[run.upperBound - 1].range.upperBound
  }

  /// Where the words stand that prove the fact which answers, in bytes of the reading text.
  private func spans(proving quoted: Quoted) -> [Range<Int>] {
    let foreseen = foreseenAnswer(in: quoted)
    guard let match = inquiry.facts.best(in: quoted.passage), match.fitness >= FactFinder.fitting,
      match.fitness >= FactFinder.proving || foreseen.isEmpty
    else { return foreseen }
    return quoted.edition.spans(of: inquiry.facts.fact(of: match).value).texts.compactMap {
      quoted.text.reading.utf8.range(ofWords: $0.utf8)
    }
  }

  /// Where the words stand that an editor names as the short answer to a question like this one, in
  /// bytes of the reading text; empty where the text is another edition.
  func foreseenAnswer(in quoted: Quoted) -> [Range<Int>] {
    let answer = inquiry.anticipation.match(for: quoted.passage).answer
    guard answer.likeness >= Self.foreseen else { return [] }
    let spans = answer.words.compactMap { quoted.text.reading.utf8.range(ofWords: $0.utf8) }
    return spans.count == answer.words.count ? spans : []
  }

  /// So like has a question to be for its answer to be this one's.
  private static let foreseen: Float = 0.2

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
    of paragraph: Int, beside edition: Edition, in document: Document
  ) -> Citation.Account? {
    guard !speaksQuestionsLanguage(edition),
      let record = document.editions.first(where: speaksQuestionsLanguage)
    else { return nil }
    return Citation.Account(
      language: record.language, file: record.interview.source.name,
      line: record.interview.paragraphs[paragraph].line,
      text: record.text(ofParagraph: paragraph).string)
  }

  private func section(of paragraph: Paragraph, in interview: Interview) -> String? {
    paragraph.section.map { interview.heading(of: interview.sections[$0]) }
  }

  private func asked(by paragraph: Paragraph, in interview: Interview) -> Citation.Place? {
    guard let question = interview.question(answeredBy: paragraph) else { return nil }
    let bytes =
      interview.paragraphs[question.lowerBound].bytes
      .lowerBound..<interview.paragraphs[question.upperBound - 1].bytes.upperBound
    return Citation.Place(
      line: interview.paragraphs[question.lowerBound].line, bytes: bytes)
  }

  private func repairs(in bytes: Range<Int>, of source: SourceText) -> [Citation.Repair] {
    source.emendations(in: bytes).map {
      Citation.Repair(
        bytes: $0.bytes, reading: $0.reading, rule: $0.rule, certainty: $0.certainty.rawValue)
    }
  }

  private func occurrence(of bytes: Range<Int>, in source: SourceText) -> Citation.Occurrence {
    let places = source.occurrences(of: bytes)
    return Citation.Occurrence(
      index: places.count { $0 <= bytes.lowerBound }, count: places.count)
  }
}
