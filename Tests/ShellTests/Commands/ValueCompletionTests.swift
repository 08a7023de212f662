import Testing

/// What a command shell completes values with, asked as its generated script asks.
struct ValueCompletionTests {
  private static let talk = """
    Rolf Dahl: Who built the kiln?
    Ada Hall: My father built it.
    Rolf Dahl: When?
    Ada Hall: In May.

    """

  @Test(arguments: [
    (
      ["ask", "--", "--speaker"], ["--source", "talk.txt", "--speaker", ""],
      ["Rolf Dahl", "Ada Hall"]
    ),
    (["ask", "--", "--in"], ["--source=talk.txt", "--in", ""], ["talk", "talk.txt"]),
    (["verify", "--", "--speaker"], ["--source", "nope.txt", "--speaker", ""], []),
    (["author", "--", "positional@0"], [""], ["bees"]),
  ])
  func `Values are those of the sources named`(
    option: [String], typed: [String], values: [String]
  ) async throws {
    let words = ["dixit", option[0]] + typed
    let run = try await Program(["talk.txt": Self.talk]).run(
      ["---completion"] + option + ["\(words.count - 1)", "0"] + words,
      environment: ["SAP_SHELL": "bash"])
    #expect(run.output.split(separator: "\n").map(String.init) == values, "\(run.messages)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `The scripts of all shells are generated`(shell: String) async throws {
    let run = try await Program().run("--generate-completion-script", shell)
    #expect(run.status == 0)
    for word in ["verify", "recallAt1=", "english=", "GB18030", "---completion"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }
}
