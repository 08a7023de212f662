import Fixtures
import FoundationEssentials
import Testing

/// `--role`: what the user says of a speaker overrules what the file suggests.
struct RoleOptionTests {
  private static let talk = """
    Ida Moor: Which wood do you burn?
    Per Holm: Alder, since it burns slowly.
    Ida Moor: Where is the alder from?
    Per Holm: From the marsh behind the church.
    Ida Moor: Who fells it?
    Per Holm: My brother does.

    """

  @Test func `Inspect shows the given role, which is not inferred`() async throws {
    let program = try Program(["talk.txt": Self.talk])
    let before = try await program.run("inspect", "talk.txt")
    #expect(before.output.contains("Per Holm (guest, inferred)"))
    let run = try await program.run("inspect", "talk.txt", "--role", "Per Holm=participant")
    #expect(run.output.contains("Per Holm (participant): 3 turns"))
    #expect(!run.output.contains("Warnings"))
  }

  @Test func `An answer is by the role that was given, also where the other is in the cache`()
    async throws
  {
    let program = try Program(["talk.txt": Self.talk])
    let home = ["XDG_CACHE_HOME": program.folder.path + "/cache"]
    let question = ["ask", "--source", "talk.txt", "--json", "Where is the alder from?"]
    let roles = ["--role", "Ida Moor=guest", "--role", "Per Holm=interviewer"]
    for _ in 1...2 {
      let plain = try await program.run(question, environment: home)
      #expect(try role(ofSpeaker: "Per Holm", in: plain.output) == "guest")
      let given = try await program.run(question + roles, environment: home)
      #expect(try role(ofSpeaker: "Per Holm", in: given.output) == "interviewer")
    }
  }

  /// The role in the first citation of somebody's words; nil if there is none.
  private func role(ofSpeaker name: JSONValue, in output: String) throws -> JSONValue? {
    let answer = try JSONDecoder().decode([String: JSONValue].self, from: Data(output.utf8))
    guard case .list(let citations) = answer["citations"] else { return nil }
    return citations.lazy.compactMap { citation -> JSONValue? in
      guard case .object(let fields) = citation, fields["speaker"] == name else { return nil }
      return fields["role"]
    }.first
  }

  @Test(arguments: ["Per Holm", "Per Holm=chef", "=guest", "Per Holm=outlet", "Per Holm=Guest "])
  func `A role that cannot be given is wrong usage, said in one line`(role: String) async throws {
    let program = try Program(["talk.txt": Self.talk])
    for command in [["inspect", "talk.txt"], ["ask", "--source", "talk.txt", "Why?"]] {
      let run = try await program.run(command + ["--role", role])
      #expect(run.status == 64)
      #expect(
        run.messages == "dixit: --role \(role): expected NAME=interviewer, NAME=guest or "
          + "NAME=participant (see dixit --help)\n")
    }
  }

  @Test func `A name that nobody bears is named`() async throws {
    let program = try Program(["talk.txt": Self.talk])
    let roles = ["--role", "Per Holm=guest", "--role", "Lars Bo=guest"]
    for _ in 1...2 {
      let run = try await program.run(
        ["ask", "--source", "talk.txt", "Who fells the alder?"] + roles,
        environment: ["XDG_CACHE_HOME": program.folder.path + "/cache"])
      #expect(run.messages == "dixit: --role Lars Bo: no speaker of that name in the sources\n")
    }
    let report = try await program.run(["inspect", "talk.txt"] + roles)
    #expect(report.output.hasSuffix("Warnings\n  --role Lars Bo: no speaker of that name\n"))
  }

  @Test func `About-json tells who asks`() async throws {
    let about = """
      {"id": "wood", "title": {"en": "Wood"}, "outlet": null,
       "people": [{"name": "Ida Moor", "variants": [], "role": "guest"},
                  {"name": "Per Holm", "variants": [], "role": "interviewer"},
                  {"name": "Lars Bo", "variants": [], "role": "editor"}],
       "languages": {"original": "en", "records": []}, "paragraphs": 6}
      """
    let program = try Program([
      "Knowledge/Interviews/wood/about.json": about,
      "Knowledge/Interviews/wood/original.txt": Self.talk,
    ])
    let run = try await program.run(["--plain"], input: ":speakers\n")
    #expect(run.output.contains("wood  Ida Moor (guest), 3 turns"))
    #expect(run.output.contains("wood  Per Holm (interviewer), 3 turns"))
    let given = try await program.run(
      ["--plain", "--role", "Ida Moor=participant"], input: ":speakers\n")
    #expect(given.output.contains("wood  Ida Moor (participant), 3 turns"))
  }
}
