import Testing
import Transcripts

struct LineShapeTests {
  @Test(arguments: [
    "1、蜂箱", "12. Bees", "一、蜂箱", "（二）蜂蜜", "(3) Honey", "01 蜂箱", "# Bees", "十一、蜂箱", "3．蜂",
  ])
  func `A short numbered line is a heading`(line: String) throws {
    #expect(try kind(of: line) == .heading)
  }

  @Test(arguments: [
    "1、這是一句話。", "2025 was good", "一共三箱", "100 bees came", "1、到這裡,", "蜂箱", "1",
    "1、" + String(repeating: "蜂", count: 60), "（笑", "一", "1.5億隻蜂",
  ])
  func `Any other line in the interview is speech`(line: String) throws {
    #expect(try kind(of: line) == .speech)
  }

  @Test(arguments: ["(笑)", "（掌聲）", "[music]", "【編按】"])
  func `A line in brackets is a note`(line: String) throws {
    #expect(try kind(of: line) == .note)
  }

  @Test(arguments: ["(笑) 好", "(笑】", "好(笑)"])
  func `Brackets around part of a line are speech`(line: String) throws {
    #expect(try kind(of: line) == .speech)
  }

  /// The kind of a line between two turns.
  private func kind(of line: String) throws -> Paragraph.Kind {
    try read("Q: a\nA: b\n\(line)\nQ: c\nA: d").paragraphs[2].kind
  }
}
