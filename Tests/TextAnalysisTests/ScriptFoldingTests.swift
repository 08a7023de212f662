import Fixtures
import InterviewQA
import Testing
import TextAnalysis

struct ScriptFoldingTests {
  @Test(arguments: [
    ("後", "后"), ("裏", "里"), ("裡", "里"), ("於", "于"), ("臺", "台"), ("颱", "台"), ("幹", "干"),
    ("乾", "干"), ("張璐", "张璐"), ("發", "发"), ("髮", "发"), ("這裡麵", "这里面"),
  ])
  func `Script variants fold to one character`(traditional: String, simplified: String) throws {
    let folding = try Repository.knowledge.get().analyzer.folding
    #expect(folding.fold(traditional) == folding.fold(simplified))
  }

  @Test(arguments: [
    ("ＧＰＴ５", "gpt5"), ("OpenAI", "openai"), ("：（　", ":( "), ("café É", "café é"), ("ΣΑΣ", "σασ"),
    ("İ", "İ"), ("蜂😀", "蜂😀"), ("ß", "ß"),
  ])
  func `Width and case fold without a lexicon`(text: String, folded: String) {
    #expect(ScriptFolding().fold(text) == folded)
  }

  @Test func `A class folds each of its members to the key`() {
    var folding = ScriptFolding()
    folding.addClass(key: "a", members: "áàâ".unicodeScalars)
    #expect(folding.fold("áàâä") == "aaaä")
  }
}
