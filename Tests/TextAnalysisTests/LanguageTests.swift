import Testing
import TextAnalysis

struct LanguageTests {
  @Test(arguments: [
    ("桥有多长？", "en", "zh-Hans"), ("The bridge in 青岭 is long.", "en", "en"),
    ("这个 use case 是 customer support", "zh-Hans", "zh-Hans"),
    ("No, nobody.", "zh-Hant", "en"), ("2019", "zh-Hant", "zh-Hant"), ("2019", "en", "en"),
    ("这座桥", "zh-Hant", "zh-Hant"),
  ])
  func `Words are in the language of their text unless they are all in another's letters`(
    words: String, text: String, tag: String
  ) {
    #expect(Language.tag(of: words.unicodeScalars, inTextOf: text, ScriptFolding()) == tag)
  }

  @Test(arguments: [
    ("那OpenAI呢？", "zh-Hans"), ("Anthropic 呢？", "zh-Hans"), ("谷歌排第几？", "zh-Hans"),
    ("What did 张璐 say?", "en"), ("Why?", "en"),
  ])
  func `A question with as many Han characters as names in other letters is Chinese`(
    question: String, tag: String
  ) {
    #expect(Language.tag(ofQuestion: question.unicodeScalars, ScriptFolding()) == tag)
  }

  @Test func `Scripts do not make languages`() {
    #expect(Language.isSame("zh-Hans", "zh-Hant"))
    #expect(!Language.isSame("zh-Hans", "en"))
  }
}
