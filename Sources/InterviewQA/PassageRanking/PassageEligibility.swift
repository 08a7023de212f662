import Corpora
import Transcripts

/// Which passages may answer a question, and the factor for their kind of paragraph.
struct PassageEligibility {
  private let corpus: Corpus
  private let type: QuestionType
  /// Only this speaker's words; nil for all.
  private let speaker: String?
  /// The part of the structure in which the answer is sought; nil for all, and if the source has no
  /// such part.
  private let part: StructureTarget?

  init(question: Question, options: AnswerOptions, corpus: Corpus, range: Range<Int>) {
    self.corpus = corpus
    type = question.type
    speaker = options.speaker
    part = question.searchedPart.flatMap { part in
      range.contains { corpus.isPart(of: part, passage: $0) } ? part : nil
    }
  }

  /// Whether the options and the part that the question names allow a passage as the answer.
  func isAllowed(_ passage: Int) -> Bool {
    if let speaker, !corpus.isSpoken(passage, by: speaker) { return false }
    return part.map { corpus.isPart(of: $0, passage: passage) } ?? true
  }

  /// The factor for its kind of paragraph; nil if it may not answer. What belongs to the file and not
  /// to the piece answers only questions about the file.
  func weight(of passage: Int) -> Float? {
    guard isAllowed(passage) else { return nil }
    let metadata = corpus.metadata(of: passage)
    if type == .asked, corpus.hasInterviewer(besides: passage) {
      return metadata.role == .interviewer ? 1 : nil
    }
    if type == .metadata { return 1 }
    if metadata.kind == .metadata || metadata.kind == .caption { return nil }
    if metadata.role == .interviewer { return RankingWeights.Passage.interviewer }
    if metadata.kind == .heading { return RankingWeights.Passage.heading }
    return metadata.speaker == nil && corpus.hasInterviewer(besides: passage)
      ? RankingWeights.Passage.narration : 1
  }

  /// Whether the question asks for a part of the piece, or for what was asked, and a passage is
  /// part of that.
  func isInNamedPart(_ passage: Int) -> Bool {
    part != nil || type == .asked && corpus.role(ofSpeakerIn: passage) == .interviewer
  }
}
