import PassageRetrieval
import TextAnalysis
import Transcripts

/// Makes citations: the only place where a quotation comes into being, as a slice of its source.
struct CitationMaker {
  let archive: Archive
  let question: Question
  let sentences: SentenceScorer

  func citation(of passage: ScoredPassage) -> Citation {
    let place = archive.place(of: passage.passage)
    let document = archive.documents[place.document]
    let edition = quotedEdition(of: document)
    let interview = edition.interview
    let paragraph = interview.paragraphs[place.paragraph]
    let reading = interview.text(of: paragraph)
    let speaker = paragraph.speaker.map { interview.speakers[$0] }
    let position = interview.source.position(of: paragraph.bytes.lowerBound)
    return Citation(
      document: document.id, edition: edition.kind.rawValue, language: edition.language,
      file: interview.source.name, line: position.line, column: position.column,
      paragraph: paragraph.number, turn: paragraph.turn.map { $0 + 1 }, bytes: paragraph.bytes,
      speaker: speaker?.name, role: speaker?.role.rawValue,
      section: section(of: paragraph, in: interview),
      asked: asked(by: paragraph, in: interview), quote: reading.string,
      account: account(of: place.paragraph, beside: edition, in: document),
      focus: focus(in: reading), emendations: repairs(in: paragraph.bytes, of: interview.source),
      occurrence: occurrence(of: paragraph.bytes, in: interview.source),
      score: Double(passage.score))
  }

  /// The original when it is there, else the record in the question's language, else any.
  private func quotedEdition(of document: Document) -> Edition {
    guard document.primary.kind == .record else { return document.primary }
    return document.editions.first(where: speaksQuestionsLanguage) ?? document.primary
  }

  private func speaksQuestionsLanguage(_ edition: Edition) -> Bool {
    edition.language.prefix(2) == question.language.prefix(2)
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

  /// The sentence that holds most of what is asked about.
  private func focus(in reading: ReadingText) -> Range<Int> {
    let scored = sentences.ranges(in: reading.utf8).map {
      (range: $0, score: sentences.score(reading.utf8[$0]))
    }
    let best = scored.reduce(nil) { best, next in
      best.map { next.score > $0.score ? next : $0 } ?? next
    }
    return reading.bytes(of: best?.range ?? 0..<reading.utf8.count)
  }
}
