import Fixtures
import InterviewQA
import Testing

/// The warnings of `inspect`, each of which names its lines.
struct TranscriptWarningsTests {
  private func warnings(_ text: String, named name: String = "talk.txt") throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(text.utf8), to: name)
    return try Inspection(file: file, knowledge: Repository.knowledge.get()).warnings
  }

  private static let talk = """
    Ida Moor: What do you smoke here?
    Per Holm: Herring, and now and then an eel.
    Ida Moor: How long does that take?
    Per Holm: Most of a night.
    Ida Moor: Who stays awake?
    Per Holm: My uncle.

    """

  @Test func `Nothing is said of a transcript in order`() throws {
    #expect(try warnings(Self.talk) == [])
  }

  @Test func `A long stretch without labels is named with its lines`() throws {
    let stretch = (1...14).map { "We carried \($0) crates that week.\n" }.joined()
    #expect(
      try warnings(Self.talk + stretch) == [
        "lines 6-20: 15 paragraphs are taken for the words of ‘Per Holm’, though only the first "
          + "says so"
      ])
    let usual = (1...4).map { "We carried \($0) crates that week.\n" }.joined()
    #expect(try warnings(Self.talk + usual) == [])
  }

  @Test func `Long answers are no stretch where all answers are long`() throws {
    let answer = (1...14).map { "We carried \($0) crates that week.\n" }.joined()
    let text = (1...4).map { "Ida Moor: And year \($0)?\n\(answer)Per Holm: It rained.\n\(answer)" }
    #expect(try warnings(text.joined()) == [])
  }

  @Test func `A label seen only once is named`() throws {
    #expect(
      try warnings(Self.talk + "Lars Bo: I saw them do it.\nIda Moor: When?\nPer Holm: In May.\n")
        == ["line 7: the label of ‘Lars Bo’ is seen only once"])
  }

  @Test func `What may be the label of one who speaks once is named`() throws {
    let prose = """
      We hang the fish in the roof.
      Some of it falls down.
      The cat knows that well.
      Lars Bo: I saw the cat.
      She comes at five.
      Then we begin again.
      Nobody counts them.
      The roof is black by now.
      It is the same each year.

      """
    #expect(
      try warnings(Self.talk + prose) == [
        "line 10: ‘Lars Bo’ may be a label; it is taken for words, since it is seen only once"
      ])
  }

  @Test func `Times that run back are named`() throws {
    let cues = """
      WEBVTT

      00:00:10.000 --> 00:00:12.000
      <v Ida Moor>What do you smoke here?

      00:01:20.000 --> 00:01:24.000
      <v Per Holm>Herring.

      00:00:30.000 --> 00:00:32.000
      <v Ida Moor>How long does that take?

      00:00:40.000 --> 00:00:44.000
      <v Per Holm>Most of a night.

      """
    #expect(
      try warnings(cues, named: "talk.vtt") == ["line 10: the time runs back to 0:30"])
  }

  @Test func `Of many places the first are named and the others counted`() throws {
    let turns = (1...12).map { number in
      "Ida Moor [\(20 - number):00]: And then?\nPer Holm [\(20 - number):30]: We went on.\n"
    }
    let found = try warnings(turns.joined())
    #expect(found.count == 9)
    #expect(found.first == "line 3: the time runs back to 18:00")
    #expect(found.last == "line 19 and 2 more places: the same")
  }
}
