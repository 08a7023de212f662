import Fixtures
import Testing
import Transcripts

struct WordDocumentTests {
  /// What stands in a document, and how its paragraphs are read.
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let read: [String]

    init(_ name: String, _ body: String, _ read: [String]) {
      (testDescription, self.body, self.read) = (name, body, read)
    }
  }

  private static func paragraph(_ text: String) -> String { WordFile.paragraph(text) }

  private static let speakers =
    paragraph("Q: Where do they nest?") + paragraph("A: In the north.")

  static let examples = [
    Example(
      "runs, references, tabs, breaks",
      WordFile.paragraph("Q: ", "Whe", "re do they nest &amp; breed?")
        + """
        <w:p><w:r><w:t>A: In the north</w:t><w:noBreakHyphen/><w:t>west.</w:t><w:tab/>\
        <w:t>Mostly &#x2013; so.</w:t><w:br/><w:t>Some &lt;stay&gt;.</w:t></w:r></w:p>
        """,
      [
        "Q: Where do they nest & breed?", "A: In the north-west.\tMostly – so.",
        "A: Some <stay>.",
      ]),
    Example(
      "blanks count only where the document says so",
      """
      <w:p><w:r><w:t> Q: One? </w:t></w:r><w:r><w:t xml:space="preserve"> Two? </w:t></w:r></w:p>\
      <w:p><w:r><w:t>A: Three
      four.</w:t></w:r></w:p>
      """, ["Q: One? Two?", "A: Three four."]),
    Example(
      "tracked changes: insertions are in, deletions out, moved text stands once",
      """
      <w:p><w:r><w:t xml:space="preserve">Q: </w:t></w:r><w:del w:id="1"><w:r><w:delText>Old</w:delText></w:r></w:del>\
      <w:ins w:id="2"><w:r><w:t>New words.</w:t></w:r></w:ins>\
      <w:moveFrom w:id="3"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>\
      <w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">A: One </w:t></w:r></w:p>\
      <w:p><w:r><w:t>paragraph. </w:t></w:r><w:moveTo w:id="3"><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>
      """, ["Q: New words.", "A: One paragraph.Moved."]),
    Example(
      "fields and links are read as they show",
      """
      <w:p><w:r><w:t xml:space="preserve">Q: See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
      <w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:t>hidden</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>page 3</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t xml:space="preserve"> of the atlas.</w:t></w:r>\
      </w:hyperlink></w:p><w:p><w:fldSimple w:instr="AUTHOR"><w:r><w:t>A</w:t></w:r></w:fldSimple>\
      <w:r><w:t>: Yes.</w:t></w:r></w:p>
      """, ["Q: See page 3 of the atlas.", "A: Yes."]),
    Example(
      "a field that never ends hides nothing below",
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>Lost</w:t></w:r></w:p>
      """ + speakers, ["Q: Where do they nest?", "A: In the north."]),
    Example(
      "hidden text, readings above words and second forms are out, text boxes are lines of their own",
      """
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr>\
      <w:t xml:space="preserve">Q: </w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>bei</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>北方</w:t></w:r>\
      </w:rubyBase></w:ruby></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A: Box.</w:t>\
      </w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>A: Box.</w:t></w:r></w:p>\
      </w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """, ["Q: 北方", "A: Box."]),
    Example(
      "headings by the name of their style, in any language",
      """
      <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Reiher im Norden heute</w:t></w:r></w:p>
      """ + speakers,
      ["- Reiher im Norden heute", "Q: Where do they nest?", "A: In the north."]),
    Example(
      "headings that name who speaks",
      (0..<3).map { _ in
        """
        <w:p><w:pPr><w:pStyle w:val="Frage"/></w:pPr><w:r><w:t>Mira</w:t></w:r></w:p><w:p><w:r><w:t>So?</w:t></w:r></w:p>\
        <w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Odo</w:t></w:r></w:p><w:p><w:r><w:t>Yes.</w:t></w:r></w:p>
        """
      }.joined(), ["Mira: So?", "Odo: Yes.", "Mira: So?", "Odo: Yes.", "Mira: So?", "Odo: Yes."]),
    Example(
      "a table with a head, repeated on the next page",
      paragraph("Herons")
        + "<w:tbl><w:tblPr><w:x/></w:tblPr>"
        + [
          ["Time", "Speaker", "Text"], ["0:01", "Mira", "Where do they nest?"],
          ["0:04", "Odo", "In the north.</w:t></w:r></w:p><w:p><w:r><w:t>By the lake."],
          ["Time", "Speaker", "Text"], ["0:09", "Mira", "And in winter?"],
        ].map(row).joined() + "</w:tbl>",
      [
        "- Herons", "Mira: Where do they nest?", "Odo: In the north. By the lake.",
        "Mira: And in winter?",
      ]),
    Example(
      "a table without a head",
      "<w:tbl>"
        + [
          ["Mira", "Where do they nest?"], ["Odo", "In the north."], ["Mira", "And in winter?"],
          ["Odo", "In Spain."],
        ].map(row).joined() + "</w:tbl>",
      ["Mira: Where do they nest?", "Odo: In the north.", "Mira: And in winter?", "Odo: In Spain."]),
  ]

  private static func row(_ cells: [String]) -> String {
    "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      + cells.map { "<w:tc><w:tcPr><w:tcW w:w=\"9\"/></w:tcPr>\(paragraph($0))</w:tc>" }.joined()
      + "</w:tr>"
  }

  @Test(arguments: examples)
  func `The words of a document are read as its program shows them`(example: Example) throws {
    let interview = try read(try opened(WordFile(body: example.body)))
    #expect(words(of: interview) == example.read)
  }

  @Test(arguments: examples)
  func `A paragraph is the bytes of the member with the declared emendations`(
    example: Example
  ) throws {
    let file = WordFile(body: example.body)
    let interview = try read(try opened(file))
    #expect(interview.source.member?.name == "word/document.xml")
    #expect(interview.source.bytes == file.document)
    #expect(interview.source.fileBytes == file.bytes)
    for paragraph in interview.paragraphs {
      #expect(rebuilt(paragraph.bytes, of: interview) == interview.text(of: paragraph).string)
      // A part of it: from its second character to the one before the last.
      let reading = interview.text(of: paragraph)
      let scalars = reading.string.unicodeScalars.dropFirst().dropLast()
      let part = reading.string.utf8.count - String(scalars).utf8.count
      guard !scalars.isEmpty, part == 2 else { continue }
      let bytes = reading.bytes(of: 1..<reading.utf8.count - 1)
      #expect(rebuilt(bytes, of: interview) == interview.source.reading(of: bytes).string)
      #expect(rebuilt(bytes, of: interview) == String(scalars))
    }
  }

  @Test func `A line is a paragraph or what a break begins`() throws {
    let body =
      "<w:p/>" + Self.paragraph("Q: So?") + "<w:p><w:r><w:br/></w:r></w:p>"
      + Self.paragraph("A: Yes.")
    let interview = try read(try opened(WordFile(body: body)))
    #expect(interview.paragraphs.map(\.line) == [2, 5])
    let place = interview.source.position(of: interview.paragraphs[1].bytes.lowerBound)
    #expect(place.line == 5 && place.column == 4)
  }

  @Test func `The text may be in a member of any name`() throws {
    var file = WordFile(body: Self.speakers)
    for index in file.members.indices {
      let relations = String(decoding: file.members[index].contents, as: UTF8.self)
      file.members[index].contents = Array(
        relations.split(separator: "word/document.xml", omittingEmptySubsequences: false)
          .joined(separator: "/word/document2.xml").utf8)
      if file.members[index].name == "word/document.xml" {
        file.members[index].name = "word\\document2.xml"
      }
    }
    let interview = try read(try opened(file))
    #expect(interview.source.member?.name == "word/document2.xml")
    #expect(words(of: interview) == ["Q: Where do they nest?", "A: In the north."])
  }

  @Test(.timeLimit(.minutes(1)))
  func `A table of many rows takes no more time than its length deserves`() throws {
    let rows = (0..<30_000).map { Self.row([$0.isMultiple(of: 2) ? "Mira" : "Odo", "So it is."]) }
    let source = try opened(WordFile(body: "<w:tbl>\(rows.joined())</w:tbl>"))
    #expect(source.lineCount == 30_000)
  }

  @Test func `Notes with words are not read, and said`() throws {
    let note =
      "<w:footnotes><w:footnote><w:p><w:r><w:t>\u{200B}Aside.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    let empty =
      "<w:endnotes><w:endnote><w:p><w:r><w:separator/></w:r></w:p></w:endnote></w:endnotes>"
    let file = WordFile(
      body: Self.speakers, parts: ["word/footnotes.xml": note, "word/endnotes.xml": empty])
    #expect(try read(try opened(file)).unread == ["‘word/footnotes.xml’"])
  }

  // MARK: What cannot be read

  static let damages: [(String, @Sendable (inout WordFile) -> Void)] = [
    ("word/document.xml in it is encrypted", { $0.members[3].isEncrypted = true }),
    (
      "word/document.xml in it is compressed in a way that is not read (method 14)",
      { $0.members[3].method = 14 }
    ),
    ("word/document.xml in it is damaged", { $0.members[3].method = 8 }),
    ("word/document.xml in it is damaged", { $0.members[3].claimedSize = 70 }),
    (
      "word/document.xml in it would take 1908 MiB, far more than a text does",
      { ($0.members[3].claimedSize, $0.members[3].method) = (2_000_000_000, 8) }
    ),
    (
      "word/document.xml in it is damaged",
      { $0.document = Array("<w:document><w:body>".utf8 + [0xFF]) }
    ),
    ("word/document.xml in it is damaged", { $0.document.removeLast(4) }),
    (
      "it has several members named word/document.xml",
      { $0.members.append(WordFile.Member("Word/Document.xml", "")) }
    ),
  ]

  @Test(arguments: damages)
  func `A document that cannot be read is refused with what is wrong`(
    problem: String, damage: @Sendable (inout WordFile) -> Void
  ) {
    var file = WordFile(body: Self.speakers)
    damage(&file)
    let error = #expect(throws: TranscriptError.self) { try opened(file) }
    #expect(
      error?.description
        == "a.docx: a Word document that cannot be read: \(problem); open it in a word processor and "
        + "save it anew, or as plain text")
  }

  @Test func `One that is cut short is refused as a Word document`() {
    let bytes = WordFile(body: Self.speakers).bytes
    for end in [bytes.count - 1, bytes.count / 2, 600] {
      let error = #expect(throws: TranscriptError.self) {
        try SourceText.opened(name: "a.docx", bytes: Array(bytes[..<end]))
      }
      #expect(error?.description.contains("the list of its members is missing") == true)
    }
  }

  @Test func `Other archives are no Word documents`() throws {
    var file = WordFile(body: "")
    file.document = Array("<workbook/>".utf8)
    file.members[3].name = "xl/workbook.xml"
    file.members[1].contents = Array(
      "<Relationship Type=\"/officeDocument\" Target=\"xl/workbook.xml\"/>".utf8)
    let source = try opened(file)
    #expect(source.member == nil)
    #expect(throws: TranscriptError.self) { try read(source) }
  }

  @Test(.timeLimit(.minutes(5)), arguments: [UInt64](1...4))
  func `No damage leads to a crash or to a place outside the member`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for round in 0..<2_500 {
      var file = WordFile(body: Self.examples[round % Self.examples.count].body)
      var bytes: [UInt8]
      if round % 3 == 0 {
        bytes = damaged(file.bytes, by: &random)
      } else {
        file.document = damaged(file.document, by: &random)
        bytes = file.bytes
      }
      do {
        let source = try SourceText.opened(name: "a.docx", bytes: bytes)
        guard source.member != nil else { continue }
        check(try read(source))
      } catch is TranscriptError { continue }
    }
  }

  private func check(_ interview: Interview) {
    for paragraph in interview.paragraphs {
      #expect(paragraph.bytes.lowerBound >= 0)
      #expect(paragraph.bytes.upperBound <= interview.source.bytes.count)
      #expect(rebuilt(paragraph.bytes, of: interview) == interview.text(of: paragraph).string)
    }
  }

  // MARK: Helpers

  private func opened(_ file: WordFile) throws -> SourceText {
    try SourceText.opened(name: "a.docx", bytes: file.bytes)
  }

  /// `Mira: So?`, and `- So` where nobody speaks.
  private func words(of interview: Interview) -> [String] {
    interview.paragraphs.map { paragraph in
      let name = paragraph.speaker.map { interview.speakers[$0].name }
      let text = interview.text(of: paragraph).string
      return name.map { $0 + ": " + text } ?? "- " + text
    }
  }

  /// Bytes of the member after the emendations.
  private func rebuilt(_ bytes: Range<Int>, of interview: Interview) -> String {
    var (read, next): ([UInt8], Int) = ([], bytes.lowerBound)
    for emendation in interview.source.emendations(in: bytes) {
      read +=
        interview.source.bytes[next..<emendation.bytes.lowerBound] + Array(emendation.reading.utf8)
      next = emendation.bytes.upperBound
    }
    read += interview.source.bytes[next..<bytes.upperBound]
    return String(decoding: read, as: UTF8.self)
  }

  private func damaged(_ bytes: [UInt8], by random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
      case 2: bytes[start] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      case 3: bytes[start] = UInt8(ascii: "<")
      default: bytes.insert(contentsOf: Array("</w:p>".utf8), at: start)
      }
    }
    return bytes
  }
}
