import Testing

@testable import InterviewQA

struct ScorePartTests {
  @Test(arguments: [
    ScoreParts(terms: 1.23456, sentence: 0.33333, bigrams: 0.11111),
    ScoreParts(terms: 0.00004, sentence: 0.00004, kind: -0.00005),
    ScoreParts(proposal: 2.0 / 3, expected: 1.0 / 3, fact: 1.0 / 7, kind: -0.1, missingNames: -0.2),
    ScoreParts(terms: 12_345.678, missingNames: -12_345.67),
  ])
  func `The named parts add up to the rounded score, to the last place`(parts: ScoreParts) {
    let score = parts.sumBeforeKind + parts.fact + parts.kind + parts.missingNames
    let sum = parts.named(upTo: score).reduce(0) { $0 + $1.score }
    #expect(sum.rounded(places: ScoreParts.places) == score.explained)
  }

  @Test func `What the sum leaves over is the last part's`() {
    let parts = ScoreParts(terms: 1, sentence: 1).named(upTo: 2.5)
    #expect(parts.map(\.name) == [.terms, .sentence])
    #expect(parts.map(\.score) == [1, 1.5])
  }

  @Test func `A part that is 0 is not named, and no score has no parts`() {
    #expect(ScoreParts().named(upTo: 0) == [])
    #expect(ScoreParts(fact: 1).named(upTo: 1).map(\.name) == [.fact])
  }

  @Test func `All parts are named, in one order`() {
    let all = ScoreParts(
      terms: 1, proposal: 1, sentence: 1, bigrams: 1, subject: 1, expected: 1, nearby: 1,
      coverage: 1,
      anticipated: 1, fact: 1, kind: -1, exchange: 1, missingNames: -1)
    #expect(all.named(upTo: 9).map(\.name) == ScorePart.Name.allCases)
  }
}
