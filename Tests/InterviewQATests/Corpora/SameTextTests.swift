import Basics
import Fixtures
import InterviewQA
import Testing

/// One conversation in the files of different programs.
struct SameTextTests {
  private struct Turn {
    let speaker: String
    /// Said one after the other.
    let sentences: [String]
  }

  private static let turns = [
    ("Mira Lund", "When did you start the bakery?"),
    (
      "Odo Brandt",
      "I started the bakery in 1998, with my sister Ines. We had one oven and no money."
    ),
    ("Mira Lund", "How many people work there now?"),
    ("Odo Brandt", "Forty people work there now. Twelve of them have been with us for ten years."),
    ("Mira Lund", "What do you sell most?"),
    (
      "Odo Brandt",
      "We sell rye bread most of all. About 900 loaves a day leave the house. On Fridays it is twice as many."
    ),
    ("Mira Lund", "Why did you move to the harbour?"),
    (
      "Odo Brandt",
      "We moved to the harbour because the rent in the old town had doubled. The mayor, Karin Sol, helped us."
    ),
    ("Mira Lund", "And what does a loaf cost?"),
    ("Odo Brandt", "A loaf costs four euros. It used to cost two euros before the war."),
    ("Mira Lund", "Who taught you to bake?"),
    (
      "Odo Brandt",
      "My grandmother taught me to bake. She lived in Trieste & had a wood-fired oven."
    ),
    ("Mira Lund", "What was your worst day?"),
    (
      "Odo Brandt", "The worst day was the fire of March 2011. The roof burned and nobody was hurt."
    ),
    ("Mira Lund", "What are your plans?"),
    ("Odo Brandt", "Next year we will open a second shop in Graz. Ines will run it."),
  ].map { speaker, text in
    Turn(
      speaker: speaker,
      sentences: text.split(separator: ". ").map {
        $0.hasSuffix(".") || $0.hasSuffix("?") ? String($0) : $0 + "."
      })
  }

  private static let questions = [
    "When did he start the bakery?", "When was the bakery started?",
    "Who started the bakery with him?",
    "Who is Ines?", "How many ovens did they have?", "How many people work there?",
    "How many have been there for ten years?", "What do they sell most?", "How many loaves a day?",
    "What happens on Fridays?", "Why did they move?", "Why did they move to the harbour?",
    "Who helped them?", "Who is Karin Sol?", "What does a loaf cost?", "How much is a loaf?",
    "What did a loaf cost before the war?", "Who taught him to bake?",
    "Where did the grandmother live?",
    "What was the worst day?", "When was the fire?", "Was anybody hurt?", "What burned?",
    "What are the plans?", "Where will the second shop be?", "Who will run the second shop?",
    "When will they open a second shop?", "Who is the mayor?", "What doubled?",
    "Where is the bakery?",
    "Tell me about the fire", "Tell me about the grandmother", "What about the rent?", "oven",
    "rye bread", "Graz", "Did he start with money?", "Has the price of a loaf changed?",
    "Who asks the questions?", "Who is the guest?", "Did the mayor help?", "What is Trieste?",
    "Who bakes in Vienna?", "What does he think of chess?", "When was the war?",
    "How old is Odo Brandt?", "他是什么时候开始的？", "一个面包多少钱？", "为什么搬家？", "谁教他烤面包？",
  ]

  // MARK: The files

  private static var text: String {
    turns.map { "\($0.speaker): \($0.sentences.joined(separator: " "))\n" }.joined(separator: "\n")
  }

  private static var document: [UInt8] {
    WordFile(
      body: turns.map {
        WordFile.paragraph(
          "\($0.speaker): ", escaped($0.sentences[0]),
          escaped($0.sentences.dropFirst().map { " " + $0 }.joined()))
      }.joined()
    ).bytes
  }

  private static func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;") }

