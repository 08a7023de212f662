import Testing

/// `dixit convert`.
struct ConvertCommandTests {
  private static let talk = "Ida: Why?\nPer: So.\nIda: Oh.\nPer: Well.\n"
  private static let captions =
    "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ida>Why?\n\n"
    + "00:00:02.000 --> 00:00:03.000\n<v Per>So.\n\n"
    + "00:00:03.000 --> 00:00:04.000\n<v Ida>Oh.\n\n"
    + "00:00:04.000 --> 00:00:05.000\n<v Per>Well.\n"
  private static let spaced = "Ida: Why?\n\nPer: So.\n\nIda: Oh.\n\nPer: Well.\n"

  @Test func `A file or standard input is written to standard output`() async throws {
    let program = try Program(["talk.txt": Self.talk])
    let file = try await program.run("convert", "talk.txt", "--to", "txt")
    #expect((file.status, file.output, file.messages) == (0, Self.spaced, ""))
    let stream = try await program.run("convert", "-", "--to", "txt", input: Self.talk)
    #expect((stream.status, stream.output) == (0, Self.spaced))
  }

  @Test func `A form that needs times refuses a source without`() async throws {
    let run = try await Program(["talk.txt": Self.talk]).run("convert", "talk.txt", "--to", "vtt")
    #expect((run.status, run.output) == (2, ""))
    #expect(run.messages.hasPrefix("dixit: talk.txt: tells no times, which WebVTT needs;"))
    let wrong = try await Program(["talk.txt": Self.talk]).run("convert", "talk.txt", "--to", "doc")
    #expect(wrong.status == 64)
  }

  @Test func `A file is written whole, over an older one of the form only`() async throws {
    let program = try Program(["talk.txt": Self.talk, "notes.md": "My notes.\n"])
    for _ in 0..<2 {
      let run = try await program.run("convert", "talk.txt", "--to", "txt", "--output", "a.txt")
      #expect((run.status, run.output, run.messages) == (0, "", ""))
      #expect(try program.text("a.txt") == Self.spaced)
    }
    let run = try await program.run("convert", "talk.txt", "--to", "csv", "--output", "notes.md")
    #expect(run.status == 2)
    #expect(run.messages.contains("notes.md: exists and is no transcript of this form"))
    #expect(try program.text("notes.md") == "My notes.\n")
  }

  @Test(arguments: ["talk.txt", "./talk.txt", "link.txt"])
  func `The transcript itself is never written over`(output: String) async throws {
    let program = try Program(["talk.txt": Self.talk])
    _ = try await program.start("/bin/ln", ["-s", "talk.txt", "link.txt"])
    let run = try await program.run("convert", "talk.txt", "--to", "txt", "--output", output)
    #expect(run.status == 2)
    #expect(run.messages == "dixit: \(output): is the transcript itself; name another file\n")
    #expect(try program.text("talk.txt") == Self.talk)
  }

  @Test func `What is left out is said in one line`() async throws {
    let program = try Program(["talk.vtt": Self.captions])
    let run = try await program.run("convert", "talk.vtt", "--to", "markdown")
    #expect(run.output.hasPrefix("**Ida:** [0:01] Why?\n\n**Per:** [0:02] So.\n\n"))
    #expect(run.messages == "dixit: talk.vtt: not in the markdown: 4 end times\n")
  }
}
