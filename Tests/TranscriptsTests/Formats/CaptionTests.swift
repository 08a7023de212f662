import Testing
import Transcripts

/// What captions say, and who says it. Each line of the expected text is `<speaker> words` for
/// speech, `- words` where the file names nobody, and `kind words` for the rest.
struct CaptionTests {
  @Test func `Blank lines in a card and before its words lose nothing`() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:03,000

      Nora: The ferry is

      late again.

      2

      00:00:03,000 --> 00:00:04,000
      Emil: By how much?
      3
      00:00:04,000 --> 00:00:05,000
      Nora: 40
      4
      00:00:05,000 --> 00:00:06,000
      Emil: 40?
      """
    #expect(
      try words(text) == [
        "<Nora> The ferry is late again.", "<Emil> By how much?", "<Nora> 40", "<Emil> 40?",
      ])
  }

  @Test func `A line that is only a number is words, unless it is the number of the next card`()
    throws
  {
    let numbered = "1\n\(time(1))\nHow many?\n\n2\n\(time(2))\n2\n\n3\n\(time(3))\nSo few.\n"
    #expect(try words(numbered) == ["- How many? 2 So few."])
    let bare = "WEBVTT\n\n\(time(1))\nHow many?\n\n\(time(2))\n7\n\(time(3))\nSo few.\n"
    #expect(try words(bare) == ["- How many? 7 So few."])
  }

  @Test(arguments: [
    ("00:01.000 --> 00:02.000 align:left line:0%", 1.0, 2.0),
    ("100:00:01.5 --> 0100:00:02.25", 360_001.5, 360_002.25),
    ("00: 00: 01, 500 -> 00: 00: 02, 000", 1.5, 2),
    ("00:00:01,500 - -> 00:00:02,000", 1.5, 2),
    ("00:00:01:500 → 00:00:02:000", 1.5, 2),
    ("7 00:00:01,500 --> 00:00:02,000 X1:3 X2:4 Y1:5 Y2:6", 1.5, 2),
  ])
  func `Times are read as programs write them`(line: String, start: Double, end: Double) throws {
    let interview = try read("WEBVTT\n\n\(line)\nThe tide turns.\n")
    #expect(interview.paragraphs.map(\.time) == [TimeSpan(start: start, end: end)])
    #expect(try words("WEBVTT\n\n\(line)\nThe tide turns.\n") == ["- The tide turns."])
  }

  @Test func `Words beside the times are read, and arrows between words are no times`() throws {
    let text = """
      \(time(1)) The plan went A --> B,

      \(time(2))
      from 3 -> 4 and
      1:30 -> 2:30.
      """
    #expect(
      try words("WEBVTT\n\n" + text)
        == ["- The plan went A --> B, from 3 -> 4 and 1:30 -> 2:30."])
  }

  @Test(arguments: [
    ("about <3 percent, I guess>", "about <3 percent, I guess>"),
    ("a <b and c> d <no comment>", "a <b and c> d <no comment>"),
    ("x<y <unclear> and I <3 you", "x<y <unclear> and I <3 you"),
    ("<I>so</I> <c.red.loud>it</c> <font color=\"red\">is</font>", "so it is"),
    ("<00:00:01.500><c>so</c><00:00:01.800><c> it</c> is", "so it is"),
    ("one<br>two<br/>three", "one two three"),
    ("<lang fr>bon</lang> <ruby>漢<rt>かん</rt></ruby>字", "bon 漢字"),
    ("{\\an8}{\\i1}so{\\i0} {\\c&HFF00FF&}it is {sic}", "so it is {sic}"),
    ("so\\hit \\{{}is}", "so\u{A0}it {is}"),
    ("[00:00:01] so it is", "so it is"),
  ])
  func `Only the format's own marks are taken out`(line: String, reading: String) throws {
    #expect(try words("WEBVTT\n\n\(time(1))\n\(line)\n") == ["- " + reading])
  }

  @Test func `Character references are decoded in words and in names`() throws {
    let text = """
      WEBVTT

      \(time(1))
      <v Tom &amp; Ana O&#8217;Neil>&#x201C;Yes&#x201d; &mdash; caf&eacute;&nbsp;&hellip; &frac12;
      &#150;

