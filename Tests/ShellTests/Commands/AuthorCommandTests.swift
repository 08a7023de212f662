import Fixtures
import Testing

/// What an interview lacks, before and after somebody fills it in.
struct AuthorCommandTests {
  private static let talk = """
    Rolf Dahl: Who built the kiln?
    Ada Hall: My father built the kiln from river clay in nineteen seventy-four.
    Ada Hall: Yes.
    Rolf Dahl: Who saw the smoke?
    Nils Berg: I saw the smoke from the church with the whole of the choir.

    """

  @Test func `The loop: import, what it lacks, filling in, proof`() async throws {
    let program = try Program(["kiln.txt": Self.talk, "open.questions": "Who made the oven?\n"])
    #expect(try await program.run("import", "kiln.txt").output.contains("dixit author kiln"))
    let first = try await program.run("author", "kiln", "--unanswered", "open.questions")
    #expect(first.output.contains("anticipated questions: 0, for 0 of 2 paragraphs"))
    #expect(first.output.contains("    2  Interviews/kiln/original.txt:2  Ada Hall: My father"))
    #expect(!first.output.contains("Yes."))
    #expect(first.output.contains("words without an entry"))
    #expect(first.output.contains("unanswered: 1 of 1 questions"))

    let folder = "Knowledge/Interviews/kiln/anticipated/"
    let line = "2: Who made the oven? = my mother\n"
    try program.folder.write(Array(line.utf8), to: folder + "01-kiln.txt")
    let wrong = try await program.run("check-knowledge")
    #expect(wrong.status == 2)
    #expect(wrong.output.contains("01-kiln.txt:1: ‘my mother’ does not stand in paragraph 2"))

    let right = "2: Who made the oven? = My father\n"
    try program.folder.write(Array(right.utf8), to: folder + "01-kiln.txt")
    #expect(try await program.run("check-knowledge").status == 0)
    let last = try await program.run("author", "kiln", "--unanswered", "open.questions")
    #expect(last.output.contains("anticipated questions: 1, for 1 of 2 paragraphs"))
    #expect(!last.output.contains(":2  Ada Hall"))
    #expect(last.output.contains("unanswered: 0 of 1 questions"))
  }

  @Test func `An unknown interview is told with those that there are`() async throws {
    let run = try await Program().run("author", "ants")
    #expect(run.status == 64)
    #expect(run.messages.contains("ants: no such interview; there are bees"))
  }

  @Test func `A script of open questions runs none of its other commands`() async throws {
    let program = try Program(["open.questions": ":save saved.session\n:output o\nHoney?\n"])
    let run = try await program.run("author", "--unanswered", "open.questions")
    #expect(run.status == 0)
    #expect(throws: (any Error).self) { try program.text("saved.session") }
    #expect(throws: (any Error).self) { try program.text("o") }
  }
}
