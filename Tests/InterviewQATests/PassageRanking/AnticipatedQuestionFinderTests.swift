import Fixtures
import Testing

@testable import InterviewQA

struct AnticipatedQuestionFinderTests {
  private func answer(anticipating questions: String) throws -> Answer {
    let folder = try SmallKnowledge.folder(adding: ["Interviews/bees/anticipated.txt": questions])
    let answerer = try QuestionAnswerer(knowledge: KnowledgeBase(folder: folder.path))
    return try answerer.answer("yearly harvest of the colonies")
  }

  @Test
  func `A question in words that the text lacks is answered where an editor anticipated it`()
    throws
  {
    let answer = try answer(anticipating: "9: harvest of the colonies, yearly = 八百公斤\n")
    #expect(answer.citations.first?.paragraph == 9)
    #expect(answer.value == "八百公斤")
    #expect(answer.citations.first?.quote.contains("八百公斤") == true)
  }

  @Test func `Words that the original does not have are no answer`() throws {
    let answer = try answer(anticipating: "9: harvest of the colonies, yearly = 九百公斤\n")
    #expect(answer.citations.first?.paragraph == 9)
    #expect(answer.value == nil)
  }

  @Test func `What no editor anticipated is not answered`() throws {
    #expect(try answer(anticipating: "9: something else\n").status == .unanswered)
  }

  /// What the anticipated questions of the invented ferry are to a question, by passage from 0.
  private func matches(_ question: String) throws -> AnticipatedQuestionMatches {
    try Stages(question, of: Answerers.ferry.get()).context.anticipated
  }

  @Test func `The same question is wholly similar, another less`() throws {
    let same = try #require(try matches("what makes the vessel stop halfway").match(for: 5))
    let other = try #require(try matches("what makes the vessel rock so hard").match(for: 5))
    #expect(same.similarity == 1)
    #expect((0.01...0.99).contains(other.similarity))
  }

  @Test func `A question of another type is less similar`() throws {
    let statement = try #require(try matches("favourite colour of the hull").match(for: 7))
    let reason = try #require(try matches("Why the favourite colour of the hull?").match(for: 7))
    #expect(reason.similarity < statement.similarity)
  }

  @Test func `A question in which nothing is like it leads nowhere`() throws {
    let matches = try self.matches("opera singers")
    #expect(matches.match(for: 5) == nil)
    #expect(matches.passages(withSimilarity: 0) == [])
  }

  @Test func `Passages are told by their similarity, ascending`() throws {
    let matches = try self.matches("reason for the halt beside the marker of the hull")
    #expect(matches.passages(withSimilarity: 0) == [5, 7])
    #expect(matches.passages(withSimilarity: 2) == [])
  }

  @Test(arguments: [
    ("reason for the halt beside the marker", 5, ["the tide turns there"]),
    // The question that is most similar has no answer of its own.
    ("what makes the vessel stop halfway", 5, []),
    ("favourite colour of the hull", 7, ["green"]),
    // Not similar enough.
    ("a reason to sing in the opera, to dance and to laugh", 5, []),
  ])
  func `The short answer is that of the most similar question that has one`(
    question: String, passage: Int, answers: [String]
  ) throws {
    let matches = try self.matches(question)
    let document = try Answerers.ferry.get().corpus.documents.document(0)
    #expect(
      matches.answers(of: matches.match(for: passage), in: document.primary) == answers)
  }

  @Test func `It is in the words of the edition`() throws {
    let matches = try self.matches("reason for the halt beside the marker")
    let document = try Answerers.ferry.get().corpus.documents.document(0)
    let chinese = try #require(document.editions.first { $0.isIn("zh") })
    #expect(matches.answers(of: matches.match(for: 5), in: chinese) == ["潮水在那里转向"])
  }

  @Test func `An answer of another kind counts less`() throws {
    let time = try #require(try matches("When will the hull be repainted?").match(for: 7))
    #expect(time.similarityOfSameKind == time.similarity)
    let colour = try #require(
      try matches("When was the favourite colour of the hull mixed?").match(for: 7))
    #expect(colour.answerSimilarity < colour.similarity)
  }
}