      \(time(2))
      <v Bo>R&D, &nosuch; &amp;c.
      """
    #expect(
      try words(text) == [
        "<Tom & Ana O’Neil> “Yes” — café\u{A0}… ½ –", "<Bo> R&D, &nosuch; &c.",
      ])
  }

  @Test func `The same words of other voices are not swallowed`() throws {
    let aye = (2...4).map { "\(time($0))\n<v Member \($0)>Aye.\n\n" }.joined()
    #expect(
      try words("WEBVTT\n\n\(time(1))\n<v Chair>Who is for it?\n\n" + aye) == [
        "<Chair> Who is for it?", "<Member 2> Aye.", "<Member 3> Aye.", "<Member 4> Aye.",
      ])
    let unnamed = (1...4).map { "\(time($0))\nNo.\n\n" }.joined()
    #expect(try words("WEBVTT\n\n" + unnamed) == ["- No. No. No. No."])
  }

  @Test func `Captions that roll or grow are read once`() throws {
    let lines = ["the tide", "comes in", "comes in", "and out"]
    let rolling = lines.indices.map { index in
      "\(time(index + 1))\n" + (index > 0 ? lines[index - 1] + "\n" : "") + lines[index] + "\n\n"
    }
    #expect(
      try words("WEBVTT\n\n" + rolling.joined()) == ["- the tide comes in comes in and out"])
    let growing = ["the", "the tide", "the tide turns.", "We", "We leave."].enumerated().map {
      "\(time($0.offset + 1))\n\($0.element)\n\n"
    }
    let interview = try read("WEBVTT\n\n" + growing.joined())
    #expect(interview.paragraphs.map(\.time) == [TimeSpan(start: 1, end: 6)])
    #expect(try words("WEBVTT\n\n" + growing.joined()) == ["- the tide turns. We leave."])
  }

  @Test(arguments: [("<u>", "</u>"), ("<b>", "</b>"), ("<font color=\"#00ff00\">", "</font>")])
  func `A sentence shown once for each word is read once`(open: String, close: String) throws {
    let cards = [
      "[S1]: \(open)Where\(close) to?", "[S1]: Where to?", "[S1]: Where \(open)to?\(close)",
      "[S2]: \(open)Home.\(close)", "[S2]: Home.", "[S1]: \(open)Home.\(close)",
    ]
    let text = cards.enumerated().map { "\(time($0.offset + 1))\n\($0.element)\n\n" }.joined()
    let interview = try read("WEBVTT\n\n" + text)
    #expect(try words("WEBVTT\n\n" + text) == ["<S1> Where to?", "<S2> Home.", "<S1> Home."])
    #expect(interview.paragraphs.map(\.time?.start) == [1, 4, 6])
    #expect(interview.paragraphs.map(\.time?.end) == [4, 6, 7])
  }

  @Test func `Chinese with a word set off is read without the blanks of the program`() throws {
    let cards = [
      "<u>我</u> 们 走", "我们走", "我 <u>们</u> 走", "我 们 <u>走</u>", "<u>我</u> 们 走", "我 <u>们</u> 走",
    ]
    let text = cards.enumerated().map { "\(time($0.offset + 1))\n\($0.element)\n\n" }.joined()
    #expect(try words("WEBVTT\n\n" + text) == ["- 我们走我们走"])
  }

  @Test func `Names stand behind dashes, orders to a renderer and tags`() throws {
    let text = """
      WEBVTT

      \(time(1))
      -NORA: Is it deep?
      – EMIL: Very.

      \(time(2))
      {\\an8}NORA:
      Then I

      \(time(3))
      will not jump.

      \(time(4))
      <i>— EMIL: You
      said so.</i>
      """
    #expect(
      try words(text) == [
        "<NORA> Is it deep?", "<EMIL> Very.", "<NORA> Then I will not jump.",
        "<EMIL> You said so.",
      ])
  }

  @Test func `Dashes without names keep voices apart`() throws {
    let text = """
      WEBVTT

      \(time(1))
      -Is it deep?
      -Very, about

      \(time(2))
      ten metres.

      \(time(3))
      - Then? - Then what?

      \(time(4))
      It is
      -5 degrees.
      """
    let interview = try read(text)
    #expect(
      try words(text) == [
        "<> Is it deep?", "<> Very, about ten metres.", "<> Then?", "<> Then what?",
        "- It is -5 degrees.",
      ])
    #expect(interview.turns.count == 4)
  }

  @Test func `Chevrons begin turns, with names and without`() throws {
    let text = """
      WEBVTT

