import Testing
import Transcripts

/// SBV, LRC, Advanced SubStation Alpha and tables.
struct TimedFormatTests {
  @Test func `SBV: lines up to the next times, a sentence over several captions`() throws {
    let text =
      "0:00:01.000,0:00:03.000\nWhere do the herons\n\n0:00:03.000,0:00:05.500\nnest\nnow?\n"
    #expect(
      try spans(of: read(text)) == """
        SBV:
        24..<78 - 1.0-5.5 | Where do the herons nest now?
        """)
  }

  @Test func `SBV: names before the words`() throws {
    let text =
      "0:00:01.000,0:00:02.000\nMira: Where?\n\n0:00:02.000,0:00:03.000\nOdo: North.\n\n"
      + "0:00:03.000,0:00:04.000\nMira: Oh.\n"
    #expect(
      try words(of: text) == [
        "Mira 1.0-2.0 | Where?", "Odo 2.0-3.0 | North.", "Mira 3.0-4.0 | Oh.",
      ])
  }

  @Test func `SubViewer: its head is metadata, its breaks are blanks`() throws {
    let text =
      "[INFORMATION]\n[TITLE]Herons\n[SUBTITLE]\n00:00:01.00,00:00:02.50\nWhere do[br]they nest?\n"
    let interview = try read(text)
    #expect(interview.paragraphs.map(\.kind) == [.metadata, .metadata, .metadata, .text])
    #expect(try words(of: text).last == "- 1.0-2.5 | Where do they nest?")
  }

  @Test func `LRC: tags are metadata, times of words are marks, the first of several times counts`()
    throws
  {
    let text =
      "[ti:Herons]\n[offset:+500]\n[00:12.00][00:45.20]Where do they nest?\n"
      + "[00:15.30]<00:15.30> On <00:15.80> the <00:16.00>crane.\n[00:20.00]\n"
    let interview = try read(text)
    #expect(interview.format == .lrc)
    #expect(interview.paragraphs.map(\.kind) == [.metadata, .metadata, .text])
    #expect(try words(of: text).last == "- 11.5-19.5 | Where do they nest? On the crane.")
  }

  @Test func `LRC: names before the words`() throws {
    let text = "[00:12.00]Mira: Where?\n[00:15.00]Odo: North.\n[00:18.50]Mira: Oh.\n"
    #expect(
      try words(of: text) == [
        "Mira 12.0-15.0 | Where?", "Odo 15.0-18.5 | North.", "Mira 18.5 | Oh.",
      ])
  }

  @Test(arguments: ["[00:12] Mira: Where?\n[00:15] Odo: North.\n", "[Mira] Where?\n[Odo] North.\n"])
  func `Labels and times in brackets are no LRC`(text: String) throws {
    #expect(try read(text).format != .lrc)
  }

  @Test func `ASS: the name field, overrides, breaks, drawings, layers and comments`() throws {
    let interview = try read(Self.ass)
    #expect(
      spans(of: interview) == """
        Advanced SubStation Alpha: Mira participant, Odo participant
        24..<37 - | Title: Herons
        246..<293 Mira 1.0-3.0 | Where do the herons, and the geese, nest?
        520..<530 - 3.0-4.0 | check this
        590..<609 Odo 3.0-4.0 | On the crane?
        660..<676 - 5.0-6.0 | Nobody’s words
        """)
    #expect(interview.paragraphs.map(\.kind) == [.metadata, .speech, .note, .speech, .text])
  }

  private static let ass = """
    [Script Info]
    ; made up
    Title: Herons

    [V4+ Styles]
    Format: Name, Fontname
    Style: Default,Arial

    [Events]
    Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
    Dialogue: 0,0:00:01.00,0:00:03.00,Default,Mira,0,0,0,,{\\an8}Where do\\Nthe herons, and the geese,{\\i1} nest?{\\i0}
    Dialogue: 1,0:00:01.00,0:00:03.00,Default,Mira,0,0,0,,Where do\\Nthe herons, and the geese, nest?
    Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}
    Comment: 0,0:00:03.00,0:00:04.00,Default,Odo,0,0,0,,check this
    Dialogue: 0,0:00:03.00,0:00:04.00,Default,Odo,0,0,0,,{\\k20}On {\\k30}the crane?
    Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,Nobody’s words
    """

  @Test(arguments: ["[Script Info]\nTitle: Herons\n", "[Events]\nDialogue: broken\n"])
  func `ASS without events is refused`(text: String) {
    let error = #expect(throws: TranscriptError.self) { try read(text) }
    #expect(error?.description.contains("no paragraph to quote") == true)
  }

  @Test(arguments: [
    "start,end,speaker,text\n00:00:01.0,00:00:02.5,Mira,\"Where, now?\"\n00:00:02.5,00:00:04,Odo,North.\n",
    "Speaker Name;Start Time;End Time;Text\nMira;00:00:01:10;00:00:02:12;\"Where, now?\"\n"
      + "Odo;00:00:02:12;00:00:04:00;North.\n",
    "start\tend\tspeaker\ttext\n1000\t2500\tMira\tWhere, now?\n2500\t4000\tOdo\tNorth.\n",
    "Timespan\tContent\tSpeaker\n0:01.0 - 0:02.5\tWhere, now?\tMira\n0:02.5 - 0:04\tNorth.\tOdo\n",
    "1.00,2.50,Mira,\"Where, now?\"\n2.50,4.00,Odo,\"North.\"\n4.00,4.10,Odo,\"But I do not know.\"\n",
    "说话人,开始时间,文本\nMira,00:00:01,\"Where, now?\"\nOdo,00:00:02,North of here too.\n",
  ])
  func `Tables tell speakers, times and words`(text: String) throws {
    let interview = try read(text)
    #expect(interview.format == .table)
    #expect(interview.speakers.map(\.name) == ["Mira", "Odo"])
    #expect(interview.text(of: interview.paragraphs[0]).string == "Where, now?")
    #expect(interview.paragraphs[0].time?.start.rounded() == 1)
    #expect(interview.paragraphs[1].time?.start.rounded(.down) == 2)
  }

  @Test func `A field may hold quotation marks and line ends; an empty speaker goes on`() throws {
    let text = "speaker,text\nMira,\"Do they \"\"nest\"\"\nhere?\"\nOdo,No.\n,Or yes.\n"
    #expect(try words(of: text) == ["Mira | Do they \"nest\" here?", "Odo | No. Or yes."])
  }

  @Test func `Commas in a last field without quotation marks belong to the words`() throws {
    let text = "start,speaker,text\n1,Mira,Where?\n2,Odo,North, or so, I think.\n3,Mira,Oh.\n"
    #expect(try words(of: text)[1] == "Odo 2.0 | North, or so, I think.")
  }

  @Test func `Columns that are not read are named, and tables without words refused`() throws {
    let text = "speaker,translation,text\nMira,Wo nisten sie denn?,Where?\nOdo,,North.\n"
    #expect(try read(text).unread == ["‘translation’"])
    let error = #expect(throws: TranscriptError.self) { try read("speaker,label\nMira,7\nOdo,8\n") }
    #expect(error?.description.hasSuffix("not read: ‘speaker’, ‘label’") == true)
  }

  @Test func `A list or an article with commas is no table`() throws {
    for text in [
      "name,description\nheron,A grey bird of rivers\n", "Time, she said,\nflies, he said,\n",
    ] {
      #expect(try read(text).format == .article)
    }
  }

  private func words(of text: String) throws -> [String] {
    try spans(of: read(text)).split(separator: "\n").dropFirst()
      .map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" }
  }
}
