import Testing

@testable import Shell

/// Which rows of a file are run, and which are expected output.
struct ScriptReaderTests {
  private func script(_ text: String, isMarkdown: Bool = false) -> Script {
    Script(text, name: "a", isMarkdown: isMarkdown)
  }

  @Test(arguments: [
    ("一\n二\n", ["一", "二"]), ("# head\n\n :in a\r\n\r\n一\r\n", [" :in a", "一"]),
    ("一\\\n二\\\n三\n四", ["一二三", "四"]), ("一\\", ["一"]), ("\u{FEFF}一", ["一"]),
    ("：help\n＃一", ["：help", "＃一"]), ("#一\n \n\t\n", []), ("", []),
    ("dixit> 一\n答\ndixit [a]> 二\n...> 三\n\ndixit>\ndixit> # 四", ["一", "二\n三"]),
    ("before\ndixit> 一", ["一"]), ("dixit> 一\r\n答\r\n", ["一"]),
    ("一 #=> value=1\n二  #=> line=2", ["一", "二"]), ("一#=> 二", ["一#=> 二"]),
  ])
  func `What is run`(text: String, lines: [String]) {
    #expect(script(text).lines == lines)
  }

  @Test(arguments: [
    ("dixit> 一\n答\n\n二答\n\n# 二\ndixit> 二\n", [1..<4, 7..<7]),
    ("dixit> 一\n\n答\n", [1..<3]), ("dixit> 一\n...> 二\n答", [2..<3]), ("dixit> 一", [1..<1]),
  ])
  func `What is expected`(text: String, rows: [Range<Int>]) {
    #expect(script(text).entries.map(\.output) == rows)
  }

  @Test func `A list has no place for expected output`() {
    #expect(script("一\n二").entries.map(\.output) == [nil, nil])
  }

  @Test(arguments: [
    ("a\n```dixit\ndixit> 一\n答\n```\n```\ndixit> 二\n```\n", ["一"]),
    ("````dixit --x\n一\n```\n````\n```dixit\n二\n```", ["一", "```", "二"]),
    ("```dixit\n一\n", []), ("dixit> 一\n", []), ("```swift\n```dixit\n一\n```\n", []),
  ])
  func `In Markdown only the fences of the program count`(text: String, lines: [String]) {
    #expect(script(text, isMarkdown: true).lines == lines)
  }

  @Test func `The head names the sources`() {
    let text =
      "# format: 1\n# source: a b.txt sha256:0f\n\n# source: c sha256:1\n一\n# source: d sha256:2"
    #expect(
      script(text).sources == [
        Script.Source(file: "a b.txt", sha256: "0f"), Script.Source(file: "c", sha256: "1"),
      ])
  }
}
