import Fixtures
import InterviewQA
import Testing

@testable import Shell

struct SessionTests {
  private let small: SmallSession

  init() throws {
    small = try SmallSession()
  }

  @Test(arguments: [
    (":sources", "message: bees  15 paragraphs  Interviews/bees/original.txt"),
    (":so", "message: bees  15 paragraphs  Interviews/bees/original.txt"),
    (
      ":outline",
      "message: bees\n  Interviews/bees/original.txt:5  1、蜂箱搬到屋頂\n"
        + "  Interviews/bees/original.txt:11  2、蜂蜜的價格"
    ),
    (
      ":speakers",
      "message: bees  河畔日報 (interviewer), 3 turns\nbees  陳瀾 (guest), 4 turns\n"
        + "bees  河畔日報 (outlet), 0 turns"
    ),
    (":in bees", "notice: asking bees only"), (":in", "notice: asking all sources"),
    (":in   bees  ", "notice: asking bees only"), (":in\tbees", "notice: asking bees only"),
    (":in Interviews/bees/original.txt", "notice: asking bees only"),
    (":in ants", "error: no source ‘ants’ (:sources lists them)"),
    (":speaker 陳瀾", "notice: only what 陳瀾 says"), (":speaker", "notice: asking all speakers"),
    (":speaker Bo", "error: no speaker ‘Bo’ (:speakers lists them)"),
    (":why", "error: no question was asked yet"), (":new", "notice: a new conversation"),
    (":help new", "message: :new                      forget what was asked before"),
    (":help :quit", "message: :quit                     leave; so does Ctrl-D (:q)"),
    (":q", "quit"), (":quit", "quit"), ("  :quit \r", "quit"), ("", "nothing"), ("　", "nothing"),
    ("# 蜂蜜", "nothing"), ("!", "answer"), ("：蜂蜜", "answer"), ("？？", "answer"),
    ("：in bees", "notice: asking bees only"),
    ("！3", "error: no line 3 in the history (:history lists it)"),
  ])
  func `A line of the shell has its effect`(line: String, effect: String) {
    let outcome = small.outcome(of: line)
    #expect(outcome == effect || effect == "answer" && outcome.hasPrefix("answer: "))
  }

  @Test(arguments: [
    (":s", "error: :s could be :sources, :speakers, :speaker, :set, :show, :save"),
    (":speekers", "error: unknown command :speekers; did you mean :speakers? (:help lists all)"),
    (":hlep", "error: unknown command :hlep; did you mean :help? (:help lists all)"),
    (":wy", "error: unknown command :wy; did you mean :why? (:help lists all)"),
    (":", "error: unknown command :; did you mean :in? (:help lists all)"),
    (":help wy", "error: unknown command :wy; did you mean :why? (:help lists all)"),
  ])
  func `An unknown command suggests the nearest`(line: String, effect: String) {
    #expect(small.outcome(of: line) == effect)
  }

  @Test(arguments: [":help", "?", ":h", "？", "：help"])
  func `Help names every command`(line: String) {
    let names = small.outcome(of: line).split { " \n".contains($0) }
    for command in CommandTable.shell.all { #expect(names.contains(":\(command.names[0])")) }
  }

  @Test(arguments: [40, 80, 200])
  func `Help is one screen of 24 rows`(columns: Int) {
    guard case .message(let lines) = small.session.respond(to: ":help") else {
      Issue.record("no message")
      return
    }
    let rows = Page(columns: columns).text(of: lines).split(separator: "\n")
    #expect(rows.count < 24)
    #expect(rows.allSatisfy { $0.count <= columns })
  }

  @Test func `Help tells what each command does`() {
    let help = small.outcome(of: ":help commands")
    for command in CommandTable.shell.all { #expect(help.contains("\(command.call)  ")) }
    for command in CommandTable.shell.all { #expect(help.contains("  \(command.help)")) }
  }

  @Test func `Each command is found by its whole name, each name once`() throws {
    let names = CommandTable.shell.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for command in CommandTable.shell.all {
      #expect(try CommandTable.shell.named(command.names[0]).help == command.help)
    }
  }

  @Test func `A speaker narrows the answers until it is taken back`() {
    #expect(small.outcome(of: ":limit", ":speaker 陳瀾", "蜂蜜").contains("¶12"))
    #expect(!small.outcome(of: ":speaker 陳瀾", "蜂蜜").contains("河畔日報 · "))
    #expect(small.outcome(of: ":speaker", "蜂蜜").contains("河畔日報 · "))
  }

  @Test func `Why tells how the last question was understood`() {
    let why = small.outcome(of: "honey 为什么贵？", ":why")
    #expect(
      why.hasPrefix("message: type: reason, by rule: reason\nterms: honey, 贵\n  honey: also 蜂蜜"))
  }

  @Test func `A new conversation forgets the last question`() {
    #expect(small.outcome(of: "蜂蜜", "为什么？").hasPrefix("answer: 接上问：蜂蜜\n 1  "))
    #expect(small.outcome(of: ":new", ":why") == "error: no question was asked yet")
    #expect(small.outcome(of: "为什么？").contains("没有答案"))
  }
}

struct SettingTests {
  @Test(arguments: [
    (":set limit 2", "notice: limit is 2"), (":set limit", "notice: limit is 4"),
    (":set limit 0", "error: ‘0’: expected the number of quotations"),
    (":set context 2", "notice: context is 2"), (":set context", "notice: context is 0"),
    (":set in bees", "notice: in is bees"), (":set speaker 陳瀾", "notice: speaker is 陳瀾"),
    (":set in", "notice: in is all"),
    (":set in ants", "error: no source ‘ants’ (:sources lists them)"),
    (":set width 60", "notice: width is 60"), (":set width auto", "notice: width is auto"),
    (":set width wide", "error: ‘wide’: expected the number of columns"),
    (":set color never", "notice: color is never"), (":set color", "notice: color is auto"),
    (":set color red", "error: color: ‘red’ is none of auto, always, never"),
    (":set colour never", "error: no setting ‘colour’; did you mean color? (:show lists all)"),
    (":set ed vi", "notice: editor is vi"), (":set marks wide", "notice: marks is wide"),
    (":format markdown", "notice: format is markdown"),
    (":format xml", "error: format: ‘xml’ is none of terminal, plain, markdown, json"),
    (":timing on", "notice: timing is on"), (":timing", "notice: timing is off"),
    (":show limit", "message: limit    4             at most so many quotations"),
  ])
  func `A setting is changed by its name`(line: String, effect: String) throws {
    #expect(try SmallSession().outcome(of: line) == effect)
  }

  @Test func `The settings are shown with their values`() throws {
    let shown = try SmallSession().outcome(of: ":set limit 2", ":show")
    #expect(shown.contains("\nlimit    2  "))
    for setting in Setting.all {
      #expect(shown.contains("\n\(setting.name) ") || setting.name == "in")
    }
  }

  @Test func `A limit counts from the next question`() throws {
    let small = try SmallSession()
    #expect(small.outcome(of: ":set limit 1", "蜂蜜").contains(" 1  "))
    #expect(!small.outcome(of: "蜂蜜").contains(" 2  "))
  }
}
