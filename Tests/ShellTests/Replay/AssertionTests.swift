import Testing

@testable import Shell

/// Expectations of an answer, field by field.
struct AssertionTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  private func corrected(_ assertion: String, for line: String) throws -> String? {
    let response = small.session.respond(to: line)
    let outcome = Outcome(
      [Interaction(line: line, response: response)],
      as: Transcript(renderer: small.session.goldenRenderer))
    return try Assertion(assertion).corrected(for: outcome)
  }

  @Test(arguments: [
    "status=answered", "line=13", "line=2|13", "paragraph=12 count>=1 count<99", "speaker=陳瀾",
    "file=original.txt", "file=bees/original.txt", "file=Interviews/bees/original.txt",
    "quote~三百元", "quote!~四百元", "focus~超市|市場", "value=null", "lines=13", "role=guest",
    "edition=original", "document=bees", "section~蜂蜜", "kind=statement", "language=zh-Hans",
    "text~\"¶12 · \"", "follows=null", "nearest=null", "kind!=reason", "speakers=陳瀾", "line>12",
    "line<=13",
  ])
  func `An assertion that holds`(assertion: String) throws {
    #expect(try corrected(assertion, for: "比超市貴多少？") == nil)
  }

  @Test(arguments: [
    ("line=12", "line=13"), ("status=answered line=12", "status=answered line=13"),
    ("value=1", "value=null"), ("quote~四百元", "quote~一罐三百元,比超市貴一倍。"), ("line!=13", "line=13"),
    ("line>13", "line=13"), ("section=x", "section=2、蜂蜜的價格"),
    ("value>1", "value=null"),
  ])
  func `An assertion that does not hold is corrected`(assertion: String, holds: String) throws {
    #expect(try corrected(assertion, for: "比超市貴多少？") == holds)
    #expect(try corrected(holds, for: "比超市貴多少？") == nil)
  }

  @Test(arguments: [
    ("status=unanswered value=null count=0 line=null", "Wang Wu?"),
    ("status=error text~unknown", ":wy"), ("status=command text~\"asking bees only\"", ":in bees"),
  ])
  func `Other outcomes have fields, too`(assertion: String, line: String) throws {
    #expect(try corrected(assertion, for: line) == nil)
  }

  @Test(arguments: [
    ("lien=1", "no field ‘lien’; did you mean line? (dixit help replay)"),
    ("line", "‘line’: expected one of = != ~ !~ <= >= < > after a field"),
    ("count>=few", "‘count>=few’: expected a number"),
    ("quote~\"a", "a quotation mark is not closed"),
    (" ", "expected value=1 or the like after #=>"),
  ])
  func `A malformed assertion is an error`(assertion: String, problem: String) {
    let error = #expect(throws: CommandProblem.self) { try Assertion(assertion) }
    #expect(error?.description == problem)
  }
}
