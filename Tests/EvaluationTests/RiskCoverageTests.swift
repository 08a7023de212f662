import Testing

@testable import Evaluation

/// What a higher minimum support would gain and lose, on invented verdicts.
struct RiskCoverageTests {
  /// A verdict; without a support, something else decided.
  private func verdict(
    answerable: Bool = true, declined: Bool = false, support: Double?, right: Bool = false
  ) -> Verdict {
    Verdict(
      id: "", question: "", isAnswerable: answerable, isDeclined: declined, support: support,
      isRightFirst: right, goldRank: right ? 1 : nil, sentenceRank: nil, holdsMust: nil,
      hasValue: nil, isSameInOtherSpelling: nil, firstLength: nil, citations: 0, wrongCitations: 0)
  }

  private func point(_ minimum: Double?, of curve: RiskCoverage) throws -> RiskCoverage.Point {
    try #require(curve.points.first { $0.minimum == minimum })
  }

  @Test func `A minimum declines what has less support`() throws {
    let curve = RiskCoverage([
      verdict(support: 0.9, right: true), verdict(support: 0.2),
      verdict(answerable: false, support: 0.1),
    ])
    let low = try point(0, of: curve)
    #expect((low.coverage, low.right, low.answeredWithout) == (1, 0.5, 1))
    let high = try point(0.3, of: curve)
    #expect((high.coverage, high.right, high.answeredWithout, high.risk) == (0.5, 0.5, 0, 0))
    #expect(curve.best == 0.15)
  }

  @Test func `A lower minimum answers what was declined for its support alone`() throws {
    let curve = RiskCoverage([
      verdict(declined: true, support: 0.02, right: true), verdict(declined: true, support: nil),
    ])
    #expect(try point(nil, of: curve).coverage == 0)
    #expect(try point(0, of: curve).coverage == 0.5)
    #expect(try point(0.03, of: curve).coverage == 0)
    #expect(try point(0.03, of: curve).risk == nil)
  }

  @Test func `What was answered without a proof stays answered`() throws {
    let curve = RiskCoverage([verdict(support: nil, right: true)])
    #expect(try point(0.6, of: curve).right == 1)
    #expect(try point(0.6, of: curve).answeredWithout == nil)
  }
}
