import Testing
import Transcripts

struct TalkBankChatTests {
  @Test(arguments: [
    ("(be)cause it rain(s) .", "because it rains."),
    ("<the the> [/] the heron [//] goose .", "the the the heron goose."),
    ("<I want> [///] [>] I need [/-] we go .", "I want I need we go."),
    ("dat [: that] heron .", "that heron."), ("<gon na> [: going to] fly !", "going to fly!"),
    ("piece [:: peach] pie .", "piece pie."), ("he goed [* m:+ed] [: went] off .", "he went off."),
    ("well &-um so &+fr &=laughs frog &~ba .", "well um so frog."),
    ("I &*ODO:mhm see .", "I see."), ("xxx the yyy mill www .", "the mill."),
    ("I was +...", "I was…"), ("who +..?", "who…?"), ("you +/?", "you?"), ("we +/.", "we"),
    ("she said +\"/.", "she said"), ("+\" come home .", "come home."), ("+< yes +//.", "yes"),
    ("that [?] mill [>] there [= by the river] [!] .", "that mill there."),
    ("[- spa] hola woof@o hund@s:deu . [+ trn]", "hola woof hund."),
    ("he 0is here .", "he here."), ("ice+cream Anna_Lee U_S_A .", "ice cream Anna Lee USA."),
    ("no:: ↑ye(h)s (.) she (1.5) ba^na ˈso:ng at 5:30 .", "no yehs she bana song at 5:30."),
    ("Ann ‡ come „ yes ?", "Ann, come, yes?"), ("“ go home ” he said .", "“go home” he said."),
    ("我 看 到 苍鹭 了 .", "我看到苍鹭了."), ("well , yes .", "well, yes."),
  ])
  func `What is said is read without its marks`(tier: String, reading: String) throws {
    let interview = try read(chat("*ANN:\t\(tier)\n"))
    #expect(interview.paragraphs.map { interview.text(of: $0).string } == [reading])
    #expect(interview.turns.count == 1)
  }

  @Test(arguments: ["0.", "0 .", "&=laughs .", "xxx .", "(.) +/.", "0 [=! cries] ."])
  func `A tier without words is no speech`(tier: String) throws {
    let interview = try read(chat("*ANN:\thi .\n*BEN:\t\(tier)\n"))
    #expect(interview.paragraphs.map(\.kind) == [.speech, .note])
  }

  @Test(arguments: [
    ("\u{15}100_900\u{15} well .", "0.1-0.9 | well."),
    ("well \u{15}100_900\u{15} then\n\tgo . \u{15}950_1800\u{15}", "0.1-1.8 | well then go."),
    ("well . \u{15}%snd:\"talk2\"_100_900\u{15}", "0.1-0.9 | well."),
    ("well . •100_900•", "0.1-0.9 | well."),
    ("well .\n%snd:\t\"talk2\" 100 900", "0.1-0.9 | well."),
  ])
  func `Bullets tell times wherever they stand`(tier: String, reading: String) throws {
    let found = try spans(of: read(chat("*ANN:\t\(tier)\n")))
    #expect(found.hasSuffix("Anna Lee \(reading)"), "\(found)")
  }

  @Test func `Headers tell names and parts; comments are notes, the rest belongs to the file`()
    throws
  {
    let interview = try read(
      "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tANN Anna_Lee Investigator, S1 Adult, S2 Adult\n"
        + "@ID:\teng|x|S1|||||Adult|||\n@Location:\tharbour\n@Situation:\tit\n\trains\n@G:\tTask\n"
        + "*ANN:\thi .\n%mor:\tco|hi .\n%com:\twaves\n*S1:\thello .\n*S2:\tbye .\n@End\n")
    #expect(interview.speakers.map(\.name) == ["Anna Lee", "S1", "S2"])
    #expect(interview.speakers[0].role == .interviewer)
    #expect(
      interview.paragraphs.map { "\($0.kind) \(interview.text(of: $0).string)" } == [
        "metadata harbour", "note it rains", "note Task", "speech hi.", "note waves",
        "speech hello.", "speech bye.",
      ])
  }

  private func chat(_ tiers: String) -> String {
    "@UTF8\n@Begin\n@Participants:\tANN Anna_Lee Investigator, BEN Ben Participant\n\(tiers)@End\n"
  }
}
