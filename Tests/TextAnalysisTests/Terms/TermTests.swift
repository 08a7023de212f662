import Testing
import TextAnalysis

struct TermTests {
  @Test func `Terms sort by their bytes`() {
    let words = ["", "a", "ab", "abcdefgh", "abcdefghi", "b", "é", "蜂", "蜂蜜", "蜜", "😀"]
    #expect(words.shuffled().map { Term($0) }.sorted().map(\.description) == words)
  }

  @Test(arguments: [
    "", "a", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmno", "abcdefghijklmnop",
  ])
  func `A word of up to 16 bytes is kept whole`(word: String) {
    #expect(Term(word).description == word)
  }

  @Test func `A longer word keeps its beginning and a hash`() {
    #expect(Term("abcdefghijklmnopq").description == "abcdefg…")
    #expect(Term("abcdefghijklmnopq") == Term("abcdefghijklmnopq"))
    #expect(Term("abcdefghijklmnopq") != Term("abcdefghijklmnopr"))
    #expect(Term("abcdefghijklmnopq") != Term("abcdefghijklmnop"))
  }

  @Test(arguments: ["蜂蜜", "𠀀𠀁", "蜂𠀁", "𠀀蜜"])
  func `A bigram is the term of its two characters`(pair: String) {
    let analyzer = Analyzer()
    let terms = analyzer.terms(of: analyzer.tokens(of: pair))
    #expect(terms.first { $0.kind == .bigram }?.term == Term(pair))
  }
}
