import Dispatch
import Fixtures
import FoundationEssentials
import InterviewQA
import Testing

@testable import Shell

/// The scripts of `Tests/Scripts` and the README's sessions, over the records that come with the
/// project.
struct RecordScriptsTests {
  private static let folder = Repository.root + "/Tests/Scripts/"

  private static let files = ["simplified", "traditional", "english", "follow-ups", "absent"]
    .map { folder + $0 + ".questions" }

  private struct Result: Sendable {
    let summary: ReplaySummary
    let coverage: String
    let changedSources: Set<String>
  }

  /// On a thread of its own, because it takes long and other tests wait for limited times.
  /// Differences are printed.
  private func replay(_ files: [String]) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Swift.Result { try Self.result(of: files) })
      }
    }
  }

  private static func result(of files: [String]) throws -> Result {
    let session = Session(
      answerer: try QuestionAnswerer(knowledge: Repository.knowledge.get()),
      locator: SourceLocator(knowledge: Repository.knowledgeFolder))
    let coverage = try Coverage(of: session.answerer)
    var replay = try GoldenReplay(
      session, action: .show, selection: nil, keepsGoing: false, isQuiet: false,
      notes: ReplayNotes(coverage: coverage))
    for file in files { try replay.run(Script(file: file)) }
    return Result(
      summary: replay.summary, coverage: replay.notes.coverage?.json ?? "",
      changedSources: replay.changedSources)
  }

  @Test
  func `All answers are right, and together quote everything the guest says`() async throws {
    let replay = try await replay(Self.files)
    #expect(replay.summary.different == 0)
    #expect(replay.summary.skipped == 0)
    #expect(replay.summary.asExpected >= 120)
    #expect(replay.coverage.contains("\"never\":[]"))
  }

  @Test(

    .disabled(
      if: FileManager.default.fileExists(
        atPath: Repository.knowledgeFolder + "/Interviews/zhang-lu/original.txt"),
      "the original is imported here, and quoted instead of the records"),
    arguments: ["/README.md", "/Tests/Scripts/records.session"])
  func `Golden sessions are unchanged`(file: String) async throws {
    let replay = try await replay([Repository.root + file])
    #expect(replay.summary.different == 0)
    #expect(replay.changedSources.isEmpty)
    #expect(replay.summary.asExpected >= 3)
  }

  @Test func `Every type of question is asserted`() throws {
    let assertions = try Self.files.flatMap { try Script(file: $0).entries.compactMap(\.assertion) }
    for kind in QuestionType.allCases {
      #expect(assertions.contains { $0.contains("kind=\(kind.rawValue)") }, "\(kind)")
    }
  }
}
