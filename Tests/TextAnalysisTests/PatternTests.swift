import Testing
import TextAnalysis

struct PatternTests {
  @Test(arguments: [
    ("排第几", "谷歌排第几？"), ("Why", "so WHY not"), ("(who|which one) is", "Which one is it"),
    ("蜂 [的|之] 蜜", "蜂的蜜"), ("蜂 [的|之] 蜜", "蜂蜜"), ("蜂 … 蜜", "蜂蜜"),
    ("蜂 … 蜜", "蜂一二三四五六七八九十百千蜜"), ("^ why", "Why?"), ("why $", "tell me why…"),
    ("^ bees $", "Bees!"), ("how … (fly|swim) $", "How do the bees fly?"), ("GPT-5", "gpt 5"),
    ("^ … honey", "sweet honey"), ("[a] [b] c", "c"), ("(bee|bee hive) wall", "bee hive wall"),
    ("３ 箱", "3箱"),
  ])
  func `A pattern occurs`(pattern: String, text: String) throws {
    #expect(try occurs(pattern, in: text))
  }

  @Test(arguments: [
    ("排第几", "排在第几"), ("why", "whys"), ("bees", "bee"), ("蜂 [的|之] 蜜", "蜂有蜜"),
    ("蜂 … 蜜", "蜂一二三四五六七八九十百千万蜜"), ("蜂 … 蜜", "蜜蜂"), ("^ why", "so why"),
    ("why $", "why not"), ("^ bees $", "bees fly"), ("(who|which one) is", "which is"),
    ("why", ""), ("(bee hive)", "bee the hive"),
  ])
  func `A pattern does not occur`(pattern: String, text: String) throws {
    #expect(try !occurs(pattern, in: text))
  }

  @Test(arguments: [
    ("", "an empty pattern"), ("   ", "an empty pattern"), ("(a|b", "‘(’ without ‘)’"),
    ("a [b", "‘[’ without ‘]’"), ("(a|b]", "‘(’ without ‘)’"), ("a) b", "‘)’ without its opening"),
    ("a]", "‘]’ without its opening"), ("a | b", "‘|’ without its opening"),
    ("(a|)", "an alternative without a word"), ("[，]", "an alternative without a word"),
    ("a ？", "an alternative without a word"), ("()", "an alternative without a word"),
  ])
  func `A malformed pattern is refused`(pattern: String, problem: String) {
    let error = #expect(throws: Pattern.SyntaxError.self) { try occurs(pattern, in: "") }
    #expect(error?.problem == problem)
  }

  private func occurs(_ pattern: String, in text: String) throws -> Bool {
    let analyzer = Analyzer()
    return try Pattern(pattern, analyzer: analyzer).occurs(in: analyzer.tokens(of: text))
  }
}
