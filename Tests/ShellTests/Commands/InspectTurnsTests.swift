import FoundationEssentials
import Testing

/// `dixit inspect --turns`, whose JSON other programs depend on.
struct InspectTurnsTests {
  private static let talk = """
    # Nets

    Ida Moor: When do you mend the nets?

    Per Holm: On Sundays, when it rains.
    Ida Moor: Who helps?
    Per Holm: Nobody else does it.

    """

  private func objects(_ text: String) throws -> [[String: JSONValue]] {
    try text.split(separator: "\n").map {
      try JSONDecoder().decode([String: JSONValue].self, from: Data($0.utf8))
    }
  }

  @Test func `Each paragraph is one object with all the fields of the contract`() async throws {
    let program = try Program(["talk.txt": Self.talk])
    let run = try await program.run("inspect", "talk.txt", "--turns", "--json")
    #expect((run.status, run.messages) == (0, ""))
    let last = try #require(run.output.split(separator: "\n").last)
    #expect(
      last == """
        {"bytes":[114,134],"end":null,"inferred":true,"kind":"speech","line":7,"lines":[7,7],\
        "paragraph":5,"role":"guest","section":"Nets","speaker":"Per Holm","start":null,\
        "text":"Nobody else does it.","turn":4}
        """)
    let all = try objects(run.output)
    #expect(all.map { $0["kind"] } == ["heading", "speech", "speech", "speech", "speech"])
    #expect(all.prefix(3).map { $0["role"] } == [.null, "interviewer", "guest"])
    #expect(all[0]["inferred"] == false)
  }

  @Test func `A paragraph over several lines tells the first and the last, and its times`()
    async throws
  {
    let cues = """
      WEBVTT

      00:00:03.000 --> 00:00:05.500
      <v Ida Moor>We salt it
      in the barn.

      """
    let run = try await Program(["talk.vtt": cues]).run("inspect", "talk.vtt", "--turns", "--json")
    let cue = try #require(try objects(run.output).first { $0["kind"] == "speech" })
    #expect((cue["start"], cue["end"]) == (3, 5.5))
    #expect((cue["line"], cue["lines"]) == (4, .list([4, 5])))
    #expect((cue["speaker"], cue["turn"]) == ("Ida Moor", 1))
  }

  @Test func `What nobody says has neither speaker nor turn`() async throws {
    let text = "We shore the sheep in May.\n\nThe wool goes to the mill.\n"
    let run = try await Program(["talk.txt": text]).run("inspect", "talk.txt", "--turns", "--json")
    for paragraph in try objects(run.output) {
      #expect(paragraph["kind"] == "text")
      #expect(["speaker", "role", "turn", "section"].allSatisfy { paragraph[$0] == .null })
    }
  }
}
