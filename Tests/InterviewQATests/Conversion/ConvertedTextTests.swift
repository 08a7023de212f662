import Fixtures
import InterviewQA
import Testing

/// The text of each form.
struct ConvertedTextTests {
  private static let talk = """
    # Nets

    **Ida Moor:** [0:03] When do you mend the nets?

    **Per Holm:** [0:10] "On Sundays", when it rains.

    - first the big ones

    **Ida Moor:** [0:14] Who & what helps?

    """

  private static let expected: [TranscriptForm: String] = [
    .vtt: """
    WEBVTT

    00:00:03.000 --> 00:00:10.000
    <v Ida Moor>When do you mend the nets?

    00:00:10.000 --> 00:00:14.000
    <v Per Holm>"On Sundays", when it rains.
    <v Per Holm>- first the big ones

    00:00:14.000 --> 00:00:16.000
    <v Ida Moor>Who &amp; what helps?

    """,
    .srt: """
    1
    00:00:03,000 --> 00:00:10,000
    Ida Moor: When do you mend the nets?

    2
    00:00:10,000 --> 00:00:14,000
    Per Holm: "On Sundays", when it rains.
    - first the big ones

    3
    00:00:14,000 --> 00:00:16,000
    Ida Moor: Who & what helps?

    """,
    .json: """
    {
      "version": "1.0.0",
      "segments": [
        {"startTime": 3.0, "speaker": "Ida Moor", "body": "When do you mend the nets?"},
        {"startTime": 10.0, "speaker": "Per Holm", "body": "\\"On Sundays\\", when it rains."},
        {"speaker": "Per Holm", "body": "- first the big ones"},
        {"startTime": 14.0, "speaker": "Ida Moor", "body": "Who & what helps?"}
      ]
    }

    """,
    .markdown: """
    ## Nets

    **Ida Moor:** [0:03] When do you mend the nets?

    **Per Holm:** [0:10] "On Sundays", when it rains.

    \\- first the big ones

    **Ida Moor:** [0:14] Who & what helps?

    """,
    .txt: """
    ## Nets

    Ida Moor: When do you mend the nets?

    Per Holm: "On Sundays", when it rains.
    - first the big ones

    Ida Moor: Who & what helps?

    """,
    .csv: """
    start,end,speaker,text\r
    00:00:03.000,,Ida Moor,When do you mend the nets?\r
    00:00:10.000,,Per Holm,\"\"\"On Sundays\"\", when it rains.\"\r
    ,,Per Holm,\"\u{A0}- first the big ones\"\r
    00:00:14.000,,Ida Moor,Who & what helps?\r

    """,
  ]

  @Test(arguments: TranscriptForm.allCases)
  func `A small transcript in each form`(form: TranscriptForm) throws {
    let converted = try ConversionFixtures.converted("talk.md", Self.talk, to: form)
    #expect(converted.text == Self.expected[form])
  }

  @Test func `In Chinese the colon is full-width`() throws {
    let talk = "记者：你们什么时候补网？\n何青：星期天。\n记者：谁来帮忙？\n何青：没有人。\n"
    #expect(
      try ConversionFixtures.converted("talk.txt", talk, to: .txt).text
        == "记者：你们什么时候补网？\n\n何青：星期天。\n\n记者：谁来帮忙？\n\n何青：没有人。\n")
    #expect(
      try ConversionFixtures.converted("talk.txt", talk, to: .markdown).text
        .hasPrefix("**记者：** 你们什么时候补网？\n\n**何青：** 星期天。\n"))
  }

  @Test func `What a form does not hold is counted`() throws {
    let kinds = try ConversionFixtures.converted("talk.md", Self.talk, to: .vtt).leftOut
    #expect(kinds.map(\.words) == ["1 heading"])
    let times = try ConversionFixtures.converted("talk.md", Self.talk, to: .txt).leftOut
    #expect(times.map(\.words) == ["3 times"])
  }

  @Test func `Numbers of speakers become names where only names are labels`() throws {
    let talk =
      #"[{"speaker": 0, "start": 0, "end": 2, "text": "Why is it so?"}, "#
      + #"{"speaker": 1, "start": 2, "end": 3, "text": "Nobody knows."}, "#
      + #"{"speaker": 0, "start": 4, "end": 5.5, "text": "Oh, that is it."}]"#
    let converted = try ConversionFixtures.converted("a.json", talk, to: .srt)
    #expect(converted.text.contains("\nSpeaker 0: Why is it so?\n"))
    #expect(converted.standIns == ["Speaker 0", "Speaker 1"])
    let kept = try ConversionFixtures.converted("a.json", talk, to: .vtt)
    #expect(kept.text.contains("\n<v 0>Why is it so?\n"))
  }

  @Test func `What cannot be read back is refused with its place`() {
    let talk =
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida>Why?\n\n00:02.000 --> 00:03.000\n<v Per>So.\n"
    let error = #expect(throws: ConversionError.self) {
      try ConversionFixtures.converted("talk.vtt", talk, to: .markdown)
    }
    #expect(
      error?.description
        == "talk.vtt: paragraph 1, line 4, cannot be written as Markdown: its speaker would be read "
        + "as words, as names are that occur once; convert to another form")
  }

  @Test func `Captions need times`() {
    let talk = "Ida: Why?\nPer: So.\nIda: Oh.\n"
    let error = #expect(throws: ConversionError.self) {
      try ConversionFixtures.converted("talk.txt", talk, to: .vtt)
    }
    #expect(
      error?.description
        == "talk.txt: tells no times, which WebVTT needs; convert it to json, markdown, txt or csv")
  }

  @Test func `What a spreadsheet would run begins with a no-break space`() throws {
    let talk = "speaker,text\nIda,=1+1 is it?\nPer,@home we say\nIda,So.\n"
    #expect(
      try ConversionFixtures.converted("talk.csv", talk, to: .csv).text == """
        start,end,speaker,text\r
        ,,Ida,"\u{A0}=1+1 is it?"\r
        ,,Per,"\u{A0}@home we say"\r
        ,,Ida,So.\r

        """)
  }
}
