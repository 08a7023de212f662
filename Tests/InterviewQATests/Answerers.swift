import Fixtures
import InterviewQA
import Testing

/// Answerers that several tests share, each made once.
enum Answerers {
  static let bees = Result { try answerer(of: ["bees.txt": InventedInterview.text]) }

  /// Over the repository's own interviews.
  static let records = Result {
    try QuestionAnswerer(knowledge: Repository.knowledge.get())
  }

  static let original = Result {
    try QuestionAnswerer(knowledge: Repository.knowledge.get(), sources: [Repository.original])
  }
}

/// Asks these files, text by name, by the repository's own knowledge.
func answerer(of files: [String: String]) throws -> QuestionAnswerer {
  let folder = try TemporaryFolder(files)
  defer { withExtendedLifetime(folder) {} }
  return try QuestionAnswerer(knowledge: Repository.knowledge.get(), sources: [folder.path])
}

extension Trait where Self == ConditionTrait {
  /// Skips a test, and says why, where the first interview's original is not beside the checkout.
  static var whereOriginalIsThere: Self {
    .enabled(if: Repository.hasOriginal, Comment(rawValue: Repository.withoutOriginal))
  }
}
