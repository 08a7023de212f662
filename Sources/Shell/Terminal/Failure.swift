import Basics
import Evaluation
import InterviewQA

/// Exit codes beside success and wrong usage.
enum Failure {
  static let noAnswer: Int32 = 1
  static let unreadable: Int32 = 2
  static let changedSource: Int32 = 4

  static func isUnreadableInput(_ error: any Error) -> Bool {
    error is FileError || error is SourceError || error is KnowledgeProblem
      || error is QuestionSetError || error is CacheError
  }
}
