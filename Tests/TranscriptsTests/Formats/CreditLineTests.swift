import Testing
import Transcripts

struct CreditLineTests {
  @Test(arguments: [
    ("河畔日報記者 | 林小禾", "記者 林小禾"), ("責任編輯：周木", "責任編輯 周木"), ("編輯/周木", "編輯 周木"),
    ("Editor: Ann Lee", "Editor Ann Lee"),
  ])
  func `A line before the first turn may name who made the piece`(line: String, credit: String)
    throws
  {
    let interview = try read("\(line)\nQ: a\nA: b\nQ: c\nA: d\nso\nso\nso")
    #expect(interview.credits.map { "\($0.task) \($0.name)" } == [credit])
    #expect(interview.paragraphs[0].kind == .credit)
  }

  @Test func `A credit with a colon is no speaker even if most lines have a colon`() throws {
    let interview = try read("編輯：周木\n記者：為什麼？\n陳瀾：因為。\n記者：然後？\n陳瀾：好。")
    #expect(interview.credits.map(\.name) == ["周木"])
    #expect(interview.speakers.map(\.name) == ["記者", "陳瀾"])
  }

  @Test(arguments: [
    "河畔日報記者 |", "廚師 | 林小禾", "記者林小禾", "記者 | " + String(repeating: "蜂", count: 60),
  ])
  func `Any other line before the first turn is the introduction`(line: String) throws {
    let interview = try read("\(line)\nQ: a\nA: b\nQ: c\nA: d\nso\nso\nso")
    #expect(interview.credits.isEmpty)
    #expect(interview.paragraphs[0].kind == .introduction)
  }

  @Test func `A credit after the first turn is speech`() throws {
    #expect(try read("Q: a\nA: b\n編輯 | 周木\nQ: c\nA: d").paragraphs[2].kind == .speech)
  }
}
