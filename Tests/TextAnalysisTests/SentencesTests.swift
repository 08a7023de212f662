import Testing
import TextAnalysis

struct SentencesTests {
  @Test(arguments: [
    ("蜂多。蜜少！為什麼？好", "蜂多。|蜜少！|為什麼？|好"), ("他說：“不好說。”她同意。", "他說：“不好說。”|她同意。"),
    ("Bees fly. Ants do not! \"Why?\" ok", "Bees fly.|Ants do not!|\"Why?\"|ok"),
    ("1.5億只。", "1.5億只。"), ("See a.b.c now. Yes.", "See a.b.c now.|Yes."), ("好?!真的", "好?!|真的"),
    ("J. Lee came. He sat.", "J. Lee came.|He sat."), ("好。）下一句", "好。）|下一句"),
    ("one\u{20}\u{20}", "one"), ("", ""), ("   ", ""), ("。", "。"), ("蜂……蜜", "蜂……蜜"),
  ])
  func `Text is cut behind its end marks`(text: String, sentences: String) {
    let utf8 = Array(text.utf8)
    let found = Sentences.ranges(in: utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
    #expect(found.joined(separator: "|") == sentences)
  }
}
