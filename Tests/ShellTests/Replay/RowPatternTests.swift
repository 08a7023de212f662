import Testing

@testable import Shell

/// How a row of a golden session is compared.
struct RowPatternTests {
  @Test(arguments: [
    ("一二", "一二"), ("一* (glob)", "一二三"), ("*二* (glob)", "一二三"), ("?二? (glob)", "一二三"),
    ("a*b*c (glob)", "abbbcbc"), ("* (glob)", ""), ("a* (glob)", "a* (glob)"),
    ("\\d+ 段 (re)", "79 段"), ("a|b (re)", "b"), ("[笑] [..]", "[笑] [..]"),
    ("a (glob) b", "a (glob) b"),
  ])
  func `Rows that match`(pattern: String, row: String) throws {
    #expect(try RowPattern(pattern).matches(row))
  }

  @Test(arguments: [
    ("一二", "一 二"), ("a*c", "abc"), ("a*b*c (glob)", "abbbcbd"), ("? (glob)", ""),
    ("? (glob)", "ab"), ("\\d+ (re)", "79 段"), ("[笑] (glob)", "笑"), ("\u{E9}", "e\u{301}"),
    ("# 一", "# 一"), ("...", "..."),
  ])
  func `Rows that do not match`(pattern: String, row: String) throws {
    #expect(try !RowPattern(pattern).matches(row))
  }

  @Test(arguments: ["# 一 (二)", "dixit> 一?", "dixit [a]> 一", "...> 一", "...", "```", "#"])
  func `A row that could be misread is written as an expression`(row: String) throws {
    let written = RowPattern.written(row)
    #expect(written != row)
    #expect(try RowPattern(written).matches(row))
    #expect(Script("dixit> q\n" + written, name: "a", isMarkdown: false).entries.count == 1)
  }

  @Test(arguments: [
    "", " 1  一", "? no answer", "a (glob)", "# ".reversed().map(String.init).joined(),
  ])
  func `Any other row is written as it is`(row: String) {
    #expect(RowPattern.written(row) == row)
  }
}
