import Testing

struct CheckKnowledgeCommandTests {
  @Test func `A check says that nothing is wrong`() async throws {
    let run = try await Program().run("check-knowledge")
    #expect(run.output == "Knowledge: no problems found\n")
    #expect(run.status == 0)
  }

  @Test func `Coverage lists the most frequent words without an entry`() async throws {
    let program = try Program(["talks/first.txt": "fly, honey, fly or jump"])
    let run = try await program.run("check-knowledge", "--coverage", "talks", "--limit", "2")
    #expect(
      run.output == """
        english: 20.0 %, 1 of 5 words have an entry
               2  fly
               1  jump
        chinese: –, 0 of 0 words have an entry
        names: –, 0 of 0 words have an entry
        characters: –, 0 of 0 words have an entry

        """)
    #expect(run.status == 0)
  }

  @Test func `A share below its bar is named`() async throws {
    let program = try Program(["talk.txt": "fly to honey"])
    let run = try await program.run(
      "check-knowledge", "--coverage", "talk.txt", "--require", "english=0.5")
    #expect(run.messages == "dixit: english is below 0.5\n")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (["--coverage", "none.txt"], 2, "dixit: none.txt: no such file or folder\n"),
    (
      ["--coverage", "talk.txt", "--require", "welsh=0.5"], 64,
      "--require: the set does not measure ‘welsh’"
    ),
    (["--require", "english=0.5"], 64, "--require: needs --coverage"),
  ])
  func `Bad input gets one clear line`(
    arguments: [String], status: Int32, message: String
  ) async throws {
    let program = try Program(["talk.txt": "fly"])
    let run = try await program.run(["check-knowledge"] + arguments)
    #expect(run.messages.contains(message))
    #expect(run.status == status)
  }
}
