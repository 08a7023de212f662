import Testing
import Transcripts

/// What programs write a little otherwise than the format's own description says.
struct WriterTests {
  /// Lines as `spans(of:)` shows them, without the head and the bytes.
  private func lines(_ text: String) throws -> [String] {
    try spans(of: read(text)).split(separator: "\n").dropFirst()
      .map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" }
  }

  @Test func `Labels with whole numbers tell milliseconds`() throws {
    let text = "1250\t3801\tMira: Rain?\n\n4003\t9517\tOdo: Snow.\n\n9999\t12000\tMira: Oh.\n"
    #expect(
      try lines(text) == [
        "Mira 1.25-3.801 | Rain?", "Odo 4.003-9.517 | Snow.", "Mira 9.999-12.0 | Oh.",
      ])
  }

  @Test func `A TextGrid's quotation marks need not be doubled within words`() throws {
    let text = """
      File type = "ooTextFile"
      Object class = "TextGrid"

      xmin = 0
      xmax = 3
      tiers? <exists>
      size = 1
      item []:
          item [1]:
              class = "IntervalTier"
              name = "Mira"
              xmin = 0
              xmax = 3
              intervals: size = 2
              intervals [1]:
                  xmin = 0
                  xmax = 1
                  text = "They "sing" it."
              intervals [2]:
                  xmin = 1
                  xmax = 3
                  text = "Do ""you""?"

      """
    #expect(
      try lines(text) == [
        "Mira 0.0-3.0 | They \"sing\" it. Do \"you\"?"
      ])
  }

  @Test func `The first line of a page begins behind a page break`() throws {
    let text = "Mira: Rain?\n\u{C}Odo: Snow.\n\nMira: When?\n\u{C}\nOdo: Now.\n\u{C}"
    #expect(try lines(text) == ["Mira | Rain?", "Odo | Snow.", "Mira | When?", "Odo | Now."])
  }

  @Test func `TEI: points of a clock`() throws {
    let text = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text>
      <timeline unit="s"><when xml:id="a" absolute="00:00:01.250"/>\
      <when xml:id="b" absolute="00:00:03.500"/></timeline>
      <body><u who="#Mira" start="#a" end="#b">Rain?</u></body></text></TEI>

      """
    #expect(try lines(text) == ["Mira 1.25-3.5 | Rain?"])
  }

  @Test func `A table's last column may hold commas in most rows if it is named as words`() throws {
    let text =
      "tier_name,start_time,end_time,text\nMira,1.25,2.5,Rain, or snow?\nOdo,4,5.5,Snow, I think, yes.\n"
    #expect(
      try lines(text) == [
        "Mira 1.25-2.5 | Rain, or snow?", "Odo 4.0-5.5 | Snow, I think, yes.",
      ])
  }
}
