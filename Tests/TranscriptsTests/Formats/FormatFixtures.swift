import Testing
import Transcripts

/// An invented transcript in one of the formats, with its expected reading.
struct FormatFixture: CustomTestStringConvertible {
  let name: String
  let text: String
  /// The expected result of `spans(of:)` for the text in UTF-8.
  let spans: String

  var testDescription: String { name }

  static let all = untimed + timed + markup

  private static let untimed = [
    FormatFixture(
      name: "SubRip: cards without a name go on, and sentences span cards",
      text: """
        1
        00:00:01,000 --> 00:00:02,500
        Anna: I keep bees on
        the roof

        2
        00:00:02,500 --> 00:00:04,000
        <i>of</i> the bank.

        3
        00:00:04,000 --> 00:00:05,000
        Ben: Why?
        4
        00:00:05,000 --> 00:00:06,250
        Anna: So &amp; so.

        5
        00:00:07,000 --> 00:00:08,000
        Ben: Well.

        """,
      spans: """
        SubRip: Anna participant, Ben participant
        38..<114 Anna 1.0-4.0 | I keep bees on the roof of the bank.
        153..<157 Ben 4.0-5.0 | Why?
        196..<208 Anna 5.0-6.25 | So & so.
        247..<252 Ben 7.0-8.0 | Well.
        """),
    FormatFixture(
      name: "WebVTT: voices, notes, escapes and a cue that inherits its voice",
      text: """
        WEBVTT

        NOTE made up
        by nobody

        STYLE
        ::cue { color: red }

        intro/1
        00:01.000 --> 00:02.000 align:left
        <v Anna Lee>Bees &amp; ants

        00:02.000 --> 00:03.000
        live <b>here</b>.

        00:00:03.000 --> 00:00:04.500
        <v.loud Ben>Why?</v> <v Anna Lee>So.</v>

        """,
      spans: """
        WebVTT: Anna Lee guest?, Ben interviewer?
        13..<20 - | made up
        21..<30 - | by nobody
        115..<173 Anna Lee 1.0-3.0 | Bees & ants live here.
        217..<221 Ben 3.0-4.5 | Why?
        238..<241 Anna Lee 3.0-4.5 | So.
        """),
    FormatFixture(
      name: "Zoom: names before the words of WebVTT",
      text: """
        WEBVTT

        1
        00:00:01.000 --> 00:00:02.000
        Anna Lee: Good evening.

        2
        00:00:02.000 --> 00:00:03.000
        +1 555 0100: Who speaks?

        3
        00:00:03.000 --> 00:00:04.000
        Anna Lee: I do.

        """,
      spans: """
        WebVTT: Anna Lee guest?, +1 555 0100 interviewer?
        50..<63 Anna Lee 1.0-2.0 | Good evening.
        110..<121 +1 555 0100 2.0-3.0 | Who speaks?
        165..<170 Anna Lee 3.0-4.0 | I do.
        """),
    FormatFixture(
      name: "podcast JSON: one word per segment, escapes",
      text: #"""
        {"version": "1.0.0", "segments": [
          {"speaker": "Anna", "startTime": 0.5, "endTime": 0.75, "body": "Bees \"live\""},
          {"speaker": "Anna", "startTime": 0.75, "endTime": 1, "body": "here\u002e"},
          {"startTime": 1, "speaker": "Ben", "body": "为什么？", "x": {"y": [1, "]"]}},
          {"body": "", "speaker": null}
        ]}
        """#,
      spans: """
        podcast JSON: Anna guest?, Ben interviewer?
        101..<192 Anna 0.5-1.0 | Bees "live" here.
        242..<254 Ben 1.0 | 为什么？
        """),
    FormatFixture(
      name: "TalkBank CHAT: participants, continued lines, bullets, comments",
      text: "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tANN Anna_Lee Investigator,\n"
        + "\tBEN Participant\n*ANN:\tbees live\n\ton the roof . \u{15}1200_3400\u{15}\n"
        + "%com:\tlaughs\n*BEN:\twhy ? \u{15}3400_4000\u{15}\n*ANN:\tso .\n@End\n",
      spans: """
        TalkBank CHAT: Anna Lee interviewer, Participant guest
        94..<118 Anna Lee 1.2-3.4 | bees live on the roof.
        137..<143 - | laughs
        150..<155 Participant 3.4-4.0 | why?
        174..<178 Anna Lee | so.
        """),
    FormatFixture(
      name: "Otter: a name and a time above each turn",
      text: "Anna Lee  0:03\nBees live here.\nOn the roof.\n\nUnknown Speaker  1:02:05\nWhy?\n",
      spans: """
        transcript with timed headers: Anna Lee guest?, Unknown Speaker interviewer?
        15..<30 Anna Lee 3.0 | Bees live here.
        31..<43 Anna Lee | On the roof.
        70..<74 Unknown Speaker 3725.0 | Why?
        """),
    FormatFixture(
      name: "Zoom chat: a time, tabs and a name",
      text: "00:01:02\tAnna:\tBees live here.\n00:01:05\t From Ben to Everyone:\tWhy?\n",
      spans: """
        Zoom chat: Anna guest?, Ben interviewer?
        15..<30 Anna 62.0 | Bees live here.
        63..<67 Ben 65.0 | Why?
        """),
    FormatFixture(
      name: "Markdown: bold names, times, escapes, emphasis",
      text: "# Bees\n\n**Anna:** **[00:00:04]** Bees \\[many\\] are *nice*.\n\n**Ben**: 2 * 3?\n\n"
        + "**Anna:** So.\n\n**Ben:** Why?\n",
      spans: """
        Markdown transcript: Anna guest?, Ben interviewer?
        2..<6 - | Bees
        33..<58 Anna 4.0 | Bees [many] are nice.
        69..<75 Ben | 2 * 3?
        87..<90 Anna | So.
        101..<105 Ben | Why?
        """),
    FormatFixture(
      name: "Markdown: names as headings",
      text: "# Bees\n\n#### Anna\n\nBees.\n\nMany.\n\n#### Ben\n\nWhy?\n\n#### Anna\n\nSo.\n\n"
        + "#### Ben\n\nWho?\n",
      spans: """
        Markdown transcript: Anna guest?, Ben interviewer?
        2..<6 - | Bees
        19..<24 Anna | Bees.
        26..<31 Anna | Many.
        43..<47 Ben | Why?
        60..<63 Anna | So.
        75..<79 Ben | Who?
        """),
    FormatFixture(
      name: "plain: times before the names, a time in the words",
      text: "[00:01:02] Anna: Bees.\n(1:05) Ben: Why?\n17:30 we met\n00:02:02 Anna: At 17:30.\n"
        + "#Ben: ok\n@Anna: yes\n{Ben}: so\n",
      spans: """
        labelled transcript: Anna participant, Ben participant
        17..<22 Anna 62.0 | Bees.
        35..<39 Ben 65.0 | Why?
        40..<52 Ben | 17:30 we met
        68..<77 Anna 122.0 | At 17:30.
        84..<86 Ben | ok
        94..<97 Anna | yes
        105..<107 Ben | so
        """),
    FormatFixture(
      name: "plain: names in brackets",
      text: "[Anna] Bees.\n[Ben] Why?\n[noise]\n[Anna] So.\n[Ben] Who?\n",
      spans: """
        labelled transcript: Anna guest?, Ben interviewer?
        7..<12 Anna | Bees.
        19..<23 Ben | Why?
        24..<31 - | [noise]
        39..<42 Anna | So.
        49..<53 Ben | Who?
        """),
    FormatFixture(
      name: "plain: Q and A with full stops",
      text: "Q. Bees?\nA. Yes.\nMany.\nQ. Why?\nA. So.\n",
      spans: """
        labelled transcript: Q interviewer, A guest
        3..<8 Q | Bees?
        12..<16 A | Yes.
        17..<22 A | Many.
        26..<30 Q | Why?
        34..<37 A | So.
        """),
    FormatFixture(
      name: "Chinese: an answer in the line of its question, mixed colons, indents, notes",
      text: "　　問：累嗎？答:不累，他說：“好。”\n（笑）\n　　問：為什麼？答：喜歡——真的……\n",
      spans: """
        labelled transcript: 問 interviewer, 答 guest
        12..<21 問 | 累嗎？
        25..<55 答 | 不累，他說：“好。”
        56..<65 - | （笑）
        78..<90 問 | 為什麼？
        96..<120 答 | 喜歡——真的……
        """),
    FormatFixture(
      name: "Chinese: the full name first, the surname later, several guests",
      text: "記者：好？\n張璐（教授）：一。\n張：二。\n張總：三。\n周木：四。\n記者：誰？\n周：五。\n張璐：六。\n",
      spans: """
        labelled transcript: 記者 interviewer, 張璐 guest, 周木 guest
        9..<15 記者 | 好？
        37..<43 張璐 | 一。
        50..<56 張璐 | 二。
        66..<72 張璐 | 三。
        82..<88 周木 | 四。
        98..<104 記者 | 誰？
        111..<117 周木 | 五。
        127..<133 張璐 | 六。
        """),
    FormatFixture(
      name: "rolling captions: a line that the next card repeats is said once",
      text: "WEBVTT\nKind: captions\n\n00:00.000 --> 00:02.000 align:start\n \n"
        + "so<00:01.000><c> bees</c>\n\n00:02.000 --> 00:02.010\nso bees\n \n\n"
        + "00:02.010 --> 00:04.000\nso bees\nlive<00:03.000><c> here</c>\n\n"
        + "00:04.000 --> 00:04.010\nlive here\n \n",
      spans: """
        WebVTT:
        7..<21 - | Kind: captions
        61..<178 - 0.0-4.0 | so bees live here
        """),
    FormatFixture(
      name: "Whisper's JSON",
      text: #"{"text": " Bees. Why?", "segments": [{"id": 0, "start": 0.0, "end": 1.5, "#
        + #""text": " Bees.", "tokens": [1, 2], "speaker": "S1"}, "#
        + #"{"start": 1.5, "end": 2, "text": " Why?", "speaker": "S2"}]}"#,
      spans: """
        podcast JSON: S1 guest?, S2 interviewer?
        83..<88 S1 0.0-1.5 | Bees.
        162..<166 S2 1.5-2.0 | Why?
        """),
    FormatFixture(
      name: "JSON of whisper.cpp",
      text: #"{"transcription": [{"timestamps": {"from": "a"}, "#
        + #""offsets": {"from": 0, "to": 4000}, "text": " Bees."}]}"#,
      spans: """
        podcast JSON:
        95..<100 - 0.0-4.0 | Bees.
        """),
    FormatFixture(
      name: "Otter without speakers: times on lines of their own",
      text: "0:00\nBees live here.\n\n1:02:05\nOn the roof.\n",
      spans: """
        article:
        5..<20 - 0.0 | Bees live here.
        30..<42 - 3725.0 | On the roof.
        """),
    FormatFixture(
      name: "Otter: the program that made the transcript is no speech",
      text: "Anna  0:03\nBees.\n\nBen  0:04\nWhy?\n\nSource https://bees.example\n",
      spans: """
        transcript with timed headers: Anna guest?, Ben interviewer?
        11..<16 Anna 3.0 | Bees.
        28..<32 Ben 4.0 | Why?
        34..<61 - | Source https://bees.example
        """),
    FormatFixture(
      name: "Whisper's text: times with an arrow before the words",
      text: "[00:00.000 --> 00:04.000]   Bees.\n[00:04.000 --> 00:07.500]   Why?\n",
      spans: """
        article:
        28..<33 - 0.0-4.0 | Bees.
        62..<66 - 4.0-7.5 | Why?
        """),
    FormatFixture(
      name: "a time in brackets between the name and the colon, speech below or after it",
      text: "Anna Lee (00:03):\nBees.\n\nBen (00:08):\nWhy?\n",
      spans: """
        transcript with timed headers: Anna Lee guest?, Ben interviewer?
        18..<23 Anna Lee 3.0 | Bees.
        38..<42 Ben 8.0 | Why?
        """),
    FormatFixture(
      name: "Chinese: a time in brackets between the name and the colon",
      text: "发言人1(00:00:03)：为什么？\n发言人2(00:00:08)：好。\n发言人1(00:00:09)：然后？\n",
      spans: """
        labelled transcript: 发言人1 interviewer?, 发言人2 guest?
        23..<35 发言人1 3.0 | 为什么？
        59..<65 发言人2 8.0 | 好。
        89..<98 发言人1 9.0 | 然后？
        """),
    FormatFixture(
      name: "a time before the name, the speech below",
      text: "[00:00:03] Anna\nBees.\n\n[00:00:08] Ben\nWhy?\n\n[00:00:13] Anna\nSo.\n\n"
        + "[00:00:16] Ben\nWho?\n",
      spans: """
        transcript with timed headers: Anna guest?, Ben interviewer?
        16..<21 Anna 3.0 | Bees.
        38..<42 Ben 8.0 | Why?
        60..<63 Anna 13.0 | So.
        80..<84 Ben 16.0 | Who?
        """),
    FormatFixture(
      name: "plain: names on lines of their own",
      text: "Anna:\nBees.\nMany.\n\nBen:\nWhy?\n\nAnna:\nSo.\n\nBen:\nWho?\n",
      spans: """
        labelled transcript: Anna guest?, Ben interviewer?
        6..<11 Anna | Bees.
        12..<17 Anna | Many.
        24..<28 Ben | Why?
        36..<39 Anna | So.
        46..<50 Ben | Who?
        """),
    FormatFixture(
      name: "Markdown: bold names on lines of their own, with a time or without",
      text: "**Anna Lee** (00:03):\n\nBees.\n\n**Ben**\n\nWhy?\n\n**Anna Lee**\n\nSo.\n\n"
        + "**Ben**\n\nWho?\n",
      spans: """
        Markdown transcript: Anna Lee guest?, Ben interviewer?
        23..<28 Anna Lee 3.0 | Bees.
        39..<43 Ben | Why?
        59..<62 Anna Lee | So.
        73..<77 Ben | Who?
        """),
    FormatFixture(
      name: "Zoom chat: the words below the sender, a message to one person",
      text: "14:02:11 From Anna Lee to Everyone:\n\tBees.\n14:02:33 From Ben to Anna Lee"
        + "(Direct Message):\n\tWhy?\n14:03:00\t From Anna Lee : So.\n",
      spans: """
        Zoom chat: Anna Lee guest?, Ben interviewer?
        37..<42 Anna Lee 50531.0 | Bees.
        91..<95 Ben 50553.0 | Why?
        122..<125 Anna Lee 50580.0 | So.
        """),
    FormatFixture(
      name: "plain: full names in capitals first, surnames later, each once",
      text: "ANNA LEE: Bees?\nBEN ZHAO: Yes.\nMany.\nLEE: Why?\nZHAO: So.\n",
      spans: """
        labelled transcript: ANNA LEE interviewer?, BEN ZHAO guest?
        10..<15 ANNA LEE | Bees?
        26..<30 BEN ZHAO | Yes.
        31..<36 BEN ZHAO | Many.
        42..<46 ANNA LEE | Why?
        53..<56 BEN ZHAO | So.
        """),
    FormatFixture(
      name: "plain: numbered questions, one asker",
      text: "Q1: Bees?\nA1: Yes.\nQ2: Why?\nA2: So.\n",
      spans: """
        labelled transcript: Q interviewer, A guest
        4..<9 Q | Bees?
        14..<18 A | Yes.
        23..<27 Q | Why?
        32..<35 A | So.
        """),
    FormatFixture(
      name: "Chinese: a name that stands within the lines of the questions only",
      text: "記者：累嗎？陳瀾：不累。他說：“好。”\n記者：忙嗎？陳瀾：不忙。\n",
      spans: """
        labelled transcript: 記者 interviewer, 陳瀾 guest
        9..<18 記者 | 累嗎？
        27..<57 陳瀾 | 不累。他說：“好。”
        67..<76 記者 | 忙嗎？
        85..<94 陳瀾 | 不忙。
        """),
    FormatFixture(
      name: "an article",
      text: "The river is calm: so it seems.\r\n\r\n  Bees live there.\r\n",
      spans: """
        article:
        0..<31 - | The river is calm: so it seems.
        37..<53 - | Bees live there.
        """),
  ]
}

/// The speakers, then one line per paragraph: bytes, speaker, time, words. `?` marks an inferred role.
func spans(of interview: Interview) -> String {
  let speakers = interview.speakers.map {
    " \($0.name) \($0.role)" + ($0.isRoleInferred ? "?" : "")
  }
  let head = "\(interview.format.rawValue):" + speakers.joined(separator: ",")
  let lines = interview.paragraphs.map { paragraph in
    let speaker = paragraph.speaker.map { interview.speakers[$0].name } ?? "-"
    let end = paragraph.time?.end.map { "-\($0)" } ?? ""
    let time = paragraph.time.map { " \($0.start)\(end)" } ?? ""
    return "\(paragraph.bytes) \(speaker)\(time) | \(interview.text(of: paragraph).string)"
  }
  return ([head] + lines).joined(separator: "\n")
}
