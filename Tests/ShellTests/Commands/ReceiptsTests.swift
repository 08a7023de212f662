import Fixtures
import FoundationEssentials
import Testing

/// `--receipts`: quotations with lines that anybody can check, and the check of such lines.
struct ReceiptsTests {
  private static let files = [
    "talk.txt": """
    Rolf Dahl: Who built the kiln?
    Ada Hall: My father built the kiln
    from river clay. It may leak in autumn.
    Rolf Dahl: Who saw the smoke?
    Nils Berg: I saw the smoke from the church. 我们有一万块砖。

    """,
    "draft.md": "“I saw the smoke from the church.” “我们有一万块砖。” “built the kiln from river clay”\n",
  ]

  /// The lines of an output that are receipts, without what stands around them.
  private func receipts(in output: String) -> [Substring] {
    output.split(separator: "\n").filter { $0.contains(" sha256:") }
      .map { $0.drop { $0 == " " } }
  }

  @Test func `Verify adds a receipt to each quotation, and checks a file of them`() async throws {
    let program = try Program(Self.files)
    let verify = ["verify", "--source", "talk.txt", "--receipts"]
    let run = try await program.run(verify + ["draft.md"])
    #expect((run.status, run.messages) == (0, ""))
    let receipts = receipts(in: run.output)
    #expect(receipts.count == 3)
    try program.folder.write(Array(receipts.joined(separator: "\n\n").utf8), to: "all.txt")
    let check = try await program.run(verify + ["all.txt"])
    #expect(
      (check.status, check.output) == (
        0, "all.txt:1: good\nall.txt:3: good\nall.txt:5: good\nall.txt: 3 receipts, 3 good\n"
      ))
    let json = try await program.run(verify + ["--json", "all.txt"])
    #expect(
      json.output == """
        {"file":"all.txt","line":1,"state":"good","version":1}
        {"file":"all.txt","line":3,"state":"good","version":1}
        {"file":"all.txt","line":5,"state":"good","version":1}

        """)
  }

  @Test func `The whole output of verify is a file of receipts`() async throws {
    let program = try Program(Self.files)
    let verify = ["verify", "--source", "talk.txt", "--receipts"]
    let output = try await program.run(verify + ["draft.md"]).output
    try program.folder.write(Array(("- " + output).utf8), to: "all.txt")
    let check = try await program.run(verify + ["all.txt", "--junit", "all.xml"])
    #expect(check.status == 0)
    #expect(check.output.hasSuffix("all.txt: 3 receipts, 3 good\n"))
    let forged = output.replacing(" Rolf Dahl ", with: " Lea ").replacing(
      " Ada Hall ", with: " Lea ")
    try program.folder.write(Array(forged.utf8), to: "forged.txt")
    let second = try await program.run(verify + ["forged.txt", "--junit", "all.xml"])
    #expect(second.status == 1)
    #expect(second.output.contains("wrong: the words have another line or speaker\n"))
    let junit = try program.text("all.xml")
    #expect(junit.contains("<failure message=\"wrong: the words have another line or speaker\">"))
  }

  @Test func `What has neither receipts nor quotations is no file of receipts`() async throws {
    let program = try Program(Self.files.merging(["plain.txt": "No hash.\n"]) { $1 })
    let run = try await program.run("verify", "--source", "talk.txt", "--receipts", "plain.txt")
    #expect(run.status == 2)
    #expect(run.messages == "dixit: plain.txt: has neither quotations nor receipts\n")
  }

  @Test func `Verify adds the receipts as fields of JSON`() async throws {
    let program = try Program(Self.files)
    let run = try await program.run(
      "verify", "--source", "talk.txt", "--receipts", "--json", "draft.md")
    let text = try await program.run(
      "verify", "--source", "talk.txt", "--receipts", "draft.md")
    let fields = try run.output.split(separator: "\n").compactMap { line -> JSONValue? in
      let fields = try JSONDecoder().decode([String: JSONValue].self, from: Data(line.utf8))
      guard case .object(let citation) = fields["citation"] else { return nil }
      return citation["receipt"]
    }
    #expect(fields == receipts(in: text.output).map { .text(String($0)) })
  }

  @Test func `A changed source is told by the exit code where the bytes are others`() async throws {
    let program = try Program(Self.files)
    let verify = ["verify", "--source", "talk.txt", "--receipts"]
    let first = receipts(in: try await program.run(verify + ["draft.md"]).output)
    try program.folder.write(Array(first.joined(separator: "\n").utf8), to: "all.txt")
    let talk = try program.text("talk.txt")
    try program.folder.write(
      Array(talk.replacing("autumn", with: "winter").utf8), to: "talk.txt")
    let elsewhere = try await program.run(verify + ["all.txt"])
    #expect(elsewhere.status == 0)
    #expect(elsewhere.output.hasPrefix("all.txt:1: good, but the file has changed\n"))
    try program.folder.write(
      Array(talk.replacing("the smoke from", with: "no smoke over").utf8), to: "talk.txt")
    let changed = try await program.run(verify + ["all.txt"])
    #expect(changed.status == 1)
    #expect(changed.output.hasPrefix("all.txt:1: wrong: these bytes of the file are others\n"))
  }

  @Test func `Damaged receipts fail the check, and other lines are left alone`() async throws {
    let program = try Program(Self.files)
    let verify = ["verify", "--source", "talk.txt", "--receipts"]
    let all = receipts(in: try await program.run(verify + ["draft.md"]).output)
    let lines = [
      all[0], "Nobody said this.", all[0].replacing("talk.txt", with: "gone.txt")[...],
      all[0].replacing(" bytes ", with: " ")[...],
    ]
    try program.folder.write(Array(lines.joined(separator: "\n").utf8), to: "some.txt")
    let run = try await program.run(verify + ["some.txt"])
    #expect(run.status == 1)
    #expect(
      run.output == """
        some.txt:1: good
        some.txt:3: no source of that name
        some.txt:4: no receipt
        some.txt: 3 receipts, 1 good

        """)
  }

  @Test func `A file of broken receipts alone is not fine`() async throws {
    let program = try Program(Self.files)
    let verify = ["verify", "--source", "talk.txt", "--receipts"]
    let all = receipts(in: try await program.run(verify + ["draft.md"]).output)
    try program.folder.write(Array(all[0].dropLast().utf8), to: "broken.txt")
    let run = try await program.run(verify + ["broken.txt"])
    #expect(run.status != 0)
  }

  @Test func `The bytes of a receipt have its hashes, by the tools of any system`() async throws {
    let program = try Program(Self.files)
    let run = try await program.run("verify", "--source", "talk.txt", "--receipts", "draft.md")
    let all = receipts(in: run.output)
    #expect(all.count == 3)
    for receipt in all {
      let words = receipt.split(separator: " ")
      let bytes = try #require(words.firstIndex(of: "bytes"))
      let ends = words[bytes + 1].split(separator: "-").compactMap { Int($0) }
      try #require(ends.count == 2)
      let (start, count) = (ends[0], ends[1] - ends[0])
      let commands = [
        ("sha256sum talk.txt", words[bytes + 2]),
        ("tail -c +\(start + 1) talk.txt | head -c \(count) | sha256sum", words[bytes + 3]),
        ("dd if=talk.txt bs=1 skip=\(start) count=\(count) | sha256sum", words[bytes + 3]),
      ]
      for (command, hash) in commands {
        let run = try await program.start(
          "/bin/sh", ["-c", command], environment: ["PATH": "/usr/bin:/bin"])
        #expect("sha256:" + run.output.prefix(64) == hash, "\(command): \(run.messages)")
      }
    }
  }

  @Test func `Ask adds a receipt to each quotation, as text and as JSON`() async throws {
    let program = try Program(Self.files)
    let ask = ["ask", "--source", "talk.txt", "Who saw the smoke?", "--limit", "1"]
    let text = try await program.run(ask + ["--receipts"])
    let found = receipts(in: text.output)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("talk.txt 5:12 Nils Berg bytes "))
    let json = try await program.run(ask + ["--receipts", "--json"])
    let answer = try JSONDecoder().decode([String: JSONValue].self, from: Data(json.output.utf8))
    guard case .list(let citations) = answer["citations"],
      case .object(let first) = citations.first
    else {
      Issue.record("no citation: \(json.output)")
      return
    }
    #expect(first["receipt"] == .text(String(found[0])))
    try program.folder.write(Array(found[0].utf8), to: "all.txt")
    let check = try await program.run("verify", "--source", "talk.txt", "--receipts", "all.txt")
    #expect((check.status, check.output) == (0, "all.txt:1: good\nall.txt: 1 receipt, 1 good\n"))
    let without = try await program.run(ask)
    #expect(receipts(in: without.output).isEmpty)
  }
}
