import Testing
import Verification

/// Speakers whom a source calls by a given name, and tags without a verb of saying.
struct GivenNameTests {
  @Test(arguments: [
    "“Nobody noticed the salt,” says Novak.",
    "The baker is Marta Novak. “Nobody noticed the salt,” says Novak.",
    "“Nobody noticed the salt,” says Marta.", "“Nobody noticed the salt,” Marta Novak recalls.",
  ])
  func `A surname by which the source or the draft calls a speaker is theirs`(
    draft: String
  ) throws {
    let quotation = try Gate.quotationOfVoices(in: draft)
    #expect((quotation.verdict, quotation.isOtherSpeaker) == (.folded, false))
  }

  @Test(arguments: [
    "“Nobody noticed the salt,” says Hansen.", "“Nobody noticed the salt,” says Joel.",
    "The banker is Joel Novak. “Nobody noticed the salt,” says Joel Novak.",
  ])
  func `Another name is not`(draft: String) throws {
    #expect(try Gate.quotationOfVoices(in: draft).verdict == .misattributed)
  }

  @Test(arguments: [
    "“I saw the smoke from the church,” Hall shot back.",
    "“I saw the smoke from the church,” Hall, nodding.",
    "“I saw the smoke from the church,” according to Hall.",
    "“I saw the smoke from the church,” was Hall's answer.",
    "Hall's verdict: “I saw the smoke from the church.”",
    "Hall's reply was “I saw the smoke from the church.”",
    "“水车是去年春天坏的。”周敏摇摇头。", "周敏的看法是：“水车是去年春天坏的。”", "在周敏看来，“水车是去年春天坏的”。",
  ])
  func `A name beside a quotation is its tag, whatever else is said there`(draft: String) throws {
    #expect(try Gate.quotationOfVoices(in: draft).verdict == .misattributed)
  }

  @Test(arguments: [
    "Hall says her father “built the kiln”, and Berg nods.",
    "“My father built the kiln.” Berg was not there.",
  ])
  func `A name that belongs to the next sentence or clause is none`(draft: String) throws {
    #expect(try Gate.quotationOfVoices(in: draft).verdict.isFine)
  }
}
