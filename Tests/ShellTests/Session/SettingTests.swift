import FoundationEssentials
import Testing

@testable import Shell

struct SettingTests {
  @Test(arguments: [
    (":set limit 2", "notice: limit is 2"), (":set limit", "notice: limit is 4"),
    (":set limit 0", "error: ‘0’: expected the number of quotations"),
    (":set context 2", "notice: context is 2"), (":set context", "notice: context is 0"),
    (":set in bees", "notice: in is bees"), (":set speaker 陳瀾", "notice: speaker is 陳瀾"),
    (":set in", "notice: in is all"), (":set in all", "notice: in is all"),
    (":set speaker all", "notice: speaker is all"), (":set width", "notice: width is auto"),
    (":set in ants", "error: no source ‘ants’ (:sources lists them)"),
    (":set width 60", "notice: width is 60"), (":set width auto", "notice: width is auto"),
    (":set width wide", "error: ‘wide’: expected the number of columns"),
    (":set color never", "notice: color is never"), (":set color", "notice: color is auto"),
    (":set color red", "error: color: ‘red’ is not one of auto, always, never"),
    (":set colour never", "error: no setting ‘colour’; did you mean color? (:show lists all)"),
    (":set ed vi", "notice: editor is vi"), (":set marks wide", "notice: marks is wide"),
    (":format markdown", "notice: format is markdown"),
    (":format xml", "error: format: ‘xml’ is not one of terminal, plain, markdown, json"),
    (":timing on", "notice: timing is on"), (":timing", "notice: timing is off"),
    (":show limit", "message: limit    4             maximum number of quotations"),
  ])
  func `A setting is changed by its name`(line: String, effect: String) throws {
    #expect(try SmallSession().outcome(of: line) == effect)
  }

  @Test func `A setting is reset to what the session began with`() async throws {
    let run = try await Program().run(
      ["--json", "--limit", "2", "--speaker", "陳瀾"],
      input: ":set limit 3\n:speaker\n:format\n:set limit\n:set speaker\n:set format\n")
    let settings = try run.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))["settings"]
    }
    #expect(settings.map { $0?["limit"] } == ["3", "3", "3", "2", "2", "2"])
    #expect(
      settings.map { $0?["speaker"] } == ["陳瀾", "all", "all", "all", "陳瀾", "陳瀾"])
    #expect(settings.allSatisfy { $0?["format"] == "json" })
  }

  @Test func `The settings are shown with their values`() throws {
    let shown = try SmallSession().outcome(of: ":set limit 2", ":show")
    #expect(shown.contains("\nlimit    2  "))
    for setting in Setting.all {
      #expect(shown.contains("\n\(setting.name) ") || setting.name == "in")
    }
  }

  @Test func `A limit applies from the next question`() throws {
    let small = try SmallSession()
    #expect(small.outcome(of: ":set limit 1", "蜂蜜 蜂箱").contains(" 1  "))
    #expect(!small.outcome(of: "蜂蜜 蜂箱").contains(" 2  "))
  }
}
