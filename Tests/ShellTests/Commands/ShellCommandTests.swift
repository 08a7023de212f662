import Testing

struct ShellCommandTests {
  @Test func `Questions on a pipe are one conversation`() async throws {
    let run = try await Program().run(
      "--json", input: "# a comment\n:in bees\r\n比超市貴多少？\n\n:quit\n蜂箱")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    let narrowed = try JSONForms.value(of: lines.first.map(String.init) ?? "")
    #expect(narrowed["message"] == "asking bees only")
    #expect(narrowed["settings"]?["in"] == "bees")
  }

  @Test func `A wrong command in a script gives a message`() async throws {
    let run = try await Program().run(input: ":speekers\n")
    #expect(run.output == "")
    #expect(
      run.messages
        == "dixit: unknown command :speekers; did you mean :speakers? (:help lists all)\n")
  }

  @Test func `On a pipe, help shows the help and exit leaves`() async throws {
    let run = try await Program().run(input: "help\nhello\nexit\n蜂蜜 超市\n")
    #expect(run.output.hasPrefix("Ask in Chinese or English."))
    #expect(run.output.contains("Not a question."))
    #expect(!run.output.contains("超市"))
  }

  @Test(arguments: ["exit", "hello", "超市", "?"])
  func `What asks nothing has no answer, so that ask exits with 1`(line: String) async throws {
    let run = try await Program().run("ask", line)
    #expect(run.status == 1)
    #expect(run.output.contains("不是问题") || run.output.contains("Not a question"))
  }
}
