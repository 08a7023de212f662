import TerminalText
import Testing

@testable import LineEditing

@Suite struct CompletionTests {
  @Test(arguments: [
    (["北京", "北京大学"], "北京"), (["北京", "上海"], ""), (["a"], "a"), ([], ""),
    (["👨‍👩‍👧a", "👨‍👩‍👦a"], ""),
  ])
  func `The common prefix of candidates consists of whole characters`(
    candidates: [String], start: String
  ) {
    let completion = Completion(0..<0, candidates.map { Completion.Candidate($0) })
    #expect(completion.commonPrefix == start)
  }

  @Test func `Candidates are listed in columns of equal display width`() {
    let listing = CompletionListing(
      ["北京", "a", "上海市", "é"].map { Completion.Candidate($0) }, width: DisplayWidth())
    #expect(listing.lines(columns: 20, height: 9) == ["北京    a", "上海市  é"])
    #expect(listing.lines(columns: 8, height: 9) == ["北京", "a", "上海市", "é"])
    #expect(listing.lines(columns: 8, height: 3) == ["北京", "a", "… +2"])
    #expect(listing.lines(columns: 6, height: 9) == ["北京", "a", "上海", "é"])
  }

  @Test func `Candidates with notes are listed one per line`() {
    let listing = CompletionListing(
      [.init(":help", note: "帮助"), .init("北京", note: "名"), .init("x")], width: DisplayWidth())
    #expect(listing.lines(columns: 20, height: 9) == [":help  帮助", "北京   名", "x"])
  }
}
