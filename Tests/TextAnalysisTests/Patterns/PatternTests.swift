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
    ("a [b", "‘[’ without ‘]’"), ("(a|b]", "‘(’ without ‘)’"), ("a) b", "‘)’ without ‘(’"),
    ("a]", "‘]’ without ‘[’"), ("a | b", "‘|’ outside brackets"),
    ("(a|)", "an alternative without a word"), ("[，]", "an alternative without a word"),
    ("a ？", "an alternative without a word"), ("()", "an alternative without a word"),
  ])
  func `A malformed pattern is refused`(pattern: String, problem: String) {
    let error = #expect(throws: Pattern.SyntaxError.self) { try occurs(pattern, in: "") }
    #expect(error?.problem == problem)
  }

  @Test(arguments: [
    ("bees , honey", "bees, honey", true), ("bees honey", "bees, honey", false),
    ("bees … honey", "bees, sweet honey", false), ("^ honey", "bees, honey", true),
    ("bees $", "bees, honey", true), ("蜂 、 蜜", "蜂、蜜", true), ("(,|:) honey", "bees: honey", true),
    ("3 ~ 5", "3–5", true), ("high ~ tech", "high-tech", false), ("high tech", "high-tech", true),
  ])
  func `Marks separate the words of a pattern`(pattern: String, text: String, occurs: Bool) throws {
    let analyzer = Analyzer()
    let tokens = MarkedTokens(analyzer.tokens(of: text), of: Array(text.utf8)).tokens
    #expect(try Pattern(pattern, analyzer: analyzer).occurs(in: tokens) == occurs)
  }

  @Test func `A slot takes the best filling that lets the rest match`() throws {
    let analyzer = Analyzer()
    let pattern = try Pattern("has <what:any> wings", analyzer: analyzer, slots: ["what"])
    let tokens = analyzer.tokens(of: "it has four clear wings")
    let matcher = PatternMatcher(tokens: tokens) { _, start in [start + 1, start + 2, start + 3] }
    let match = matcher.match(pattern, from: 1)
    #expect(match?.slots == [Pattern.Slot(name: "what", kind: "any"): 2..<4])
    #expect(match?.words == [1, 4])
    #expect(match?.end == 5)
  }

  private func occurs(_ pattern: String, in text: String) throws -> Bool {
    let analyzer = Analyzer()
    return try Pattern(pattern, analyzer: analyzer).occurs(in: analyzer.tokens(of: text))
  }
}
