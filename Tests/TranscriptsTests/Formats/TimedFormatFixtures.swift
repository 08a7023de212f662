/// Formats in which lines, rows or objects bear times.
extension FormatFixture {
  static let timed = [
    FormatFixture(
      name: "SBV: names, lines, a sentence over two captions",
      text: "0:00:01.000,0:00:02.500\nMIRA: Where do\nthey nest,\n\n0:00:02.500,0:00:04.000\n"
        + "the herons?\n\n0:00:04.000,0:00:05.000\nODO: North.\n",
      spans: """
        SBV: MIRA interviewer?, ODO guest?
        30..<86 MIRA 1.0-4.0 | Where do they nest, the herons?
        117..<123 ODO 4.0-5.0 | North.
        """),
    FormatFixture(
      name: "LRC: tags, several times, times of words",
      text: "[ti:Herons]\n[00:01.50][00:09.00]Where do they nest?\n"
        + "[00:04.00]<00:04.00> 在 <00:04.50>北方 <00:05.00>there.\n[00:06.00]\n",
      spans: """
        LRC:
        0..<11 - | [ti:Herons]
        32..<110 - 1.5-6.0 | Where do they nest? 在 北方 there.
        """),
    FormatFixture(
      name: "Advanced SubStation Alpha: overrides, breaks, a comment",
      text: "[Script Info]\nTitle: Herons\n\n[Events]\n"
        + "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        + "Dialogue: 0,0:00:01.00,0:00:02.50,D,Mira,0,0,0,,{\\an8}Where, {\\i1}do{\\i0}\\Nthey nest?\n"
        + "Comment: 0,0:00:02.50,0:00:03.00,D,Odo,0,0,0,,check\n"
        + "Dialogue: 0,0:00:03.00,0:00:04.00,D,Odo,0,0,0,,北方。{\\k9}\n",
      spans: """
        Advanced SubStation Alpha: Mira interviewer?, Odo guest?
        14..<27 - | Title: Herons
        172..<203 Mira 1.0-2.5 | Where, do they nest?
        250..<255 - 2.5-3.0 | check
        303..<312 Odo 3.0-4.0 | 北方。
        """),
    FormatFixture(
      name: "CSV: quotation marks, a line end, an empty speaker",
      text: "start,speaker,text\n00:00:01,Mira,\"Where do they \"\"nest\"\",\nthen?\"\n"
        + "00:00:03,Odo,北方。\n00:00:04,,There.\n",
      spans: """
        table: Mira interviewer?, Odo guest?
        34..<63 Mira 1.0 | Where do they "nest", then?
        78..<104 Odo 3.0 | 北方。 There.
        """),
    FormatFixture(
      name: "JSON: words of several forms, escapes between them",
      text: #"""
        [{"speaker": {"name": "Mira"}, "words": [{"text": "\nWhere\t", "start_ms": 1000},
          {"text": "to\u003f", "end_ms": 2500}]}, {"speaker": 2, "at": "0:03", "words": [{"text": "\"北\u65b9\""}]}]
        """#,
      spans: """
        podcast JSON: Mira participant, 2 participant
        53..<102 Mira 1.0 | Where to?
        173..<186 2 3.0 | "北方"
        """),
    FormatFixture(
      name: "CHAT: marks of every kind",
      text: "@UTF8\n@Begin\n@Participants:\tANN Anna_Lee Investigator, BEN Ben Participant\n"
        + "@Situation:\tit\n\trains\n*ANN:\t<you saw> [/] you (s)aw dat [: that] &-um\n"
        + "\ther+on@o [?] &=laughs +... \u{15}100_900\u{15}\n*BEN:\t0 .\n"
        + "*BEN:\t“ 北 方 ” , 0the no:rth , yes ?\n@End\n",
      spans: """
        TalkBank CHAT: Anna Lee interviewer, Ben guest
        87..<96 - | it rains
        104..<172 Anna Lee 0.1-0.9 | you saw you saw that um her on…
        189..<192 - | 0 .
        199..<236 Ben | “北方”, north, yes?
        """),
  ]
}
