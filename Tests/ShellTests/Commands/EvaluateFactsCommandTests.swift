import Testing

struct EvaluateFactsCommandTests {
  @Test func `Facts are scored, and missed ones are named`() async throws {
    let program = try Program([
      "facts.jsonl": """
      {"id": "f1", "subject": "林小禾", "value": ["記者"], "lines": [1]}
      {"id": "f2", "subject": "陳瀾", "value": ["蜂后"], "lines": [3]}
      """
    ])
    let run = try await program.run("evaluate-facts", "facts.jsonl", "--require", "facts=0.6")
    #expect(run.output.hasPrefix("f2 陳瀾: 蜂后 missed\nfacts found          1 of 2\n"))
    #expect(run.messages == "dixit: facts is below 0.6\n")
    #expect(run.status == 1)
  }
}
