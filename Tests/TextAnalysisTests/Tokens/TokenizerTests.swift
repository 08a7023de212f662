import Testing
import TextAnalysis

struct TokenizerTests {
  @Test(arguments: [
    ("GPT-5.1涨了60%", "gpt 5.1 涨 了 60 %"), ("GPT5", "gpt 5"), ("1.5億", "1.5 億"),
    ("1,000只", "1000 只"), ("1,000,000.5", "1000000.5"), ("$20", "$ 20"), ("20，30", "20 30"),
    ("2025,50", "2025 50"),
    ("1,0000", "1 0000"),
    ("she's", "she's"), ("she’s", "she's"), ("'quoted'", "quoted"), ("3.", "3"), ("3.a", "3 a"),
    ("C端", "c 端"), ("ＡＩ", "ai"), ("hi😀there", "hi there"), ("👩‍🌾", ""), ("、。…—", ""),
    ("", ""), ("々〇", "々 〇"), ("カタ한글", "カ タ 한 글"), ("𠀀", "𠀀"), ("état", "état"),
    ("Привет", "привет"), ("a_b", "a b"), ("17:30", "17 30"),
  ])
  func `Text is cut into folded words`(text: String, words: String) {
    #expect(tokens(text).map(\.word.description).joined(separator: " ") == words)
  }

  @Test func `A token knows its kind and its bytes`() {
    let tokens = tokens("蜂5%！bees")
    #expect(tokens.map(\.kind) == [.han, .number, .sign, .word])
    #expect(tokens.map(\.range) == [0..<3, 3..<4, 4..<5, 8..<12])
  }

  @Test func `A word keeps its form besides its stem`() {
    let token = tokens("Investing")[0]
    #expect(token.word == Term("investing"))
    #expect(token.term == Term("invest"))
  }

  private func tokens(_ text: String) -> [Token] {
    Analyzer().tokens(of: text)
  }
}
