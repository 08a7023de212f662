import Fixtures
import FoundationEssentials
import Testing

@testable import InterviewQA

/// Which lines of the invented talks come first for some questions: `Tests/Golden/ranks.txt`.
///
/// `DIXIT_UPDATE_GOLDEN=1 swift test --filter GoldenRanksTests` writes today's ranks into the file, whose
/// difference then says what a change of a weight, a word or a rule has moved.
struct GoldenRanksTests {
  @Test
  func `Lines rank as the golden file has them`() throws {
    let golden = try GoldenRanks(file: Self.file)
    let current = try golden.updated { talk, question in
      try Self.ranks(of: question, in: Answerers.talk(talk))
    }
    if ProcessInfo.processInfo.environment["DIXIT_UPDATE_GOLDEN"] == "1" {
      try Data(current.text.utf8).write(to: URL(filePath: Self.file))
    } else {
      for (expected, found) in zip(golden.entries, current.entries) {
        #expect(found == expected)
      }
    }
  }

  @Test func `Each talk has ten questions or more`() throws {
    let entries = try GoldenRanks(file: Self.file).entries
    for talk in Repository.talks { #expect(entries.count { $0.talk == talk } >= 10) }
  }

  private static let file = Repository.goldenFolder + "/ranks.txt"

  /// The first lines in the order of the ranking, then the short answer: `5 6 4 = March 1974`.
  private static func ranks(
    of question: String, in answerer: QuestionAnswerer
  ) throws -> String {
    let lines = try Stages(question, of: answerer).rankedLines().prefix(linesShown)
    let answer = try answerer.answer(question)
    let verdict = answer.status == .answered ? answer.value.map { "= \($0)" } : "declined"
    return (lines.map(String.init) + [verdict].compactMap(\.self)).joined(separator: " ")
  }

  private static let linesShown = 4
}

/// A file of questions with the ranks of the lines that answer them.
///
/// `[talk]` heads the questions of a talk; a question begins at the left edge, and below it stand,
/// indented, its ranks. What begins with `#` is a comment.
private struct GoldenRanks {
  private var lines: [String]
  private(set) var entries: [Entry] = []

  struct Entry: Equatable {
    let talk: String
    let question: String
    /// Empty where none were written yet.
    var ranks: String
    /// Index of the line of the question.
    fileprivate let line: Int
  }

  init(file: String) throws {
    self.init(text: try String(contentsOfFile: file, encoding: .utf8))
  }

  private init(text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var talk = ""
    for (number, line) in lines.enumerated() {
      switch line.first {
      case nil, "#": continue
      case "[": talk = String(line.dropFirst().dropLast())
      case " ":
        if !entries.isEmpty, !line.hasPrefix(Self.indent + "#") {
          entries[entries.count - 1].ranks = String(line.dropFirst(Self.indent.count))
        }
      default: entries.append(Entry(talk: talk, question: line, ranks: "", line: number))
      }
    }
  }

  private static let indent = "  "

  var text: String { lines.joined(separator: "\n") }

  /// The same questions and comments with other ranks.
  func updated(by ranks: (_ talk: String, _ question: String) throws -> String) rethrows -> Self {
    var updated = self
    // From the back, so that a line that is added moves no question.
    for (index, entry) in entries.enumerated().reversed() {
      let own = try ranks(entry.talk, entry.question)
      updated.entries[index].ranks = own
      let isWritten = !entry.ranks.isEmpty
      updated.lines.replaceSubrange(
        entry.line + 1..<entry.line + (isWritten ? 2 : 1), with: [Self.indent + own])
    }
    return updated
  }
}
