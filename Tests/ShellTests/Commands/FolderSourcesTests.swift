import Fixtures
import Testing

/// `--source` with a folder of which not all can be read.
struct FolderSourcesTests {
  private static let files = [
    "talks/a.txt": "", "talks/notes.odt": "PK",
    "talks/smoke.txt": """
    Ida Moor: Where is the alder from?
    Per Holm: From the marsh behind the church.
    Ida Moor: Who fells it?
    Per Holm: My brother.

    """,
  ]
  private static let notices = """
    dixit: talks/a.txt: the file is empty
    dixit: talks: 1 file is of a kind that is not read: notes.odt; .odt: pandoc \
    --wrap=none -t plain FILE -o FILE.txt

    """

  @Test func `What is not read is said on stderr, and the rest answers, from the cache as well`()
    async throws
  {
    let program = try Program(Self.files)
    for _ in 1...2 {
      let run = try await program.run(
        "ask", "--source", "talks", "Where is the alder from?",
        environment: ["XDG_CACHE_HOME": program.folder.path + "/cache"])
      #expect((run.status, run.messages) == (0, Self.notices))
      #expect(run.output.contains("From the marsh behind the church."))
    }
  }

  @Test func `Where there is no answer, the files that could not be read are counted`()
    async throws
  {
    let program = try Program(Self.files)
    let ask = ["ask", "--source", "talks"]
    let english = try await program.run(ask + ["Kitchen painting?"])
    #expect((english.status, english.messages) == (1, Self.notices))
    #expect(english.output.contains("\n1 file could not be read: a.txt\n"))
    let chinese = try await program.run(ask + ["谁赢了比赛？"])
    #expect(chinese.output.contains("\n1 个文件无法读取：a.txt\n"))
    let markdown = try await program.run(ask + ["--markdown", "Kitchen painting?"])
    #expect(markdown.output.contains("\n\n1 file could not be read: a.txt\n"))
    let json = try await program.run(ask + ["--json", "Kitchen painting?"])
    #expect(json.output.contains(#""unread":["a.txt"]"#))
  }

  @Test func `Nothing that can be read is an error`() async throws {
    let program = try Program(["talks/a.txt": "", "papers/notes.odt": "PK"])
    let empty = try await program.run("ask", "--source", "talks", "Why?")
    #expect((empty.status, empty.messages) == (2, "dixit: talks/a.txt: the file is empty\n"))
    let papers = try await program.run("ask", "--source", "papers", "Why?")
    #expect(papers.status == 2)
    #expect(papers.messages.contains("papers: no source in this folder"))
    #expect(papers.messages.contains("1 file is of a kind that is not read: notes.odt"))
    let named = try await program.run("ask", "--source", "talks/a.txt", "Why?")
    #expect((named.status, named.messages) == (2, "dixit: talks/a.txt: the file is empty\n"))
  }

  @Test func `A file that another one stands for is named where it is asked`() async throws {
    let words = "Per Holm: We burn alder, which my brother fells in the marsh in March.\n"
    let program = try Program(["talks/a.md": words, "talks/a.txt": words])
    let run = try await program.run("ask", "--source", "talks", "--in", "a.txt", "Why?")
    #expect(run.status == 64)
    #expect(run.messages.contains("--in a.txt: the same interview as a.md, which is asked"))
  }
}
