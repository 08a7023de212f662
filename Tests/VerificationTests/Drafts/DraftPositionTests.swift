import Fixtures
import Testing
import Transcripts
import Verification

/// Where the gate says that quotations stand.
struct DraftPositionTests {
  /// A draft, where its quotation begins, and what stands between the marks as the file has it.
  struct Place: Sendable, CustomTestStringConvertible {
    let draft: String
    let line, column: Int
    let pieces: [String]
    var testDescription: String { draft }

    init(_ draft: String, _ line: Int, _ column: Int, _ pieces: String...) {
      (self.draft, self.line, self.column, self.pieces) = (draft, line, column, pieces)
    }
  }

  private static let places = [
    Place("“the old quay”", 1, 1, "the old quay"),
    Place(String(repeating: "茶a ", count: 1_000) + "“the old quay”", 1, 3_001, "the old quay"),
    Place("Per said: “the old quay”.", 1, 11, "the old quay"),
    Place("# A\n\nÉmile 茶 🍵 “the old quay”", 3, 11, "the old quay"),
    Place("a\r\n\r\nb “the old\r\nquay” c", 3, 3, "the old\r\nquay"),
    Place("a\rb\r\rc “the old quay”", 4, 3, "the old quay"),
    Place("“the **old** quay”", 1, 1, "the **old** quay"),
    Place("**“the old quay”**", 1, 3, "the old quay"),
    Place("« the old quay »", 1, 1, "the old quay"),
    Place("- 「茶山是大家的」", 1, 3, "茶山是大家的"),
    Place(
      "“We’re proud,” Runa Vik said, “of the old quay.”", 1, 1, "We’re proud,", "of the old quay."),
    Place("“The nets\n\n“are dry.”", 1, 1, "The nets", "are dry."),
    Place("They said:\n\n>  The nets\n> are dry.\n> — Per Holm", 3, 4, "The nets\n> are dry."),
    Place("> “The nets are dry.”", 1, 3, "The nets are dry."),
    Place("---\na: “b c”\n---\n\n“the nets”", 5, 1, "the nets"),
  ]

  @Test(arguments: places)
  func `Line, column and spans are those of the marks and of what is between them`(place: Place)
    throws
  {
    let quotation = try Gate.quotation(place.draft)
    let utf8 = Array(place.draft.utf8)
    #expect((quotation.line, quotation.column) == (place.line, place.column))
    #expect(quotation.spans.map { String(decoding: utf8[$0], as: UTF8.self) } == place.pieces)
  }

  @Test(arguments: [
    TextEncoding.utf16LittleEndian, .utf16BigEndian,
  ])
  func `The spans of a draft in UTF-16 are bytes of its file`(encoding: TextEncoding) throws {
    let text = "\u{FEFF}茶 🍵\r\n“the old quay” and 「茶山是大家的」"
    let bytes = encoding.bytes(of: text)
    let quotations = try Gate.report(on: bytes).quotations
    #expect(quotations.map(\.line) == [2, 2])
    #expect(quotations.map(\.column) == [1, 20])
    let spans = quotations.map { Array(bytes[$0.spans[0]]) }
    #expect(spans == ["the old quay", "茶山是大家的"].map { encoding.bytes(of: $0) })
  }

  @Test(arguments: [
    (TextEncoding.gb18030, "他说“茶山是大家的”。", "茶山是大家的"),
    (.windows1252, "caf\u{E9} \"the old quay\"", "the old quay"),
  ])
  func `The spans of a draft in an older encoding are bytes of its file`(
    encoding: TextEncoding, text: String, quote: String
  ) throws {
    let bytes = encoding.bytes(of: text)
    let quotations = try Gate.report(on: bytes).quotations
    #expect(quotations.map(\.quote) == [quote])
    #expect(quotations.map { Array(bytes[$0.spans[0]]) } == [encoding.bytes(of: quote)])
  }

  @Test func `A mark order at the beginning of a draft is no column`() throws {
    let quotation = try Gate.quotation("\u{FEFF}“the old quay”")
    #expect(quotation.spans == [6..<18])
    withKnownIssue("the mark counts as a column") {
      #expect((quotation.line, quotation.column) == (1, 1))
    }
  }

  @Test func `A mark that is never closed is told with its place and the rest is checked`() throws {
    let report = try Gate.report(
      on: "# A\n\n茶：“We stay until\n\nVik said: “We stay until the ice is gone.”\n")
    #expect(report.unclosed.map(\.line) == [3])
    #expect(report.unclosed.map(\.column) == [3])
    #expect(report.unclosed.map(\.mark) == ["“"])
    #expect(report.quotations.map(\.verdict) == [.exact])
    #expect(!report.isFine())
  }

  @Test func `Titles and what is too short are counted and not checked`() throws {
    let report = try Gate.report(on: "The “quay” of 《茶山》 is “one old boat” of “茶山的”.")
    #expect(report.quotations.map(\.quote) == ["quay", "茶山", "one old boat", "茶山的"])
    #expect(
      report.quotations.map(\.verdict) == [.unchecked, .unchecked, .exact, .unchecked])
    #expect(report.isFine(by: Standard(isStrict: true)))
  }
}
