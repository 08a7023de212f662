import PassageRetrieval
import TextAnalysis
import Transcripts

/// One question put to an archive, with what weighs passages, sentences and facts by it.
final class Inquiry {
  let archive: Corpus
  private let knowledge: KnowledgeBase
  let question: Question
  let options: AnswerOptions
  /// The passages of the source that is asked; all where none is named.
  let range: Range<Int>
  /// All that is asked, in the order of the question, and the names among it.
  let topics, names: [MatchedTopic]
  let sentences: SentenceScorer
  let facts: FactFinder
  let anticipation: AnticipatedQuestionFinder
  let evidence: Answerability
  /// The part of the structure in which the answer is sought; nil for all, and where there is none.
  private let part: StructureTarget?
  /// Whether some passages may not answer, be it by the options or by the part.
  private let isNarrowed: Bool
  /// Who speaks, if the question names a speaker: the first it names.
  private let subject: MatchedTopic?

  init(
    _ question: Question, of archive: Corpus, _ options: AnswerOptions, by knowledge: KnowledgeBase
  ) {
    self.archive = archive
    self.knowledge = knowledge
    self.question = question
    self.options = options
    range = archive.passages(ofSource: options.source)
    let range = range
    topics = question.topics.map {
      MatchedTopic(topic: $0, view: archive.views.view(of: $0, in: range))
    }
    names = topics.filter(\.topic.isName)
    sentences = SentenceScorer(
      question: question, topics: topics, views: archive.views, range: range,
      analyzer: knowledge.analyzer)
    anticipation = AnticipatedQuestionFinder(
      archive: archive, question: question, topics: topics, range: range)
    let topics = topics.filter { $0.topic.evidence != .none }
    facts = FactFinder(archive: archive, question: question, topics: topics, range: range)
    evidence = Answerability(
      question: question, topics: topics, index: archive.index, range: range,
      anticipation: anticipation)
    part = question.searchedPart.flatMap { part in
      range.contains { archive.isPart(of: part, passage: $0) } ? part : nil
    }
    isNarrowed = options.speaker != nil || part != nil
    subject = evidence.topics.first {
      archive.mayNameSpeaker($0.view.alternatives) && $0.view.occurs(in: .speaker)
    }
  }

  /// Whether a passage is said by whom the question asks about.
  func isSpokenBySubject(_ passage: Int) -> Bool {
    subject?.view.stands(in: passage, fields: .speaker) ?? false
  }

  /// Whether a passage holds the kind of thing that is asked for, in one edition at least. An account
  /// names who speaks, which tells nothing.
  func holdsExpected(_ passage: Int) -> Bool {
    let speaker = archive.speakerName(of: passage).flatMap(name)
    return archive.texts(of: passage).contains { text in
      sentences.expectedEntities(in: text).contains { entity in
        speaker == nil || !entity.kind.isName
          || name(String(decoding: text.reading.utf8[entity.bytes], as: UTF8.self)) != speaker
      }
    }
  }

  /// The lexicon's name that some words are.
  private func name(_ words: String) -> Lexicon.Name? {
    knowledge.lexicon.names.matches(in: knowledge.analyzer.tokens(of: words)).first?.value
  }

  /// Whether the question names a part of the piece, or what was asked, and a passage is in it.
  func isInNamedPart(_ passage: Int) -> Bool {
    part != nil || question.type == .asked && archive.role(ofSpeakerIn: passage) == .interviewer
  }

  /// Whether the options, and the part that the question names, let a passage answer.
  func isAllowed(_ passage: Int) -> Bool {
    guard isNarrowed else { return true }
    let isSpoken = options.speaker.map { archive.isSpoken(passage, by: $0) } ?? true
    return isSpoken && (part.map { archive.isPart(of: $0, passage: passage) } ?? true)
  }
}
