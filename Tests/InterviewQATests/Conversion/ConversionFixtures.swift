import Fixtures
import InterviewQA
import Testing

/// Invented transcripts in many layouts, and how they are converted.
enum ConversionFixtures {
  /// A transcript by the name of its file.
  struct Layout: CustomTestStringConvertible, Sendable {
    let name, text: String
    /// Whether it tells times.
    let isTimed: Bool

    var testDescription: String { name }

    init(_ name: String, isTimed: Bool = false, _ text: String) {
      (self.name, self.text, self.isTimed) = (name, text, isTimed)
    }
  }

  static let standIns = StandInNames(interviewer: "Interviewer", guest: "Guest", other: "Speaker")

  static func transcript(_ layout: Layout) throws -> UnderstoodTranscript {
    try transcript(layout.name, layout.text)
  }

  static func transcript(_ name: String, _ text: String) throws -> UnderstoodTranscript {
    try UnderstoodTranscript(
      of: GivenSource(name: name, bytes: Array(text.utf8)),
      knowledge: Repository.knowledge.get())
  }

  static func converted(
    _ name: String, _ text: String, to form: TranscriptForm
  ) throws -> ConvertedTranscript {
    try ConvertedTranscript(
      of: transcript(name, text), to: form, knowledge: Repository.knowledge.get(),
      standIns: standIns)
  }

  static let layouts = [
    Layout("labels.txt", plain), Layout("paragraphs.txt", paragraphs),
    Layout("chinese.txt", chinese), Layout("questions.txt", questions),
    Layout("marks.txt", marks), Layout("labels-in-words.txt", labelsInWords),
    Layout("names.json", names), Layout("headings.md", headings),
    Layout("article.txt", article), Layout("long.txt", long), Layout("mixed.txt", mixed),
    Layout("many.txt", many), Layout("traditional.txt", traditional),
    Layout("formulas.csv", formulas), Layout("timed.txt", isTimed: true, timed),
    Layout("voices.vtt", isTimed: true, voices), Layout("rolling.srt", isTimed: true, captions),
    Layout("nameless.vtt", isTimed: true, nameless),
    Layout("unnamed.vtt", isTimed: true, unnamed),
    Layout("podcast.json", isTimed: true, podcast), Layout("table.csv", isTimed: true, table),
    Layout("partly.md", isTimed: true, partly),
    Layout("chinese.srt", isTimed: true, chineseCaptions),
  ]

  private static let plain = """
    Ida Moor: When do you mend the nets?
    Per Holm: On Sundays, when it rains.
    Ida Moor: Who helps?
    Per Holm: Nobody else does it.

    """

  private static let paragraphs = """
    Ida Moor: When do you mend the nets?

    Per Holm: On Sundays, when it rains.

    My brother used to come along, and he was better at it than I am. He went to sea-

    side towns in the south and never came back.

    Ida Moor: Who helps?

    Per Holm: Nobody else does it.

    """

  private static let chinese = """
    记者：你们什么时候补网？
    何青：星期天，下雨的时候补。
    我弟弟以前也来，他比我补得好。
    记者：谁来帮忙？
    何青：没有人帮。注意：网要先晒干，再补。

    """

  private static let questions = """
    Q: When do you mend the nets?

    On Sundays, when it rains. We sit in the barn then.

    Q: Who helps?

    Nobody else does it. My brother went to sea.

    Q: And the boats?

    We tar them in May, all five of them.

    """

  private static let marks = """
    Ida Moor: When do you mend the nets?
    Per Holm: - first the big ones
    Ida Moor: # is that a number?
    Per Holm: > they say so
    Ida Moor: 2. is that so?
    Per Holm: *Never* on _Fridays_ & <rarely> on [Mondays] --> that is |all|.
    Ida Moor: "Quoted," he said, "and again."
    Per Holm: >> go on
    Ida Moor: C:\\New, \\N and {\\an8} are marks of captions, and so is &amp; or <i>.
    Per Holm: 1984
    Ida Moor: 00:01:02,000 --> 00:01:04,000 is how they write it?
    Per Holm: WEBVTT, NOTE and STYLE are words, too.

    """

  private static let labelsInWords = """
    Ida Moor: When do you mend the nets?
    Per Holm: Note: they must be dry. Rule one: wait.
    Ida Moor: Wait: who helps?
    Per Holm: Remember this: nobody.
    Ida Moor: Slides: https://example.org/a?b=c are there?
    Per Holm: At 10:30 we stop. Answer: no.

    """

  private static let names = #"""
    {"segments": [
      {"speaker": "Anna (host)", "body": "When do you mend the nets?"},
      {"speaker": "SPEAKER_01", "body": "On Sundays, when it rains."},
      {"speaker": "Anna (host)", "body": "Who helps?"},
      {"speaker": "O'Neil-Smith, Jr.", "body": "Nobody else does it."},
      {"speaker": "SPEAKER_01", "body": "That is right."}
    ]}
    """#

  private static let headings = """
    # Nets

    *Recorded in May.*

    **Ida Moor:** When do you mend the nets?

    **Per Holm:** On Sundays, when it rains.

    ## Boats

    **Ida Moor:** And the boats?

