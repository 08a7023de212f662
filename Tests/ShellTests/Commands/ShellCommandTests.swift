import Testing

struct ShellCommandTests {
  @Test func `Questions on a pipe are one conversation`() async throws {
    let run = try await Program().run(
      "--json", input: "# a comment\n:in bees\r\n比超市貴多少？\n\n:quit\n蜂箱")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first
        == #"{"message":"asking bees only","question":":in bees","status":"command","version":1}"#)
  }

  @Test func `A wrong command in a script gives a message`() async throws {
    let run = try await Program().run(input: ":speekers\n")
    #expect(run.output == "")
    #expect(
      run.messages
        == "dixit: unknown command :speekers; did you mean :speakers? (:help lists all)\n")
  }
}
