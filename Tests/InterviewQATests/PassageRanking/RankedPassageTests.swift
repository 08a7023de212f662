import Testing

@testable import InterviewQA

/// What a score is made of.
struct RankedPassageTests {
  @Test(arguments: [Candidate.Origin.terms, .proposal])
  func `A candidate's parts are what it brings along, before its kind counts`(
    origin: Candidate.Origin
  ) {
    let parts = ScoreParts(of: Candidate(passage: 0, score: 3, kindWeight: 0.5, origin: origin))
    #expect(parts.sumBeforeKind == 6)
    #expect((origin == .terms ? parts.terms : parts.proposal) == 6)
  }

  @Test func `A fact and what is lost count whatever the kind of paragraph`() {
    let parts = ScoreParts(terms: 1, sentence: 2, fact: 4, kind: -1, missingNames: -2)
    #expect(parts.sumBeforeKind == 3)
  }

  @Test func `A ranking of parts that were all seen is no structure any more`() {
    let passage = RankedPassage(unscored: 7)
    let ranking = PassageRanking(passages: [passage], order: .structure(.credits))
    #expect(ranking.without([]).isStructural)
    #expect(!ranking.without([7]).isStructural)
  }
}
