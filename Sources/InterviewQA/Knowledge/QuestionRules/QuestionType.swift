import Basics

/// What kind of answer a question asks for.
public enum QuestionType: String, Codable, CaseIterable, Sendable {
  case ranking, number, person, entity, list, reason, manner, opinion, comparison, definition
  case prediction, time, place, metadata
  /// What did the interviewer ask?
  case asked
  /// Anything else.
  case statement
}

extension QuestionType: BitwiseStorable {}
