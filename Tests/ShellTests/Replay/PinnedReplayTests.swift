import Fixtures
import Testing

/// A check does not depend on the environment.
@Suite(.serialized) struct PinnedReplayTests {
  private static let questions = """
    :show width
    比超市貴多少？
    為什麼把蜂箱搬到屋頂？
    :cite 1
    :facts 蜂
    :outline
    Where is Mars?
    :timing on
    蜂蜜

    """

  private static let environments: [[String: String]] = [
    ["LC_ALL": "C", "LANG": "C"], ["LC_ALL": "zh_CN.UTF-8"], ["COLUMNS": "40", "TERM": "dumb"],
    ["COLUMNS": "200", "TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"],
    ["XDG_CONFIG_HOME": "/config", "NO_COLOR": "1"], ["PAGER": "false"],
  ]

  @Test(arguments: environments)
  func `A replay is the same in any environment`(environment: [String: String]) async throws {
    let program = try Program([
      "a.session": Self.questions, "b.session": Self.questions,
      "config/dixit/rc": ":set limit 1\n", "state/dixit/history": "蜂蜜\n",
    ])
    var environment = environment
    for (name, folder) in [("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state")] {
      environment[name] = program.folder.path + "/" + folder
    }
    let plain = try await program.run("replay", "--update", "a.session")
    #expect(plain.status == 0)
    let update = try await program.run(
      ["replay", "--update", "b.session"], environment: environment)
    #expect(update.status == 0)
    #expect(try program.text("a.session") == program.text("b.session"))
    #expect(try !program.text("a.session").contains(program.folder.path))
    let check = try await program.run(["replay", "--check", "a.session"], environment: environment)
    #expect(check.output == "9 as expected in 1 file\n")
  }

  @Test(arguments: [40, 200])
  func `A replay is the same on a terminal of any width`(columns: Int) async throws {
    let program = try Program(["a.session": Self.questions])
    _ = try await program.run("replay", "--update", "a.session")
    let shell = try ShellOnTerminal(
      [program.folder.path + "/a.session"], command: ["replay", "--check"], columns: columns)
    #expect(shell.shows("9 as expected in 1 file\n"))
    #expect(shell.exits(0))
    #expect(!shell.sent.contains("\u{1B}"))
  }

  @Test func `A review asks about each answer`()
    async throws
  {
    let program = try Program([
      "a.session":
        "dixit> :show limit\nold\n\ndixit> 蜂箱\nold\n\ndixit> 蜂蜜\nold\n\ndixit> :new\nold\n"
    ])
    let shell = try ShellOnTerminal(
      [program.folder.path + "/a.session", "--limit", "1"], command: ["replay", "--update=review"])
    for answer in ["x", "n", "y", "q"] {
      #expect(shell.shows("[ynaq] "))
      shell.type(answer + "\r")
    }
    #expect(shell.shows("0 as expected, 3 different, 1 updated in 1 file\n"))
    #expect(shell.exits(1))
    let text = try program.text("a.session")
    #expect(text.hasPrefix("dixit> :show limit\nold\n\ndixit> 蜂箱\n不是问题：4 个段落提到 蜂箱\n"))
    #expect(text.hasSuffix("\n\ndixit> 蜂蜜\nold\n\ndixit> :new\nold\n"))
  }
}