      \(time(1))
      &gt;&gt; NORA: GOOD EVENING. >> EVENING.

      \(time(2))
      IS IT ON?
      >>> SNOW FELL IN MAY.

      \(time(3))
      >>EMIL: A LOT.
      """
    #expect(
      try words(text) == [
        "<NORA> GOOD EVENING.", "<> EVENING. IS IT ON?", "<> SNOW FELL IN MAY.", "<EMIL> A LOT.",
      ])
    #expect(try read(text).turns.count == 4)
  }

  @Test func `Brackets hold names or sounds`() throws {
    let text = """
      WEBVTT

      \(time(1))
      [Nora Berg] The dam
      was here.

      \(time(2))
      [Music]

      \(time(3))
      [Emil] And
      the mill?

      \(time(4))
      [door creaks,
      steps]

      \(time(5))
      [Music] [Nora Berg] Gone.

      \(time(6))
      ♪ the river runs
      and runs ♪

      \(time(7))
      [Emil]
      When?
      """
    #expect(
      try words(text) == [
        "<Nora Berg> The dam was here.", "note [Music]", "<Emil> And the mill?",
        "note [door creaks, steps]", "note [Music]", "<Nora Berg> Gone.",
        "note ♪ the river runs and runs ♪", "<Emil> When?",
      ])
  }

  @Test func `Sounds before words are no names`() throws {
    let text = """
      WEBVTT

      \(time(1))
      [Applause]

      \(time(2))
      [Music] so we sailed
      [Applause] and sailed.

      \(time(3))
      [Music] and sailed.
      """
    #expect(
      try words(text) == [
        "note [Applause]", "- [Music] so we sailed [Applause] and sailed. [Music] and sailed.",
      ])
  }

  @Test func `A voice's name again in its words is no word, and a nameless voice is nobody's`()
    throws
  {
    let text = """
      WEBVTT harbour.wav

      NOTE made with care

      \(time(1))
      <v >(3 seconds pause)

      \(time(2))
      <v S01>S01: [00:00:02] Is it deep?

      \(time(3))
      <v >Who asks?

      \(time(4))
      <v S02>S02: Very.
      """
    #expect(
      try words(text) == [
        "metadata harbour.wav", "metadata made with care", "note (3 seconds pause)",
        "<S01> Is it deep?", "<> Who asks?", "<S02> Very.",
      ])
  }

  @Test func `Two names in one line are two speakers`() throws {
    let text = """
      WEBVTT

      \(time(1))
      Nora: Is it deep? Emil: Very.

      \(time(2))
      Emil: Ten metres. Nora: Oh.
      """
    #expect(
      try words(text) == [
        "<Nora> Is it deep?", "<Emil> Very. Ten metres.", "<Nora> Oh.",
      ])
  }

  @Test func `A colon in speech makes no speaker`() throws {
    let text = """
      WEBVTT

      \(time(1))
      The rule was this: no boats.

      \(time(2))
      Remember: none. We met at 17:30,

      \(time(3))
      and he said: fine.
      """
    #expect(
      try words(text) == [
        "- The rule was this: no boats. Remember: none. We met at 17:30, and he said: fine."
      ])
  }

  @Test func `A name that occurs once begins a turn where the file has names`() throws {
    let text = """
      WEBVTT

      \(time(1))
      Nora: Is it deep?

      \(time(2))
      Emil: The first metre is
      not, the second is, and

      \(time(3))
      the third nobody has seen.

      \(time(4))
      I would not jump.

