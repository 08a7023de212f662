import Testing

/// Sources from standard input and pipes.
struct StreamedSourcesTests {
  private static let talk = "Rolf Dahl: Who built the kiln?\nAda Hall: My father built the kiln.\n"
  private static let question = "Who built the kiln?"

  @Test func `Standard input is a source that citations name`() async throws {
    let program = try Program()
    let run = try await program.run("ask", Self.question, "--source", "-", input: Self.talk)
    #expect(run.output.contains("stdin:2"))
    let named = try await program.run(
      "ask", Self.question, "--source", "-", "--name", "kiln.txt", "--receipts", input: Self.talk)
    #expect(named.output.contains("kiln.txt:2"))
    let file = try await Program(["kiln.txt": Self.talk]).run(
      "ask", Self.question, "--source", "kiln.txt", "--receipts")
    #expect(named.output == file.output)
  }

  @Test(arguments: [
    ["facts", "--source", "-"], ["inspect", "-"], ["inspect", "-", "--turns"],
    ["inspect", "--name", "kiln.txt", "-"], ["verify", "draft.md", "--source", "-"],
    ["import", "-", "--name", "kiln.txt"],
  ])
  func `Every command that reads sources reads it`(command: [String]) async throws {
    let program = try Program([
      "draft.md": "“My father built the kiln,” Hall said.\n", "kiln.txt": Self.talk,
    ])
    let run = try await program.run(command, input: Self.talk)
    let isFact = command[0] == "facts"
    #expect(run.status == (isFact ? 1 : 0), "\(run.messages)")
  }

  @Test func `What a shell substitutes for a program's output is read`() async throws {
    let program = try Program([
      "kiln.txt": Self.talk, "more.txt": "Nils Berg: The smoke was blue.\n",
    ])
    let command =
      #""$0" ask "Who built the kiln?" --source <(cat kiln.txt) --source <(cat more.txt) --name a.txt"#
    let run = try await program.start("/bin/bash", ["-c", command, Program.path])
    #expect(run.output.contains("a.txt:2"), "\(run.messages)")
    let inspect = try await program.start(
      "/bin/bash", ["-c", #""$0" inspect <(cat kiln.txt) kiln.txt"#, Program.path])
    #expect(
      inspect.output.split(separator: "\n").filter { $0.contains("2 lines, 2 paragraphs") }.count
        == 2)
  }

  @Test(arguments: [
    (["ask", "-", "--source", "-"], "stdin is the questions"),
    (["--source", "-"], "stdin is the questions"),
    (["verify", "-", "--source", "-"], "stdin is a draft"),
    (["replay", "-", "--source", "-"], "stdin is a script"),
    (["mcp", "--source", "-"], "stdin is the client"),
    (["index", "--source", "-"], "only files and folders have an index"),
    (["ask", "a", "--source", "-", "--source", "-"], "can be read once only"),
    (
      ["ask", "a", "--source", "kiln.txt", "--name", "b.txt"], "names a source from stdin or a pipe"
    ),
    (["ask", "a", "--source", "-", "--name", ""], "expected a name"),
  ])
  func `Standard input has one use`(command: [String], message: String) async throws {
    let run = try await Program(["kiln.txt": Self.talk]).run(command, input: Self.talk)
    #expect((run.status, run.output) == (64, ""))
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func `Empty input is told`() async throws {
    let run = try await Program().run("ask", "a", "--source", "-")
    #expect((run.status, run.messages) == (2, "dixit: stdin: the file is empty\n"))
  }
}