    [laughs]

    **Per Holm:** We tar them in May.

    """

  private static let article = """
    We shore the sheep in May, and the wool goes to the mill. “It is heavy,” said Holm.

    Nobody had seen such a spring. The mill closed in June.

    """

  private static let long =
    "Ida Moor: Tell us all.\nPer Holm: "
    + String(repeating: "It was a long winter, and the nets froze to the poles. ", count: 200)
    + "\nIda Moor: And then?\nPer Holm: Then came spring.\n"

  private static let mixed = """
    Ida Moor: 你们什么时候补网？ When it rains?
    Pär Hölm: Am Sonntag, wenn es regnet — и ещё зимой.
    Ida Moor: ¿Quién ayuda? 誰が手伝いますか。
    Pär Hölm: Personne, et c'est bien ainsi. لا أحد.

    """

  private static let many = """
    A: Is it far?
    B: No.
    One walks.
    Or swims.
    C: Never.
    A: Why?
    B: Sharks.

    """

  private static let traditional = """
    《周刊》：你們什麼時候補網？

    何青：星期天，下雨的時候補。「那時候沒有人出海。」

    《周刊》：誰來幫忙？

    何青：沒有人幫——我弟弟走了。

    """

  private static let formulas = """
    speaker,text
    Ida Moor,"=SUM(1,2) is what he said?"
    Per Holm,"+5 and -3, @home"
    Ida Moor,-3 degrees?
    Per Holm,"@home, ""yes"", he said."

    """

  private static let timed = """
    Ida Moor [0:03]: When do you mend the nets?
    Per Holm [0:10]: On Sundays, when it rains.
    Ida Moor [1:02:03]: Who helps?
    Per Holm [1:02:10]: Nobody else does it.

    """

  private static let voices = """
    WEBVTT

    NOTE made by hand

    00:03.000 --> 00:05.500
    <v Ida Moor>When do you mend the nets & the

    00:05.500 --> 00:06.100
    <v Ida Moor>sails?

    00:06.250 --> 00:07.001
    <v Per Holm>On Sundays,
    when it rains.

    00:08.000 --> 00:09.000
    [music]

    00:10.000 --> 00:11.000
    <v Ida Moor>Always?

    100:00:00.000 --> 100:00:02.000
    <v Per Holm>And &lt;then&gt; at night.

    """

  private static let captions = """
    1
    00:00:03,000 --> 00:00:05,500
    IDA: When do you mend the nets?

    2
    00:00:06,000 --> 00:00:07,000
    PER: On Sundays.

    3
    00:00:07,000 --> 00:00:09,000
    When it rains.

    4
    00:00:09,000 --> 00:00:10,000
    IDA: Who helps?

    5
    00:00:11,000 --> 00:00:12,000
    PER: Nobody.

    """

  private static let nameless = """
    WEBVTT

    00:03.000 --> 00:05.500
    We mend the nets on Sundays,

    00:05.500 --> 00:07.000
    when it rains.

    00:08.000 --> 00:09.000
    Nobody else does it.

    """

  private static let unnamed = """
    WEBVTT

    00:03.000 --> 00:05.500
    <v Ida Moor>When do you mend the nets?

    00:06.000 --> 00:07.000
    <v >On Sundays.

    00:08.000 --> 00:09.000
    <v Ida Moor>Who helps?

    00:10.000 --> 00:11.000
    <v >Nobody.

    """

  private static let podcast = #"""
    {"version": "1.0.0", "segments": [
      {"speaker": "Ida Moor", "startTime": 0.5, "endTime": 2.75, "body": "When do you mend the"},
      {"speaker": "Ida Moor", "startTime": 2.75, "endTime": 3.126, "body": "nets, Per?"},
      {"speaker": "Per Holm", "startTime": 4, "endTime": 60, "body": "On Sundays, \"always\"."},
      {"speaker": "Ida Moor", "startTime": 61.001, "body": "Who helps?"},
      {"speaker": "Per Holm", "startTime": 65, "body": "Nobody."}
    ]}
    """#

  private static let table = """
    start,end,speaker,text
    00:00:03.000,00:00:05.500,Ida Moor,"When, exactly, do you mend the nets?"
    00:00:06.000,00:00:08.000,Per Holm,On Sundays.
    00:00:08.000,00:00:09.000,Per Holm,"When it ""rains""."
    00:00:10.000,00:00:12.000,Ida Moor,Who helps?

    """

  private static let partly = """
    **Ida Moor:** [0:03] When do you mend the nets?

    **Per Holm:** [0:06] On Sundays, when it rains.

    My brother used to come along.

    **Ida Moor:** [0:15] Who helps?

    **Per Holm:** [0:20] Nobody.

    """

  private static let chineseCaptions = """
    1
    00:00:03,000 --> 00:00:05,500
    记者：你们什么时候补网？

    2
    00:00:06,000 --> 00:00:07,000
    何青：星期天，

    3
    00:00:07,000 --> 00:00:09,000
    下雨的时候补。

    4
    00:00:09,000 --> 00:00:10,000
    记者：谁来帮忙？

    5
    00:00:11,000 --> 00:00:12,000
    何青：没有人。

    """
}
