import Fixtures
import FoundationEssentials
import Testing

@testable import Shell

/// The commands that tell how questions are understood and passages ranked, and list facts.
struct ExplainingTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  @Test(arguments: [
    (":understand", "error: expected a question"),
    (":why-not 蜂蜜", "error: no question was asked yet"),
    (":facts Zebra", "notice: no fact found"),
  ])
  func `What cannot be explained is told in a line`(line: String, effect: String) {
    #expect(small.outcome(of: line) == effect)
  }
}
