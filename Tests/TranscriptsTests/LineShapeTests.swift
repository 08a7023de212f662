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
  func `Another line in the interview is speech`(line: String) throws {
    #expect(try kind(of: line) == .speech)
  }

  @Test(arguments: ["(笑)", "（掌聲）", "[music]", "【編按】"])
  func `A line in brackets is a note that nobody says`(line: String) throws {
    #expect(try kind(of: line) == .note)
  }

  @Test(arguments: ["(笑) 好", "(笑】", "好(笑)"])
  func `Brackets around a part of the line are speech`(line: String) throws {
    #expect(try kind(of: line) == .speech)
  }

  /// Of a line between two turns.
  private func kind(of line: String) throws -> Paragraph.Kind {
    try read("Q: a\nA: b\n\(line)\nQ: c\nA: d").paragraphs[2].kind
  }
}

struct CreditTests {
  @Test(arguments: [
    ("河畔日報記者 | 林小禾", "記者 林小禾"), ("責任編輯：周木", "責任編輯 周木"), ("編輯/周木", "編輯 周木"),
    ("Editor: Ann Lee", "Editor Ann Lee"),
  ])
  func `A line before the speech names who made the piece`(line: String, credit: String) throws {
    let interview = try read("\(line)\nQ: a\nA: b\nQ: c\nA: d\nso\nso\nso")
    #expect(interview.credits.map { "\($0.task) \($0.name)" } == [credit])
    #expect(interview.paragraphs[0].kind == .credit)
  }

  @Test func `A credit with a colon is no speaker even where most lines have one`() throws {
    let interview = try read("編輯：周木\n記者：為什麼？\n陳瀾：因為。\n記者：然後？\n陳瀾：好。")
    #expect(interview.credits.map(\.name) == ["周木"])
    #expect(interview.speakers.map(\.name) == ["記者", "陳瀾"])
  }

  @Test(arguments: [
    "河畔日報記者 |", "廚師 | 林小禾", "記者林小禾", "記者 | " + String(repeating: "蜂", count: 60),
  ])
  func `Another line before the speech is the introduction`(line: String) throws {
    let interview = try read("\(line)\nQ: a\nA: b\nQ: c\nA: d\nso\nso\nso")
    #expect(interview.credits.isEmpty)
    #expect(interview.paragraphs[0].kind == .introduction)
  }

  @Test func `A credit within the speech is speech`() throws {
    #expect(try read("Q: a\nA: b\n編輯 | 周木\nQ: c\nA: d").paragraphs[2].kind == .speech)
  }
}

struct RoleTests {
  @Test(arguments: [
    ("河畔日報記者 | 林\n河畔日報：好。\n陳瀾：好。\n河畔日報：對。\n陳瀾：對。", "interviewer guest outlet"),
    ("記者：好。\n陳瀾：好。\n記者：對。\n陳瀾：對。", "interviewer guest"),
    ("Anna: Why?\nBen: So.\nAnna: When?\nBen: Then.", "interviewer guest"),
    ("Ben: So.\nAnna: Why?\nBen: Then.\nAnna: When?", "guest interviewer"),
    ("Anna: Why?\nBen: Who?\nAnna: When?\nBen: Me?", "participant participant"),
    ("Anna: a.\nBen: b.\nAnna: c.\nBen: d.", "participant participant"),
    ("Anna: a?\nBen: b.\nCleo: c.\nAnna: a?\nBen: b.", "interviewer guest guest"),
    ("嘉賓：好。\nBen: b?\n嘉賓：對。\nBen: d?", "guest interviewer"),
  ])
  func `Roles follow the outlet, the label's word, then who asks`(
    text: String, roles: String
  ) throws {
    #expect(try read(text).speakers.map(\.role.rawValue).joined(separator: " ") == roles)
  }
}
