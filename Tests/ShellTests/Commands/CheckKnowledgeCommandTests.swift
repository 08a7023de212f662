import Fixtures
import Testing

struct CheckKnowledgeCommandTests {
  @Test func `A check says that nothing is wrong`() async throws {
    let run = try await Program().run("check-knowledge")
    #expect(run.output == "Knowledge: no problems found\n")
    #expect(run.status == 0)
  }

  @Test func `All malformed lines, facts and people are told at once`() async throws {
    let program = try Program([
      "Knowledge/Interviews/bees/anticipated.txt": "Who?\n4: When?\n99: Why?\n",
      "Knowledge/Interviews/bees/facts.json": """
      [{"paragraph": 4, "relation": "count", "subject": {}, "value": {}, "short": {"en": "4"}},
       {"paragraph": 4, "relation": "count", "subject": {"en": "pots"}, "value": {}}]
      """,
    ])
    let run = try await program.run("check-knowledge")
    #expect(
      run.output == """
        Knowledge/Interviews/bees/facts.json:1: ‘subject’: ‘zh’ or ‘en’ is missing
        Knowledge/Interviews/bees/facts.json:2: ‘short’ is missing
        Knowledge/Interviews/bees/anticipated.txt:1: expected ‘paragraph: question’
        Knowledge/Interviews/bees/anticipated.txt:3: there is no paragraph 99

        """)
    #expect(run.status == 2)
    let other = try await program.run("facts")
    #expect(
      other.messages == "dixit: Knowledge/Interviews/bees/facts.json:1: ‘subject’: ‘zh’ or ‘en’ is "
        + "missing (and 3 more; check-knowledge lists them)\n")
  }

  @Test func `Two interviews of one id are told`() async throws {
    let program = try Program([
      "Knowledge/Interviews/bees/facts.json": """
      [{"paragraph": 9, "relation": "count", "subject": {"en": "pots"}, \
      "value": {"original": "蜂蜜"}, "short": {"en": "4"}}]
      """
    ])
    for name in ["about.json", "original.txt"] {
      let text = try program.text("Knowledge/Interviews/bees/" + name)
      try program.folder.write(Array(text.utf8), to: "Knowledge/Interviews/copy/" + name)
    }
    let run = try await program.run("check-knowledge")
    #expect(run.output.contains("copy/about.json: Interviews/bees has the id ‘bees’, too"))
    #expect(run.status == 2)
  }

  @Test func `Facts of one language are enough where there are no records`() async throws {
    let fact = """
      [{"paragraph": 4, "relation": "%", "subject": {"en": "pots"}, "value": {#}, \
      "short": {"en": "4"}}]
      """
    let program = try Program([
      "Knowledge/Interviews/bees/facts.json": fact.replacing("%", with: "cuont")
        .replacing("#", with: "")
    ])
    let about = try program.text("Knowledge/Interviews/bees/about.json")
    try program.folder.write(
      Array(about.replacing(#""role": "guest""#, with: #""role": "gest""#).utf8),
      to: "Knowledge/Interviews/bees/about.json")
    let run = try await program.run("check-knowledge")
    #expect(run.output.contains("about.json: ‘gest’ ("))
    #expect(run.output.contains("facts.json: fact 1 (pots): ‘cuont’ is no relation"))
    #expect(
      run.output.contains("fact 1 (pots): no words of Interviews/bees/original.txt that prove it"))
    try program.folder.write(
      Array(
        fact.replacing("%", with: "count").replacing("#", with: #""original": "蜂蜜""#).utf8),
      to: "Knowledge/Interviews/bees/facts.json")
    try program.folder.write(Array(about.utf8), to: "Knowledge/Interviews/bees/about.json")
    let fixed = try await program.run("check-knowledge")
    #expect(!fixed.output.contains("relation") && !fixed.output.contains("that prove it"))
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