      \(time(5))
      Nora: Then I will not.
      """
    #expect(
      try words(text) == [
        "<Nora> Is it deep?",
        "<Emil> The first metre is not, the second is, and the third nobody has seen. "
          + "I would not jump.",
        "<Nora> Then I will not.",
      ])
  }

  @Test func `Two languages are kept apart`() throws {
    let cards = ["水深吗？\nIs it deep?", "很深，\nVery deep,", "十米。\nten metres."]
    let text = cards.enumerated().map { "\(time($0.offset + 1))\n\($0.element)\n\n" }.joined()
    #expect(
      try words("WEBVTT\n\n" + text) == [
        "- 水深吗？", "- Is it deep?", "- 很深，", "- Very deep,", "- 十米。", "- ten metres.",
      ])
  }

  @Test func `Captions that alternate between two languages are kept apart`() throws {
    let cards = ["水深吗？", "Is it deep?", "很深", "Very", "十米", "ten metres"]
    let text = cards.enumerated().map { "\(time($0.offset + 1))\n\($0.element)\n\n" }.joined()
    #expect(try words("WEBVTT\n\n" + text) == cards.map { "- " + $0 })
  }

  @Test func `What is said before a colon is no name, and a name may change its marks`() throws {
    let text = """
      WEBVTT

      \(time(1))
      主持人：水深吗？

      \(time(2))
      林舟：很深。
      我想说的是：别跳。

      \(time(3))
      【主持人】好。

      \(time(4))
      林舟：好。
      """
    #expect(
      try words(text) == [
        "<主持人> 水深吗？", "<林舟> 很深。我想说的是：别跳。", "<主持人> 好。", "<林舟> 好。",
      ])
  }

  @Test func `A dash before a voice tag is no word`() throws {
    let text = "WEBVTT\n\n\(time(1))\n- <v Nora>Is it deep?\n- <v Emil>Very.\n"
    #expect(try words(text) == ["<Nora> Is it deep?", "<Emil> Very."])
  }

  @Test func `What is shown again is declared where it stands between paragraphs`() throws {
    let cards = (1...60).map { "\(time($0 * 2, length: 2))\nline \($0 - 1)\nline \($0)\n\n" }
    let text = "WEBVTT\n\n" + cards.joined()
    let interview = try read(text)
    #expect(interview.paragraphs.count > 2)
    #expect(
      interview.source.emendations.count { $0.rule == "cue-repeat" }
        == interview.paragraphs.count - 1)
    #expect(
      interview.paragraphs.map { interview.text(of: $0).string }.joined(separator: " ")
        == (0...60).map { "line \($0)" }.joined(separator: " "))
  }

  @Test func `Captions shown at once are not joined`() throws {
    let text = "WEBVTT\n\n\(time(1))\nthe boat\n\n\(time(1))\nharbour closed\n"
    #expect(try words(text) == ["- the boat", "- harbour closed"])
  }

  @Test(arguments: [(",", 20.0), (".", 30)])
  func `No paragraph is long, and each part of it has its own time`(mark: String, limit: Double)
    throws
  {
    let cards = (0..<60).map { "\(time($0 * 3, length: 3))\nword\($0) and more\(mark)\n\n" }
    let interview = try read("WEBVTT\n\n" + cards.joined())
    for paragraph in interview.paragraphs {
      let time = try #require(paragraph.time)
      #expect((time.end ?? 0) - time.start <= limit)
      let place = try #require(paragraph.bytes.dropFirst(60).first)
      let part = try #require(interview.time(of: place..<place + 1, in: paragraph))
      #expect(part.start > time.start && (part.end ?? 0) - part.start == 3)
      #expect(interview.time(of: paragraph.bytes, in: paragraph) == time)
    }
  }

  @Test func `Many cards are read in a moment`() throws {
    let cards = (0..<40_000).map { "\(time($0))\n<v Voice \($0 % 7)>Line &amp; <i>more</i>.\n\n" }
    let clock = ContinuousClock()
    let duration = try clock.measure { _ = try read("WEBVTT\n\n" + cards.joined()) }
    #expect(duration < .seconds(60))
  }

  /// A line of times, in seconds.
  private func time(_ start: Int, length: Int = 1) -> String {
    func clock(_ seconds: Int) -> String {
      "\(seconds / 3600):\(seconds / 60 % 60):\(seconds % 60).000"
    }
    return "\(clock(start)) --> \(clock(start + length))"
  }

  private func words(_ text: String) throws -> [String] {
    let interview = try read(text)
    return interview.paragraphs.map { paragraph in
      let text = interview.text(of: paragraph).string
      switch paragraph.kind {
      case .speech:
        return "<\(paragraph.speaker.map { interview.speakers[$0].name } ?? "?")> " + text
      case .text: return "- " + text
      default: return "\(paragraph.kind) " + text
      }
    }
  }
}
