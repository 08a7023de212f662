import FoundationEssentials
import InterviewQA

/// The checkout that the tests run in, and what lies beside it.
package enum Repository {
  /// The package's folder.
  package static let root: String = {
    let parts = "\(#filePath)".split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  package static let knowledgeFolder = root + "/Knowledge"

  /// The knowledge folder, loaded once for all tests of a run.
  package static let knowledge = Result { try KnowledgeBase(folder: knowledgeFolder) }

  /// Invented talks, with the ranks of their passages for some questions.
  package static let goldenFolder = root + "/Tests/Golden"

  /// Names of the invented talks.
  package static let talks = ["bakery", "bridge", "lighthouse"]

  package static func talk(_ name: String) -> String { "\(goldenFolder)/Talks/\(name).txt" }

  /// The first interview's original belongs to its publisher; it is no part of the repository.
  package static let original = root + "/../shared/interview/interview.txt"

  package static var hasOriginal: Bool { FileManager.default.fileExists(atPath: original) }

  /// Why tests over the original are skipped.
  package static let withoutOriginal =
    "the original is not there: ../shared/interview/interview.txt"
}
