import Basics
import Testing
import TextAnalysis

struct ScriptFoldingTests {
  /// The folding of `Knowledge/Lexicon/variants.txt`, read once.
  private static let variants = Result {
    let package = "/" + "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    let bytes = try FileAccess.bytes(of: package + "/Knowledge/Lexicon/variants.txt")
    return try LexiconReader.folding(
      from: KnowledgeFile(name: "variants.txt", text: String(decoding: bytes, as: UTF8.self)))
  }

  @Test(arguments: [
    ("後", "后"), ("裏", "里"), ("裡", "里"), ("於", "于"), ("臺", "台"), ("颱", "台"), ("幹", "干"),
    ("乾", "干"), ("張璐", "张璐"), ("發", "发"), ("髮", "发"), ("這裡麵", "这里面"),
  ])
  func `Script variants fold to one character`(traditional: String, simplified: String) throws {
    let folding = try Self.variants.get()
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
