import Fixtures
import InterviewQA
import Testing

struct AnswerOptionsTests {
  @Test func `Numbers below 0 count as 0`() {
    var options = AnswerOptions(limit: -1, context: .min)
    #expect(options.limit == 0)
    #expect(options.context == 0)
    (options.limit, options.context) = (-2, -3)
    #expect(options.limit == 0)
    #expect(options.context == 0)
  }

  @Test(arguments: [(0, 0...0), (1, 1...1), (.max, 2...16)])
  func `A source gives as many quotations as are asked for, and as it has`(
    limit: Int, counts: ClosedRange<Int>
  ) throws {
    let bees = try Answerers.bees.get()
    let options = AnswerOptions(limit: limit, context: limit)
    let answer = try bees.answer("蜂蜜賣多少錢？", options: options)
    #expect(counts.contains(answer.citations.count))
    #expect(counts.contains(try bees.passages(holding: "蜂箱", options: options).count))
  }

  @Test(arguments: [
    (-1, [Int]()), (0, []), (1, [12, 14]), (.max, [1, 2, 3] + Array(5...12) + [14, 15, 16]),
  ])
  func `A passage has as many neighbours as are asked for, and there are`(
    context: Int, lines: [Int]
  ) throws {
    let bees = try Answerers.bees.get()
    let file = try #require(bees.sources.first?.files.first)
    let found = try #require(try bees.passage(at: "\(file):13", context: context))
    #expect((found.before + found.after).map(\.line) == lines)
  }
}
