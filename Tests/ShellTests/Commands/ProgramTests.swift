import Fixtures
import Testing

/// The program from its command line to its exit code.
struct ProgramTests {
  @Test func `An answered question exits with 0`() async throws {
    let run = try await Program().run("ask", "比超市貴多少？", "--limit", "1")
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(
      run.output == """
         1  “一罐三百元,比超市貴一倍。”
            陳瀾 · 2、蜂蜜的價格 · ¶12 · Interviews/bees/original.txt:13

        """)
  }

  @Test func `A question without an answer exits with 1`() async throws {
    let run = try await Program().run("ask", "Where is Wang Wu?")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("No answer: the sources do not say\n"))
    #expect(run.messages == "")
  }

  @Test(arguments: [
    (["ask", "a", "--source", "missing.txt"], "missing.txt: no such file or folder"),
    (
      ["ask", "a", "--source", "none"],
      "none: no source in this folder (.txt, .md, .text, .docx, .srt, .vtt, .sbv, .sub, .lrc, .ass, .ssa, "
        + ".cha, .json, .csv, .tsv, .ttml, .dfxp, .xml, .tei, .trs, .eaf, .exb, .textgrid, .stm)"
    ),
    (["ask", "a", "--source", "empty.txt"], "empty.txt: the file is empty"),
    (["ask", "a", "--source", "none/empty.txt"], "none/empty.txt: no such file or folder"),
    (
      ["ask", "a", "--source", "talk.pdf"],
      "talk.pdf: a PDF document, not text; extract its text first: pdftotext -layout talk.pdf"
    ),
    (
      ["ask", "a", "--source", "binary.txt"],
      "binary.txt: not text, not even in UTF-8; give its encoding with --encoding"
    ),
    (["ask", "a", "--knowledge", "none"], "none: no knowledge folder here (no Lexicon in it)"),
    (["inspect", "missing.txt"], "missing.txt: no such file or folder"),
    (["inspect", "blank.txt"], "blank.txt: no paragraph to quote"),
    (["replay", "missing.questions"], "missing.questions: no such file or folder"),
    (["evaluate", "missing.jsonl"], "missing.jsonl: no such file or folder"),
    (["evaluate", "broken.jsonl"], "broken.jsonl:2: not valid JSON"),
    (["evaluate", "empty.txt"], "empty.txt: no questions"),
    (["import", "missing.txt"], "missing.txt: no such file or folder"),
    (["facts", "--source", "missing.txt"], "missing.txt: no such file or folder"),
    (["evaluate-facts", "missing.jsonl"], "missing.jsonl: no such file or folder"),
    (["evaluate-facts", "empty.txt"], "empty.txt: no facts"),
  ])
  func `An unreadable input exits with 2 and one line`(
    arguments: [String], message: String
  ) async throws {
    let program = try Program([
      "empty.txt": "", "blank.txt": "\n \n", "talk.pdf": "%PDF-1.7", "binary.txt": "a\0b",
      "none/talk.jpg": "a", "broken.jsonl": "{\"question\": \"a\", \"lines\": []}\n{",
    ])
    let run = try await program.run(arguments)
    #expect(run.status == 2)
    #expect(run.messages == "dixit: \(message)\n")
    #expect(run.output == "")
  }

  @Test(arguments: [
    (["ask", "a", "--colour"], "Unknown option '--colour'"), (["ask"], "'<question> ...'"),
    (["ask", ""], "the question is empty"), (["ask", "a", "--limit", "0"], "--limit 0"),
    (["ask", "a", "--limit", "x"], "'x'"),
    (["ask", "a", "--in", "ants"], "--in ants: no such source"),
    (["ask", "a", "--speaker", "Bo"], "--speaker Bo: no such speaker"),
    (["ask", "a", "--json", "--plain"], "exclude each other"),
    (["evaluate", "set.jsonl", "--require", "beauty=1"], "‘beauty’"),
    (["evaluate-facts", "set.jsonl", "--require", "beauty=1"], "‘beauty’"),
    (["facts", "--csv", "--json"], "exclude each other"),
    (["facts", "--in", "ants"], "--in ants: no such source"),
  ])
  func `Wrong usage exits with 64 and says what is wrong`(
    arguments: [String], message: String
  ) async throws {
    let program = try Program(["set.jsonl": "{\"question\": \"a\", \"lines\": []}"])
    let run = try await program.run(arguments)
    #expect(run.status == 64)
    #expect(run.messages.contains(message))
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test(arguments: [["--help"], ["ask", "--help"], ["help", "replay"]])
  func `Help is a result`(arguments: [String]) async throws {
    let run = try await Program().run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: dixit"))
    #expect(run.messages == "")
  }

  @Test func `A batch is answered line by line and exits with 0`() async throws {
    let run = try await Program().run(
      "ask", "-", "--json", input: "比超市貴多少？\n\n \nWhere is Wang Wu?\n蜂箱 屋頂")
    #expect(run.status == 0)
    let statuses = run.output.split(separator: "\n").map { line in
      line.contains("\"status\":\"answered\"") ? "answered" : "unanswered"
    }
    #expect(statuses == ["answered", "unanswered", "answered"])
  }

  @Test func `Two runs give the same bytes`() async throws {
    let program = try Program()
    let questions = "比超市貴多少？\n為什麼？\nWhere is Wang Wu?\nhoney 屋頂"
    let first = try await program.run("ask", "-", "--json", input: questions)
    let second = try await program.run("ask", "-", "--json", input: questions)
    #expect(first.output == second.output)
    #expect(!first.output.contains(program.folder.path))
  }

  @Test(arguments: [
    ["--source", "a.txt", "蜂蜜多少錢？"], ["蜂蜜多少錢？", "--source=a.txt"],
    ["蜂蜜多少錢？", "--source", "a.txt", "--limit", "4"],
  ])
  func `A source can be named before or after the question`(words: [String]) async throws {
    let program = try Program(["a.txt": "記者：蜂蜜多少錢？\n王五：一罐蜂蜜二百元錢。\n"])
    let run = try await program.run(["ask", "蜂蜜多少錢？", "--source", "a.txt"])
    #expect(run.output.contains("a.txt:2"))
    #expect(try await program.run(["ask"] + words).output == run.output)
  }

  @Test func `An option without its value is wrong usage, whatever precedes it`() async throws {
    let run = try await Program().run("ask", "蜂蜜", "--source")
    #expect(run.status == 64)
    #expect(run.messages.contains("--source"))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.UTF-8"])
  func `Text is UTF-8 in any locale`(locale: String) async throws {
    let run = try await Program().run(
      "ask", "陈澜把蜂箱搬到哪里？", "--plain", environment: ["LANG": locale, "LC_ALL": locale])
    #expect(run.status == 0)
    #expect(run.output.contains("陳瀾 · 1、蜂箱搬到屋頂"))
  }

  @Test func `A knowledge folder is also found by the environment`() async throws {
    let other = try SmallKnowledge.folder()
    let run = try await Program().run(
      "ask", "蜂蜜 超市", "--json", environment: ["DIXIT_KNOWLEDGE": other.path])
    #expect(run.status == 0)
    let wrong = try await Program().run("ask", "蜂蜜", environment: ["DIXIT_KNOWLEDGE": "/nowhere"])
    #expect(wrong.messages == "dixit: /nowhere: no knowledge folder here (no Lexicon in it)\n")
  }
}
