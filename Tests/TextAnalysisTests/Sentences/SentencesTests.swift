import Testing
import TextAnalysis

struct SentencesTests {
  private let abbreviations = Abbreviations([
    .inner: ["Dr.", "e.g.", "vs."], .either: ["Inc.", "U.S.", "p.m."],
    .numbered: ["No."],
  ])

  @Test(arguments: [
    ("蜂多。蜜少！為什麼？好", "蜂多。|蜜少！|為什麼？|好"), ("他說：“不好說。”她同意。", "他說：“不好說。”|她同意。"),
    ("Bees fly. Ants do not! \"Why?\" Ok", "Bees fly.|Ants do not!|\"Why?\"|Ok"),
    ("1.5億只。", "1.5億只。"), ("See a.b.c now. Yes.", "See a.b.c now.|Yes."), ("好?!真的", "好?!|真的"),
    ("J. Lee came. He sat.", "J. Lee came.|He sat."), ("好。）下一句", "好。）|下一句"),
    ("one\u{20}\u{20}", "one"), ("", ""), ("   ", ""), ("。", "。"), ("蜂……蜜", "蜂……蜜"),
    ("I like it. But go. Now.", "I like it.|But go.|Now."),
    ("so. we left. yes", "so.|we left.|yes"),
    ("It grew 3.5 times. Then 2.", "It grew 3.5 times.|Then 2."), ("好？Yes!好", "好？|Yes!|好"),
    ("See a.example/?q=1 there. Ok.", "See a.example/?q=1 there.|Ok."), ("好｡蜂", "好｡|蜂"),
    ("Well ... maybe. Yes.", "Well ... maybe.|Yes."), ("蜂...蜜。好", "蜂...蜜。|好"),
    ("Well… maybe. So… Then we left.", "Well… maybe.|So…|Then we left."),
    ("Why...? Because.", "Why...?|Because."), ("蜂……。蜜", "蜂……。|蜜"), ("真的？……好", "真的？……|好"),
    ("他說…… 蜂多。", "他說……|蜂多。"), ("It costs $3.5m. Really.", "It costs $3.5m.|Really."),
    ("Version 2.0.1 came. So.", "Version 2.0.1 came.|So."),
    ("1. Bees are many. 2. Ants too.", "1. Bees are many.|2. Ants too."),
  ])
  func `Text is cut after its end marks`(text: String, sentences: String) {
    #expect(cut(text) == sentences)
  }

  @Test(arguments: [
    ("She said \"no.\" He left.", "She said \"no.\"|He left."),
    ("\"No.\" \"Yes.\" So.", "\"No.\"|\"Yes.\"|So."),
    ("He left.\" She said.", "He left.\"|She said."),
    ("He said \"no\". She left.", "He said \"no\".|She left."),
    ("“It is so…” Then we left.", "“It is so…”|Then we left."),
    ("It is 5\" wide. And 6\" long.", "It is 5\" wide.|And 6\" long."),
    ("“Go.” He left.", "“Go.”|He left."),
    ("\"Why?\" he asked. So.", "\"Why?\" he asked.|So."),
    ("(It rained.) We left.", "(It rained.)|We left."),
    ("他說：“蜂多。蜜少。”我同意。", "他說：“蜂多。蜜少。”|我同意。"), ("「蜂多。蜜少」是他說的。好。", "「蜂多。蜜少」是他說的。|好。"),
    ("“蜂‘多。’蜜。少”嗎？好", "“蜂‘多。’蜜。少”嗎？|好"), ("“蜂多。蜜少。", "“蜂多。|蜜少。"), ("蜂多。”蜜少。", "蜂多。”|蜜少。"),
    ("It’s so. They’re here.", "It’s so.|They’re here."), ("好。「蜂」多。", "好。|「蜂」多。"),
    ("She said \"a. b\" and \"c. d. Then e.", "She said \"a. b\" and \"c.|d.|Then e."),
    ("好。\"蜂。蜜\"多。", "好。|\"蜂。蜜\"多。"), ("（笑。）好。", "（笑。）|好。"),
  ])
  func `A pair of quotation marks or brackets is not cut`(text: String, sentences: String) {
    #expect(cut(text) == sentences)
  }

  @Test(arguments: [
    ("Dr. Lee came. He sat.", "Dr. Lee came.|He sat."),
    ("Many, e.g. Bees. Yes.", "Many, e.g. Bees.|Yes."),
    ("(Dr. Lee) came. So.", "(Dr. Lee) came.|So."),
    ("At 5 p.m. we left. Ok.", "At 5 p.m. we left.|Ok."),
    ("It was 5 p.m. We left.", "It was 5 p.m.|We left."),
    ("Acme Inc. sold it. So.", "Acme Inc. sold it.|So."),
    ("He is a Dr.", "He is a Dr."),
    ("Bees vs. Ants.", "Bees vs. Ants."),
    ("DR. LEE CAME. SO.", "DR. LEE CAME.|SO."),
    ("See No. 5 there. So.", "See No. 5 there.|So."), ("No. I did not.", "No.|I did not."),
  ])
  func `The full stop of an abbreviation does not end a sentence`(text: String, sentences: String) {
    #expect(cut(text) == sentences)
  }

  @Test func `Marks without counterparts take linear time`() {
    let text = String(repeating: "(“。", count: 10_000) + String(repeating: "」", count: 10_000)
    #expect(Sentences.ranges(in: Array(text.utf8)).count == 10_000)
  }

  private func cut(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    return Sentences.ranges(in: utf8, abbreviations: abbreviations)
      .map { String(decoding: utf8[$0], as: UTF8.self) }.joined(separator: "|")
  }
}
