import Fixtures
import Testing

@testable import InterviewQA

struct QuestionCoverageTests {
  /// Shares that passages have of what is asked, in the order of the lines.
  private func shares(_ question: String, _ text: String) throws -> [Float] {
    let stages = try Stages(question, ofText: text)
    return stages.context.range.map { stages.context.coverage.share(in: $0) }
  }

  @Test func `A passage with all of the question covers it, one with none does not`() throws {
    let shares = try self.shares(
      "soft wax candle", "The wax candle is soft.\nA hive hums.\nWax melts.")
    #expect(shares[0] == 1)
    #expect(shares[1] == 0)
    #expect((0.01...0.99).contains(shares[2]))
  }

  @Test func `A rare word covers more than a common one`() throws {
    let shares = try self.shares("wax violin", "Wax.\nViolin.\nWax melts.\nWax cools.\nWax shines.")
    #expect(shares[1] > shares[0])
  }

  @Test func `A word that no source has lowers what any passage covers`() throws {
    #expect(try shares("wax harpsichord", "Wax melts.\nA hive hums.")[0] < 1)
  }

  @Test func `It counts as much as it is told`() throws {
    let stages = try Stages("wax harpsichord", ofText: "Wax melts.\nA hive hums.")
    let coverage = stages.context.coverage
    let shares = [0, 0.5, 1, 2].map { weight in
      coverage.share(of: coverage.topics, in: 0, unknownWord: weight)
    }
    #expect(shares.first == 1)
    #expect(shares == shares.sorted(by: >))
    #expect(Set(shares).count == 4)
  }

  @Test func `Two characters that only meet at the border of two words are no unknown word`() throws
  {
    // 次复 is the end of 再次 and the beginning of 复刊.
    let text = "杂志再次停了，后来复刊了。\n蜂箱很多。"
    #expect(try shares("再次复刊", text)[0] == 1)
    #expect(try shares("再次复刊琴棋", text)[0] < 1)
  }

  @Test func `Only the topics whose absence says something count`() throws {
    let stages = try Stages("How soft is the wax?", ofText: "Wax melts.")
    #expect(stages.context.coverage.topics.map(\.topic.text) == ["soft", "wax"])
  }
}
