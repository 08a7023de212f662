import Basics
import Fixtures
import FoundationEssentials
import Testing

/// Word documents as sources and as drafts.
struct WordSourcesTests {
  private static let talk = WordFile(
    body: WordFile.paragraph("Rolf Dahl: ", "Who built the kiln?")
      + WordFile.paragraph("Ada Hall: My father built", " the kiln &amp; the shed.")
      + WordFile.paragraph("Rolf Dahl: Who saw the smoke?")
      + WordFile.paragraph("Nils Berg: I saw the smoke from the church."))

  private func program() throws -> Program {
    let program = try Program()
    try program.folder.write(Self.talk.bytes, to: "talks/kiln.docx")
    return program
  }

  private struct Answer: Decodable {
    let citations: [Citation]

    struct Citation: Decodable {
      let file, member, quote, receipt: String
      let line: Int
      let bytes: [Int]
      let emendations: [Repair]
    }

    struct Repair: Decodable {
      let bytes: [Int]
      let reading: String
    }
  }

  @Test func `A quotation names the member, and its bytes after the emendations are the words`()
    async throws
  {
    let program = try program()
    let run = try await program.run(
      ["ask", "--source", "talks", "--json", "--receipts", "Who built the kiln?"])
    #expect(run.status == 0)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    let citation = try #require(answer.citations.first)
    #expect((citation.file, citation.member) == ("kiln.docx", "word/document.xml"))
    #expect(citation.line == 2)
    #expect(citation.quote == "My father built the kiln & the shed.")
    let bounds = citation.bytes
    var (read, next): ([UInt8], Int) = ([], bounds[0])
    for repair in citation.emendations {
      read += Self.talk.document[next..<repair.bytes[0]] + Array(repair.reading.utf8)
      next = repair.bytes[1]
    }
    read += Self.talk.document[next..<bounds[1]]
    #expect(String(decoding: read, as: UTF8.self) == citation.quote)
    let receipt = citation.receipt
    #expect(receipt.contains("bytes word/document.xml:\(bounds[0])-\(bounds[1]) sha256:"))
    #expect(receipt.contains(SHA256.digest(of: Self.talk.bytes)))
    #expect(receipt.contains(SHA256.digest(of: Array(Self.talk.document[bounds[0]..<bounds[1]]))))
  }

  @Test func `Receipts of a document are checked, with the name of the member`() async throws {
    let program = try program()
    let run = try await program.run(
      "ask", "--source", "talks", "--receipts", "Who saw the smoke?")
    let receipt = try #require(run.output.split(separator: "\n").first { $0.contains("sha256:") })
    try program.folder.write(
      Array((receipt + "\n" + receipt.replacing("word/document", with: "word/other")).utf8),
      to: "all.txt")
    let check = try await program.run("verify", "--source", "talks", "--receipts", "all.txt")
    #expect(check.status == 1)
    #expect(
      check.output == """
        all.txt:1: good
        all.txt:2: wrong: these bytes of the file are others
        all.txt: 2 receipts, 1 good

        """)
  }

  @Test func `A draft may be a document; a diff of it is refused`() async throws {
    let program = try program()
    let draft = WordFile(
      body: WordFile.paragraph("Berg said: “I saw the smoke", " from the church.”")
        + WordFile.paragraph("Hall said: “My father built the shed.”"))
    try program.folder.write(draft.bytes, to: "draft.docx")
    let run = try await program.run("verify", "--source", "talks", "--json", "draft.docx")
    #expect(run.status == 1)
    #expect(run.output.contains(#""verdict":"exact""#))
    #expect(run.output.contains(#""line":2"#))
    let fix = try await program.run("verify", "--source", "talks", "--fix", "draft.docx")
    #expect(
      (fix.status, fix.messages) == (
        2, "dixit: draft.docx: --fix prints a diff of plain text, and this is a Word document\n"
      ))
  }

  @Test func `What was understood of a document is shown with its member`() async throws {
    let program = try program()
    let turns = try await program.run("inspect", "--turns", "--json", "talks/kiln.docx")
    #expect(turns.output.contains(#""member":"word/document.xml""#))
    let report = try await program.run("inspect", "talks/kiln.docx")
    #expect(report.output.contains("a Word document: its text is in word/document.xml\n"))
    #expect(try await program.run("inspect", "--json", "talks/kiln.docx").status == 0)
  }

  @Test func `An imported document stays the file it was`() async throws {
    let program = try program()
    let run = try await program.run("import", "talks/kiln.docx")
    #expect(run.status == 0)
    let copy = try Data(
      contentsOf: URL(
        filePath: program.folder.path + "/Knowledge/Interviews/kiln/original.docx"))
    #expect(Array(copy) == Self.talk.bytes)
    let answer = try await program.run("ask", "--plain", "Who saw the smoke?")
    #expect(answer.output.contains("I saw the smoke from the church."))
    #expect(try await program.run("check-knowledge").status == 0)
  }

  @Test func `A damaged document is refused in one line`() async throws {
    let program = try Program()
    try program.folder.write(Array(Self.talk.bytes.dropLast(9)), to: "cut.docx")
    let run = try await program.run("inspect", "cut.docx")
    #expect(
      (run.status, run.messages) == (
        2,
        "dixit: cut.docx: a Word document that cannot be read: the list of its members is missing or "
          + "damaged; open it in a word processor and save it anew, or as plain text\n"
      ))
  }
}
