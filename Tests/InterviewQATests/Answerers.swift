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

  /// Over the interview of `InventedKnowledge`.
  static let ferry = Result { try ferry() }

  /// Over the interview of `InventedKnowledge` without its original.
  static let ferryRecords = Result { try ferry(changing: ["Interviews/ferry/original.txt": nil]) }

  private static func ferry(changing files: [String: String?] = [:]) throws -> QuestionAnswerer {
    let folder = try InventedKnowledge.folder(changing: files)
    defer { withExtendedLifetime(folder) {} }
    return try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
  }

  /// Over one of the talks of `Tests/Golden`.
  static func talk(_ name: String) throws -> QuestionAnswerer {
    try #require(talks[name], "no talk ‘\(name)’").get()
  }

  private static let talks = Dictionary(
    uniqueKeysWithValues: Repository.talks.map { name in
      (
        name,
        Result {
          try QuestionAnswerer(
            knowledge: Repository.knowledge.get(), sources: [Repository.talk(name)])
        }
      )
    })
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
