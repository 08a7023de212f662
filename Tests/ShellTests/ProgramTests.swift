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
      "none: no source in this folder (.txt, .md, .text, .srt, .vtt, .cha, .json)"
    ),
    (["ask", "a", "--source", "empty.txt"], "empty.txt: the file is empty"),
    (["ask", "a", "--source", "none/empty.txt"], "none/empty.txt: no such file or folder"),
    (
      ["ask", "a", "--source", "talk.pdf"],
      "talk.pdf: a PDF document, not text; extract its text first: pdftotext talk.pdf"
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
    (["evaluate", "empty.txt"], "empty.txt: no question"),
    (["import", "missing.txt"], "missing.txt: no such file or folder"),
    (["facts", "--source", "missing.txt"], "missing.txt: no such file or folder"),
    (["evaluate-facts", "missing.jsonl"], "missing.jsonl: no such file or folder"),
    (["evaluate-facts", "empty.txt"], "empty.txt: no fact"),
  ])
  func `What cannot be read exits with 2 and one line`(
    arguments: [String], message: String
  ) async throws {
    let program = try Program([
      "empty.txt": "", "blank.txt": "\n \n", "talk.pdf": "%PDF-1.7", "binary.txt": "a\0b",
      "none/talk.csv": "a", "broken.jsonl": "{\"question\": \"a\", \"lines\": []}\n{",
    ])
    let run = try await program.run(arguments)
    #expect(run.status == 2)
    #expect(run.messages == "dixit: \(message)\n")
    #expect(run.output == "")
  }

  @Test(arguments: [
    (["ask", "a", "--colour"], "Unknown option '--colour'"), (["ask"], "'<question> ...'"),
    (["ask", ""], "an empty question"), (["ask", "a", "--limit", "0"], "--limit 0"),
    (["ask", "a", "--limit", "x"], "'x'"),
    (["ask", "a", "--in", "ants"], "--in ants: no such source"),
    (["ask", "a", "--speaker", "Bo"], "--speaker Bo: nobody of that name"),
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

  @Test(arguments: [
    (
      ["--csv"],
      """
      relation,subject,value,time,qualifier,speaker,place,by
      role,林小禾,記者,,,河畔日報,Interviews/bees/original.txt:1,credit
      role,周木,編輯,,,河畔日報,Interviews/bees/original.txt:2,credit

      """
    ),
    (
      ["--plain", "--limit", "1"],
      """
      relation  subject  value  time  qualifier  speaker   place                           by
      role      林小禾   記者                    河畔日報  Interviews/bees/original.txt:1  credit

      """
    ),
    (
      ["--markdown", "--limit", "1"],
      """
      | relation | subject | value | time | qualifier | speaker | place | by |
      |---|---|---|---|---|---|---|---|
      | role | 林小禾 | 記者 |  |  | 河畔日報 | Interviews/bees/original.txt:1 | credit |

      """
    ),
    (
      ["--json", "--limit", "1"],
      """
      {"bytes":[12,18],"curated":false,"document":"bees","edition":"original",\
      "file":"Interviews/bees/original.txt","line":1,"paragraph":1,"qualifier":null,\
      "relation":"role","rule":"credit","sentence":[0,30],"speaker":"河畔日報","subject":"林小禾",\
      "time":null,"value":"記者"}

      """
    ),
  ])
  func `Facts are written as a table`(options: [String], output: String) async throws {
    let run = try await Program().run(["facts", "role"] + options)
    #expect(run.output == output)
    #expect(run.status == 0)
  }

  @Test func `No fact exits with 1`() async throws {
    let run = try await Program().run("facts", "Wang Wu")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.messages == "dixit: no fact found\n")
  }

  @Test func `Facts are scored, and those missed are named`() async throws {
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

  @Test(arguments: [["--help"], ["ask", "--help"], ["help", "replay"]])
  func `Help is a result`(arguments: [String]) async throws {
    let run = try await Program().run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: dixit"))
    #expect(run.messages == "")
  }

  @Test func `A batch is answered line by line and exits with 0`() async throws {
    let run = try await Program().run(
      "ask", "-", "--json", input: "比超市貴多少？\n\n \nWhere is Wang Wu?\n蜂箱")
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
  func `A source is named before the question or behind it`(words: [String]) async throws {
    let program = try Program(["a.txt": "記者：蜂蜜多少錢？\n王五：一罐蜂蜜二百元錢。\n"])
    let run = try await program.run(["ask", "蜂蜜多少錢？", "--source", "a.txt"])
    #expect(run.output.contains("a.txt:2"))
    #expect(try await program.run(["ask"] + words).output == run.output)
  }

  @Test func `An option that lacks its value is told, whatever stands before it`() async throws {
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
      "ask", "蜂蜜", "--json", environment: ["DIXIT_KNOWLEDGE": other.path])
    #expect(run.status == 0)
    let wrong = try await Program().run("ask", "蜂蜜", environment: ["DIXIT_KNOWLEDGE": "/nowhere"])
    #expect(wrong.messages == "dixit: /nowhere: no knowledge folder here (no Lexicon in it)\n")
  }
}

struct ScriptTests {
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

  @Test func `A wrong command in a script is a message`() async throws {
    let run = try await Program().run(input: ":speekers\n")
    #expect(run.output == "")
    #expect(
      run.messages
        == "dixit: unknown command :speekers; did you mean :speakers? (:help lists all)\n")
  }

  @Test func `Replay shows each question with its answer`() async throws {
    let program = try Program(["a.questions": "# bees\n:in bees\r\n比超市\\\n貴多少？\n"])
    let run = try await program.run("replay", "a.questions", "--limit", "1")
    #expect(run.status == 0)
    #expect(
      run.output == """
        dixit> :in bees
        asking bees only

        dixit> 比超市貴多少？
         1  “一罐三百元,比超市貴一倍。”
            陳瀾 · 2、蜂蜜的價格 · ¶12 · Interviews/bees/original.txt:13


        """)
  }

  @Test(arguments: [
    ("比超市貴多少？\n", 0), ("比超市貴多少？\nWhere is Wang Wu?\n", 1), (":nowhere\n", 1), ("", 0),
  ])
  func `Replay exits with 1 unless all is answered`(script: String, status: Int32) async throws {
    #expect(try await Program().run("replay", "-", input: script).status == status)
  }

  @Test func `Inspect tells what was understood of a file`() async throws {
    let run = try await Program(["bees.txt": InventedInterview.text]).run("inspect", "bees.txt")
    #expect(run.status == 0)
    #expect(
      run.output == """
        bees.txt
        Text
          labelled transcript, zh-Hans
          UTF-8: every byte is valid
          16 lines, 15 paragraphs (credit: 2, heading: 2, introduction: 1, note: 1, speech: 9)
          7 turns, 3 exchanges, 2 sections
          1 paragraph that nobody says
        Speakers
          河畔日報 (interviewer): 3 turns, 3 paragraphs
          陳瀾 (guest): 4 turns, 6 paragraphs
          河畔日報 (outlet): 0 turns, 5 paragraphs
        Who speaks when
          ············███▁················▅██▃······▂█▅··· 河畔日報 (interviewer)
          ···············███████████████▅····▆██████▇·▄███ 陳瀾 (guest)
          ████████████▁·················▄█▄··············· 河畔日報 (outlet)
        Credits
          line 1: 記者, 林小禾
          line 2: 編輯, 周木
        Sections
          line 5: 1、蜂箱搬到屋頂 (5 paragraphs)
          line 11: 2、蜂蜜的價格 (5 paragraphs)
        Repaired in the reading text
          pinyin-gloss: 16

        """)
  }

  @Test func `Inspect goes on behind a file that cannot be read`() async throws {
    let program = try Program(["bees.txt": InventedInterview.text, "empty.txt": ""])
    let run = try await program.run("inspect", "empty.txt", "bees.txt", "--json")
    #expect((run.status, run.messages) == (2, "dixit: empty.txt: the file is empty\n"))
    #expect(run.output.contains(#""file":"bees.txt""#))
  }

  @Test func `The encoding can be told, and damage left as it is`() async throws {
    let program = try Program(["bees.txt": InventedInterview.text])
    let talk: [UInt8] = [0x51, 0x3A, 0xB7, 0xE4, 0x0A, 0x41, 0x3A, 0xB7, 0xE4, 0x0A]
    try program.folder.write(talk, to: "talk.txt")
    let told = try await program.run("inspect", "--encoding", "GBK", "talk.txt")
    #expect(told.output.contains("GB18030: as given"))
    let unknown = try await program.run("inspect", "--encoding", "klingon", "talk.txt")
    #expect(unknown.status == 64)
    #expect(unknown.messages.contains("unknown encoding ‘klingon’; known: UTF-8, UTF-16LE"))
    let raw = try await program.run(
      "ask", "--raw", "--source", "bees.txt", "--plain", "明年有什麼打算？")
    #expect(raw.output.contains("認識(shí)") || raw.output.contains("認(rèn)識(shí)"))
  }

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
