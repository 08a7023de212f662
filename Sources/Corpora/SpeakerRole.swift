import Transcripts

/// What a speaker does in an interview.
public enum SpeakerRole: String, Encodable, Sendable, BitwiseCopyable {
  /// Asks the questions.
  case interviewer
  /// Answers them.
  case guest
  /// Talks with others, none of whom leads the conversation.
  case participant
  /// Wrote the words that no speaker says: the introduction, an article.
  case outlet

  package init(_ role: Speaker.Role) {
    self =
      switch role {
      case .interviewer: .interviewer
      case .guest: .guest
      case .participant: .participant
      case .outlet: .outlet
      }
  }
}