  /// Every sentence with its speaker and the second in which it begins.
  private static var cues: [(speaker: String, text: String, start: Int)] {
    turns.flatMap { turn in turn.sentences.map { (turn.speaker, $0) } }.enumerated().map {
      ($1.0, $1.1, $0 * 4)
    }
  }

  private static func clock(_ seconds: Int, _ mark: String) -> String {
    let parts = [0, seconds / 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return parts.joined(separator: ":") + mark + "000"
  }

  private static var vtt: String {
    "WEBVTT\n\n"
      + cues.map { speaker, text, start in
        "\(clock(start, ".")) --> \(clock(start + 3, "."))\n<v \(speaker)>\(escaped(text))\n\n"
      }.joined()
  }

  private static var srt: String {
    cues.enumerated().map { number, cue in
      """
      \(number + 1)
      \(clock(cue.start, ",")) --> \(clock(cue.start + 3, ","))
      \(cue.speaker): \(cue.text)


      """
    }.joined()
  }

  private static var service: String {
    let words = cues.flatMap { cue in
      cue.text.split(separator: " ").enumerated().map { (cue, $1, place: $0) }
    }
    let items = words.map { word in
      let start = Double(word.0.start) + Double(word.place) / 10
      let isEnd = word.1.last == "." || word.1.last == "?"
      let content = isEnd ? String(word.1.dropLast()) : String(word.1)
      let mark =
        isEnd
        ? """
        ,{"type":"punctuation","alternatives":[{"content":"\(word.1.last ?? ".")"}],"speaker_label":"\(word.0.speaker)"}
        """ : ""
      return """
        {"type":"pronunciation","start_time":"\(start)","end_time":"\(start + 0.1)",\
        "speaker_label":"\(word.0.speaker)","alternatives":[{"content":"\(content)"}]}\(mark)
        """
    }
    return """
      {"jobName":"a","status":"COMPLETED","results":{"transcripts":[{"transcript":""}],"items":[\
      \(items.joined(separator: ","))]}}
      """
  }

  private static var files: [(String, [UInt8])] {
    [
      ("talk.txt", Array(text.utf8)), ("talk.docx", document), ("talk.vtt", Array(vtt.utf8)),
      ("talk.srt", Array(srt.utf8)), ("talk.json", Array(service.utf8)),
    ]
  }

  // MARK: What is read of them

  @Test func `The turns are the same`() throws {
    let knowledge = try Repository.knowledge.get()
    for (name, bytes) in Self.files {
      let transcript = try UnderstoodTranscript(
        of: GivenSource(name: name, bytes: bytes), knowledge: knowledge)
      var turns: [(String, String)] = []
      for paragraph in transcript.paragraphs {
        let speaker = paragraph.speaker ?? "-"
        if turns.last?.0 == speaker {
          turns[turns.count - 1].1 += " " + paragraph.text
        } else {
          turns.append((speaker, paragraph.text))
        }
      }
      let written = Self.turns.map { ($0.speaker, $0.sentences.joined(separator: " ")) }
      #expect(turns.map(\.0) == written.map(\.0), "\(name)")
      #expect(turns.map(\.1) == written.map(\.1), "\(name)")
    }
  }

  @Test func `The answers to fifty questions are the same`() throws {
    #expect(Self.questions.count == 50)
    let knowledge = try Repository.knowledge.get()
    var all: [(String, [String])] = []
    for (name, bytes) in Self.files {
      let answerer = try QuestionAnswerer(
        knowledge: knowledge, given: [GivenSource(name: name, bytes: bytes)])
      all.append(
        (
          name,
          try Self.questions.map { question in
            let answer = try answerer.answer(question)
            let quotes = answer.citations.map { "\($0.speaker ?? "-"): \($0.quote)" }
            return ([question, answer.status.rawValue, answer.value ?? "-"] + quotes)
              .joined(separator: " | ")
          }
        ))
    }
    for (name, answers) in all.dropFirst() {
      for (answer, first) in zip(answers, all[0].1) { #expect(answer == first, "\(name)") }
    }
  }
}
