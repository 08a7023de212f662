import Testing
import Transcripts

struct LabelVoteTests {
  @Test(arguments: [
    ("Anna: a\nBen: b\nAnna: c\nBen: d", "Anna, Ben"),
    ("陳瀾：一\n周木：二\n陳瀾：三\n周木:四", "陳瀾, 周木"),
    ("[Anna]: a\n{Ben}: b\n[Anna]: c\n{Ben}: d", "Anna, Ben"),
    ("Dr. O’Hara-Smith: a\nQ: b\nDr. O’Hara-Smith: c\nQ: d", "Dr. O’Hara-Smith, Q"),
    ("Anna: a\nBen: b\nAnna: c\nCleo: d", "Anna, Ben, Cleo"),
    ("\u{C5}sa: a\nBen: b\n\u{212B}sa: c\nBen: d", "\u{C5}sa, Ben"),
  ])
  func `Recurring names are speakers`(text: String, names: String) throws {
    #expect(try speakers(text) == names)
  }

  @Test func `In a mostly unlabelled file a name that occurs once is no speaker`() throws {
    let text = "Anna: a\nso\nand\nBen: b\nthen\nNote: x\nAnna: c\nso\nBen: d\nthen\nand\nso"
    #expect(try speakers(text) == "Anna, Ben")
    #expect(try read(text).paragraphs[5].kind == .speech)
  }

  @Test(arguments: ["http://a.example", "-> https://b.example An example"])
  func `A line that is an address is nobody's words`(line: String) throws {
    let interview = try read("Anna: a\n\(line)\nBen: b\nAnna: c\nBen: d\n")
    #expect(interview.paragraphs[1].kind == .metadata)
    #expect(interview.paragraphs[1].speaker == nil)
  }

  @Test(arguments: ["17:30 we met", "— : x", ": x"])
  func `A line that begins otherwise continues the speaker above`(line: String) throws {
    let interview = try read("Anna: a\n\(line)\n\(line)\nBen: b\nAnna: c\nBen: d\n")
    #expect(interview.speakers.map(\.name) == ["Anna", "Ben"])
    #expect(interview.paragraphs[1...2].allSatisfy { $0.turn == 0 })
    #expect(interview.source.reading(of: interview.paragraphs[1].bytes).string == line)
  }

  @Test func `Only the first colon ends a label`() throws {
    let interview = try read("Anna: he said: no\nBen: b\nAnna: c\nBen: d")
    #expect(interview.source.reading(of: interview.paragraphs[0].bytes).string == "he said: no")
  }

  @Test(arguments: ["陳瀾：每天17:30收工", "陳瀾:她說：好"])
  func `The first colon ends the label, whatever its width`(line: String) throws {
    #expect(try speakers("\(line)\n周木：二\n周木：四") == "陳瀾, 周木")
  }

  @Test func `A label is shorter than 64 bytes`() throws {
    let long = String(repeating: "n", count: 63)
    #expect(try speakers("\(long): a\nBen: b\n\(long): c\nBen: d") == "\(long), Ben")
    #expect(try speakers("n\(long): a\nBen: b\nn\(long): c\nBen: d") == "Ben")
  }

  @Test(arguments: [
    "Bees: a list.\nWasps live here.\nSo do ants.\nAnd flies.",
    "At last: rain.\nIt fell.\nIt fell.\nIt fell.\nIt fell.\nIt fell.\nAt last: sun.",
  ])
  func `A text with few colons has no speakers`(text: String) throws {
    #expect(try read(text).format == .article)
  }

  private func speakers(_ text: String) throws -> String {
    try read(text).speakers.map(\.name).joined(separator: ", ")
  }
}
