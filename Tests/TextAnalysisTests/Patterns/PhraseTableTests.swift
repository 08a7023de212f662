import Testing
import TextAnalysis

struct PhraseTableTests {
  @Test(arguments: [
    ("蜂蜜罐", "蜂蜜罐@0..<3"), ("蜂蜜蜂蜜罐", "蜂蜜@0..<2 蜂蜜罐@2..<5"), ("蜂", ""), ("罐蜂蜜", "蜂蜜@1..<3"),
    ("the bees and BEE HIVE", "bee@1..<2 bee hive@3..<5"), ("", ""),
  ])
  func `The longest phrase at a place counts`(text: String, matches: String) {
    var table = PhraseTable<String>()
    for phrase in ["蜂蜜", "蜂蜜罐", "bee", "bee hive"] { table.add(tokens(phrase), phrase) }
    let found = table.matches(in: tokens(text)).map { "\($0.value)@\($0.tokens)" }
    #expect(found.joined(separator: " ") == matches)
  }

  @Test func `Of equal phrases the first counts`() {
    var table = PhraseTable<Int>()
    let added = [tokens("Bees"), tokens("bee"), []].enumerated().map { table.add($1, $0) }
    #expect(added == [true, false, false])
    #expect(table.value(of: tokens("bee")) == 0)
  }

  @Test func `A table of words distinguishes inflections`() {
    var table = PhraseTable<Int>(comparing: .word)
    table.add(tokens("bees"), 1)
    #expect(table.value(of: tokens("bee")) == nil)
    #expect(table.value(of: tokens("BEES")) == 1)
    #expect(table.value(of: tokens("bees fly")) == nil)
  }

  private func tokens(_ text: String) -> [Token] {
    Analyzer().tokens(of: text)
  }
}
