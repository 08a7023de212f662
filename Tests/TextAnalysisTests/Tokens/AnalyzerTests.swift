import Testing
import TextAnalysis

struct AnalyzerTests {
  @Test(arguments: [
    ("蜂蜜罐", "蜂 蜂蜜 蜜 蜜罐 罐"), ("蜂，蜜", "蜂 蜜"), ("蜂a蜜", "蜂 a 蜜"), ("bees fly", "bee fli"),
    ("𠀀𠀁", "𠀀 𠀀𠀁 𠀁"),
  ])
  func `Adjacent Han characters form bigrams`(text: String, terms: String) {
    let analyzer = Analyzer()
    let found = analyzer.terms(of: analyzer.tokens(of: text))
    let inTextOrder = terms.split(separator: " ").map(String.init)
    #expect(Set(found.map(\.term.description)) == Set(inTextOrder))
    #expect(found.count == inTextOrder.count)
  }

  @Test func `A term knows its kind`() {
    let analyzer = Analyzer()
    let terms = analyzer.terms(of: analyzer.tokens(of: "蜂蜜x"))
    #expect(terms.map(\.kind) == [.character, .bigram, .character, .word])
  }
}
