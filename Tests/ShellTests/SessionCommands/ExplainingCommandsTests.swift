import Fixtures
import FoundationEssentials
import Testing

@testable import Shell

/// The commands that explain questions and ranks, and list facts.
struct ExplainingCommandsTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  @Test(arguments: [
    (":understand", "error: expected a question"),
    (":why-not 蜂蜜", "error: no question has been asked yet"),
    (":facts zebra", "notice: no facts found"),
  ])
  func `A command that cannot explain anything says why in one line`(line: String, effect: String) {
    #expect(small.outcome(of: line) == effect)
  }

  @Test func `Understand shows type, language, terms, weights and evidence`() {
    #expect(
      Self.withoutNumbers(small.outcome(of: ":understand 陳瀾 why honey")) == """
        report: type: reason, by rule: reason
        language: en
        terms, with their evidence and weights:
          陳瀾: name, strong, in N passages; also 陈澜, Chen Lan
              陳 N, 陳瀾 N, 瀾 N | 陈 N, 陈澜 N, 澜 N | chen N, lan N
          why: asking, in N passages
              whi N
          honey: strong, in N passages; also 蜂蜜
              honey N | 蜂 N, 蜂蜜 N, 蜜 N
          words typical of such answers: none, in N passages
              因为 N
        """)
  }

  @Test func `Understand shows what a follow-up takes over, and does not change the dialogue`() {
    let outcome = small.outcome(of: "蜂蜜 超市", ":understand 为什么？")
    #expect(outcome.contains("\nfollows: 蜂蜜 超市 (terms: 蜂蜜, "))
    let name = small.outcome(of: ":understand 王五呢？")
    #expect(name.contains("\nfollows: 蜂蜜 超市 (type; terms: 蜂蜜, "))
    #expect(!small.outcome(of: ":new", ":understand 为什么？").contains("follows"))
    #expect(small.outcome(of: ":why") == "error: no question has been asked yet")
  }

  @Test func `Why-not puts a passage beside the one that outranked it, term by term`() throws {
    let report = small.outcome(of: "比超市貴多少？", ":why-not 一罐蜂蜜賣多少錢")
    #expect(report.hasPrefix("report: rank 3 of 5 (quoted), score "))
    #expect(report.contains("\n  河畔日報 · ¶11 · Interviews/bees/original.txt:12\n  held back: "))
    #expect(report.contains("\nranked first:\nrank 1 of 5 (quoted), score "))
    #expect(report.contains("\n  陳瀾 · ¶12 · Interviews/bees/original.txt:13\nscore by part (this "))
    let parts = try Self.table(headed: "score by part", in: report)
    let names: [Substring] = ["terms", "best sentence", "kind of paragraph"]
    #expect(names.allSatisfy { (parts[$0]?.own ?? 0) != 0 })
    #expect((parts["kind of paragraph"]?.own ?? 0) < 0)
    let sum = parts.values.reduce(0) { $0 + $1.own }
    #expect(report.hasPrefix("report: rank 3 of 5 (quoted), score \(Self.rounded(sum)),"))
    let scores = try Self.table(headed: "score by term", in: report)
    let shared = try #require(scores["多少"])
    #expect(shared.own > 0 && shared.first > 0)
    let missing = try #require(scores["超市"])
    #expect(missing.own == 0 && missing.first > 0)
  }

  /// `1.2` of 1.2000000000000002, `0.50` as reports have it.
  private static func rounded(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// The rows of a table with two scores before each name: of the passage, and of the first one.
  private static func table(
    headed head: String, in report: String
  ) throws -> [Substring: (own: Double, first: Double)] {
    let rows = report.split(separator: "\n").drop { !$0.hasPrefix(head) }.dropFirst()
      .prefix { $0.hasPrefix(" ") }
    return try Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let columns = row.split(separator: " ", maxSplits: 2)
        let (own, first) = (Double(columns[0]), Double(columns[1]))
        return (columns[2].drop { $0 == " " }, (try #require(own), try #require(first)))
      })
  }

  /// `0.5 | 12` → `N | N`
  private static func withoutNumbers(_ text: String) -> String {
    text.replacing(/[0-9]+(\.[0-9]+)?/, with: "N")
  }

  @Test(arguments: ["line 13", "Interviews/bees/original.txt:13", "bees:13", "三百元"])
  func `A passage is named by its line, its place or its words`(name: String) {
    let report = small.outcome(of: "比超市貴多少？", ":why-not \(name)")
    #expect(report.hasPrefix("report: rank 1 of 5 (quoted), score "))
    #expect(report.contains("¶12 · Interviews/bees/original.txt:13\nscore by part:\n"))
  }

  @Test(arguments: [
    ("line 99", "error: no passage has ‘line 99’"), ("line 4", "error: no passage has ‘line 4’"),
    ("zebra", "error: no passage has ‘zebra’"),
    ("", "error: expected words of a passage, or line N"),
  ])
  func `An unknown passage is an error`(name: String, effect: String) {
    #expect(small.outcome(of: "比超市貴多少？", ":why-not \(name)") == effect)
  }

  @Test(arguments: [
    (
      [":speaker 陳瀾", "一罐蜂蜜賣多少錢？"], "line 12", "excluded: only another speaker is quoted (:speaker)"
    ),
    ([":in ants", "蜂蜜"], "bees:13", "excluded: only another source is asked (:in)"),
    (["比超市貴多少？"], "line 10", "excluded: it contains nothing that is searched for"),
    (["蜂蜜"], "line 12", "held back: an interviewer's words count less"),
    (["王五的蜂蜜"], "line 13", "declined: not even the first passage contains enough of the question"),
  ])
  func `Why-not says what keeps a passage out or back`(
    lines: [String], name: String, reason: String
  ) throws {
    let small = try SmallSession(adding: Self.ants)
    for line in lines { _ = small.outcome(of: line) }
    #expect(small.outcome(of: ":why-not \(name)").contains("\n  \(reason)\n"))
  }

  private static let ants = [
    "Interviews/ants/about.json":
      SmallKnowledge.about.replacing("\"id\": \"bees\"", with: "\"id\": \"ants\""),
    "Interviews/ants/original.txt": InventedInterview.text,
  ]

  @Test func `Facts are those of the sources that contain the words`() {
    #expect(
      small.outcome(of: ":facts") == """
        report: relation  subject  value  time  qualifier  speaker   place                           by
        role      林小禾   記者                    河畔日報  Interviews/bees/original.txt:1  credit
        role      周木     編輯                    河畔日報  Interviews/bees/original.txt:2  credit
        """)
    #expect(!small.outcome(of: ":facts 周木").contains("林小禾"))
    #expect(small.outcome(of: ":speaker 陳瀾", ":facts") == "notice: no facts found")
  }

  @Test func `Facts too wide for a terminal are listed one below the other`() {
    guard case .report(let report) = small.session.respond(to: ":facts 周木") else {
      Issue.record("no report")
      return
    }
    #expect(
      report.text(in: .terminal, on: Page(columns: 44)) == """
        周木 · role · 編輯
            河畔日報 ·
            Interviews/bees/original.txt:2 · credit
        """)
    #expect(report.text(in: .terminal, on: Page(columns: 95)).hasPrefix("relation  subject  value"))
  }

  @Test func `In JSON the reports are data`() throws {
    _ = small.outcome(of: "比超市貴多少？", ":format json")
    let passage = try decoded(Passage.self, ":why-not 一罐蜂蜜賣多少錢")
    #expect((passage.passage.rank, passage.first?.rank) == (3, 1))
    #expect((passage.found, passage.obstacles) == (5, ["interviewer"]))
    #expect(passage.terms.first?.term == "多少")
    let question = try decoded(Question.self, ":understand 为什么？")
    #expect((question.kind, question.takenOver?.question) == ("reason", "比超市貴多少？"))
    #expect(try decoded(Fact.self, ":facts 周木").value == "編輯")
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ line: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(small.outcome(of: line).dropFirst(8).utf8))
  }

  private struct Passage: Decodable {
    struct Candidate: Decodable { let rank: Int? }
    struct Term: Decodable { let term: String }

    let passage: Candidate
    let first: Candidate?
    let found: Int
    let obstacles: [String]
    let terms: [Term]
  }

  private struct Question: Decodable {
    struct TakenOver: Decodable { let question: String }

    let kind: String
    let takenOver: TakenOver?
  }

  private struct Fact: Decodable { let value: String }
}
