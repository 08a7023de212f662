import Testing

@testable import Shell

struct CommandTableTests {
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
    (":why", "error: no question has been asked yet"), (":new", "notice: a new conversation"),
    (":help new", "message: :new                      forget what was asked before"),
    (":help :quit", "message: :quit                     leave; same as Ctrl-D (:q)"),
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
  func `An unknown command suggests the nearest one`(line: String, effect: String) {
    #expect(small.outcome(of: line) == effect)
  }

  @Test func `Each command is found by its full name, and each name is unique`() throws {
    let names = CommandTable.shell.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for command in CommandTable.shell.all {
      #expect(try CommandTable.shell.named(command.names[0]).help == command.help)
    }
  }
}
