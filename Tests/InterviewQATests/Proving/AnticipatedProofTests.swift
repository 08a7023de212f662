import Fixtures
import InterviewQA
import Testing

/// Where an editor anticipated questions, one of the same kind proves what the text says otherwise.
struct AnticipatedProofTests {
  @Test(arguments: [
    ("What makes the vessel stop halfway?", 6), ("reason for the halt beside the marker", 6),
    ("favourite colour of the hull", 8),
  ])
  func `A question as it was anticipated is answered by its paragraph`(
    question: String, line: Int
  ) throws {
    let answer = try Answerers.ferry.get().answer(question)
    #expect(answer.status == .answered)
    #expect(answer.citations.first?.line == line)
  }

  @Test(arguments: [
    "How much did the hull cost?", "How old is Noor Haddad?",
    "Who paid for the halt beside the marker?",
  ])
  func `One of another kind proves nothing`(question: String) throws {
    let answer = try Answerers.ferry.get().answer(question)
    #expect(answer.value == nil)
    #expect(answer.status == .unanswered)
  }

  @Test func `Nor does it where a time is asked for`() throws {
    let painted = try Answerers.ferry.get().answer("When was the ferry painted green?")
    #expect(painted.status == .unanswered)
    let stopped = try Answerers.ferry.get().answer("When will the vessel stop halfway?")
    #expect(stopped.value == nil)
    withKnownIssue("an anticipated question of another kind proves the subject of a time") {
      #expect(stopped.status == .unanswered)
    }
  }

  @Test
  func `The same folder without them answers only what its words prove`() throws {
    let plain = try answerer(of: ["a.txt": InventedKnowledge.original])
    #expect(try plain.answer("reason for the halt beside the marker").status == .unanswered)
    #expect(try plain.answer("favourite colour of the hull").value == nil)
    #expect(try plain.answer("How many cars do you carry?").value == "40 cars")
  }
}
