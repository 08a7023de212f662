import PassageRetrieval
import TextAnalysis

/// One question put to an archive, with what weighs passages, sentences and facts by it.
struct Inquiry {
  let archive: Archive
  let question: Question
  let options: AnswerOptions
  /// The passages of the source that is asked; all where none is named.
  let range: Range<Int>
  let sentences: SentenceScorer
  let facts: FactFinder
  let anticipation: AnticipationFinder
  let evidence: Evidence
  /// Who speaks, if the question names a speaker: the first it names.
  let subject: Question.Topic?

  init(
    _ question: Question, of archive: Archive, _ options: AnswerOptions, by knowledge: KnowledgeBase
  ) {
    self.archive = archive
    self.question = question
    self.options = options
    range = archive.passages(ofSource: options.source)
    sentences = SentenceScorer(
      question: question, index: archive.index, range: range, analyzer: knowledge.analyzer)
    facts = FactFinder(archive: archive, question: question, range: range)
    anticipation = AnticipationFinder(archive: archive, question: question, range: range)
    evidence = Evidence(
      question: question, index: archive.index, range: range,
      anticipation: anticipation)
    subject = question.evident.first { [range] topic in
      archive.index.occurs(topic.alternatives, in: range, fields: FieldSet([.speaker]))
    }
  }

  /// Whether a passage is said by whom the question asks about.
  func isSpokenBySubject(_ passage: Int) -> Bool {
    subject.map {
      archive.index.holds($0.alternatives, passage, in: FieldSet([.speaker]))
    } ?? false
  }

  /// Whether a passage holds the kind of thing that is asked for, in one edition at least.
  func holdsExpected(_ passage: Int) -> Bool {
    archive.texts(of: passage).contains(where: sentences.holdsExpected)
  }

  /// Whether the options let a passage answer.
  func isAllowed(_ passage: Int) -> Bool {
    options.speaker.map { archive.isSpoken(passage, by: $0) } ?? true
  }
}
