import Testing

struct EvaluateCommandTests {
  @Test func `Evaluate counts and holds to a bar`() async throws {
    let item = #"{"question": "比超市貴多少？", "lines": [{"file": "FILE", "line": 13}]}"#
    let set = item.replacing("FILE", with: "Interviews/bees/original.txt")
    let program = try Program(["set.jsonl": set])
    let passed = try await program.run("evaluate", "set.jsonl", "--require", "recallAt1=1")
    #expect(passed.status == 0)
    #expect(passed.output.contains("recallAt1               100.0 %\n"))
    let wrong = try Program(["set.jsonl": set.replacing("13", with: "3")])
    let failed = try await wrong.run("evaluate", "set.jsonl", "--require", "recallAt1=1")
    #expect((failed.status, failed.messages) == (1, "dixit: recallAt1 is below 1.0\n"))
  }
}
