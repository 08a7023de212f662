import Basics
import Evaluation
import InterviewQA

/// Exit codes of the program other than success (0) and wrong usage (64).
enum Failure {
  static let noAnswer: Int32 = 1
  static let unreadable: Int32 = 2
  /// A source is not the one that a golden session was made from.
  static let changedSource: Int32 = 4

  /// Whether an error says that something could not be read or written.
  static func isUnreadableInput(_ error: any Error) -> Bool {
    error is FileError || error is SourceError || error is KnowledgeProblem
      || error is QuestionSetError || error is CacheError || error is ConversionError
  }
}
