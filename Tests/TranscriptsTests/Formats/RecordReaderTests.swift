import Testing
import Transcripts

struct RecordReaderTests {
  @Test func `A record is read by its numbers and kinds`() throws {
    let text = """
      # A record

      Our own account.
      [1 introduction] Bees on a roof.
      [2 heading] Heading: the roof.
      [3 interviewer] Asks why.

      [4 guest] Says that it is warm.
      [see below] A note.
      """
    #expect(
      try dump(record(text)) == """
        labelled transcript: The Bank interviewer, Lan guest, The Bank outlet
        4 introduction The Bank | Bees on a roof.
        5 heading The Bank section 1 | Heading: the roof.
        6 speech The Bank turn 1 exchange 1 section 1 | Asks why.
        8 speech Lan turn 2 exchange 1 section 1 | Says that it is warm.
        """)
  }

  @Test(arguments: [
    ("[2 guest] x", "r.md:1: paragraph 2, expected 1"),
    ("[1 guest] x\n\n[3 guest] y", "r.md:3: paragraph 3, expected 2"),
    ("[1 ghost] x", "r.md:1: unknown kind ‘ghost’"),
    ("[1 participant] x", "r.md:1: unknown kind ‘participant’"),
    ("nothing", "r.md: no paragraph; expected lines such as ‘[1 guest] …’"),
    ("", "r.md: no paragraph; expected lines such as ‘[1 guest] …’"),
  ])
  func `A malformed record is refused with its line`(text: String, message: String) {
    let error = #expect(throws: RecordError.self) { try record(text) }
    #expect(error?.description == message)
  }

  private func record(_ text: String) throws -> Interview {
    let speakers = [
      Speaker(name: "The Bank", role: .interviewer), Speaker(name: "Lan", role: .guest),
      Speaker(name: "The Bank", role: .outlet),
    ]
    return try RecordReader(speakers: speakers)
      .read(SourceText(name: "r.md", bytes: Array(text.utf8)))
  }
}
