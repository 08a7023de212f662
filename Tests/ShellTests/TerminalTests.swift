import Fixtures
import FoundationEssentials
import Glibc
import Testing

/// The shell as a person meets it.
@Suite(.serialized) struct TerminalTests {
  @Test func `A question is answered under a banner, and Ctrl-D leaves all as it was`() throws {
    let shell = try ShellOnTerminal()
    #expect(shell.shows("dixit: bees, 15 paragraphs\n"))
    #expect(shell.shows("dixit> "))
    shell.type("比超市貴多少？\r")
    #expect(shell.shows("一罐三百元,比超市貴一倍。”\n"))
    #expect(shell.shows("original.txt:13"))
    #expect(shell.shows(":why\n"))
    #expect(shell.shows("dixit> "))
    shell.type("\u{4}")
    #expect(shell.exits(0))
    #expect(shell.hasOriginalModes)
    #expect(try Self.history(of: shell) == "比超市貴多少？\n")
  }

  @Test func `Under an answer stands what can be done with it, and how long it took`() throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type(":timing on\r:set limit 1\r比超市貴多少？\r")
    #expect(shell.shows("\n:more · :open 1 · :context 2 · :why · "))
    #expect(shell.shows(" ms\n\n"))
    #expect(shell.shows("dixit> "))
    shell.type(":set hints off\r:timing off\r比超市貴多少？\r")
    #expect(shell.shows("貴多少"))
    #expect(shell.shows("\n\n"))
    #expect(!shell.text.contains(":more"))
  }

  @Test func `Without a banner the prompt comes first, and shows how the sources are narrowed`()
    throws
  {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    #expect(!shell.sent.contains("paragraphs"))
    shell.type(":in bees\r")
    #expect(shell.shows("dixit [bees]> "))
    shell.type(":quit\r")
    #expect(shell.exits(0))
  }

  @Test(arguments: ["exit", "quit", "退出"])
  func `Words for help and for leaving do what they say`(word: String) throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type("help\r")
    #expect(shell.shows("Ask in Chinese or English."))
    #expect(shell.shows("dixit> "))
    shell.type("hello\r")
    #expect(shell.shows("Not a question."))
    #expect(shell.shows("dixit> "))
    shell.type("超市\r")
    #expect(shell.shows("不是问题：1 个段落提到 超市"))
    #expect(shell.shows("dixit> "))
    shell.type(word + "\r")
    #expect(shell.exits(0))
    #expect(shell.hasOriginalModes)
  }

  @Test func `Tab completes names of the sources`() throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type("陳\t")
    #expect(shell.shows("瀾"))
    shell.type("\u{15}:outl\t\r")
    #expect(shell.shows("1、蜂箱搬到屋頂"))
  }

  @Test func `A word cut by Ctrl-W is one of the lexicon`() throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type("想想陳瀾\u{17}\u{1}#\r\u{10}")
    #expect(shell.shows("dixit> #想想"))
  }

  @Test func `The start-up file is run, and not when it is unwanted`() throws {
    let files = [".config/dixit/rc": "# mine\n:set limit 1\n:in bees\n:nonsense\n"]
    let shell = try ShellOnTerminal(files: files)
    #expect(shell.shows("unknown command :nonsense"))
    #expect(shell.shows("dixit [bees]> "))
    #expect(!shell.sent.contains("limit is 1"))
    let plain = try ShellOnTerminal(["--no-rc"], files: files)
    #expect(plain.shows("dixit> "))
  }

  @Test func `A line that begins with a blank stays out of the history`() throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type(" :show limit\r")
    #expect(shell.shows("maximum number of quotations"))
    #expect(shell.shows("dixit> "))
    shell.type(":new\r")
    #expect(shell.shows("a new conversation"))
    #expect(shell.shows("dixit> "))
    shell.type("!1\r")
    #expect(shell.shows("a new conversation"))
    #expect(shell.shows("dixit> "))
    shell.type("\u{4}")
    #expect(shell.exits(0))
    #expect(try Self.history(of: shell) == ":new\n")
  }

  @Test func `A session that is pasted is asked again`() throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type(
      "\u{1B}[200~dixit> :in bees\nasking bees only\n\ndixit [bees]> 蜂蜜 超市\nold\n\u{1B}[201~\r")
    #expect(shell.shows("asking bees only\n\ndixit> 蜂蜜 超市\n 1  "))
    #expect(shell.shows("dixit [bees]> "))
  }

  @Test func `Output longer than the screen goes through the pager`() throws {
    let shell = try ShellOnTerminal(
      ["-q"], rows: 8, environment: ["PAGER": "sed s/^/~/"], files: [:])
    #expect(shell.shows("dixit> "))
    shell.type(":help\r")
    #expect(shell.shows("~Ask in Chinese or English."))
    #expect(shell.shows("~words of the sources."))
    #expect(shell.shows("dixit> "))
    shell.type(":show limit\r")
    #expect(shell.shows("\nlimit "))
  }

  @Test(arguments: ["no-such-pager", "less"])
  func `Without the pager all is shown at once`(pager: String) throws {
    let shell = try ShellOnTerminal(
      ["-q"], rows: 8, environment: ["PAGER": pager, "PATH": "/nowhere"])
    #expect(shell.shows("dixit> "))
    shell.type(":help\r")
    #expect(shell.shows("words of the sources."))
    #expect(shell.shows("dixit> "))
  }

  @Test(arguments: [
    ["NO_COLOR": "1"], ["TERM": "dumb"], [:],
  ])
  func `Styles are sent where they are wanted`(environment: [String: String]) throws {
    let shell = try ShellOnTerminal(["-q"], environment: environment)
    #expect(shell.shows("dixit> "))
    shell.type("比超市貴多少？\(environment["TERM"] == "dumb" ? "\n" : "\r")")
    #expect(shell.shows("original.txt:13"))
    #expect(shell.shows("dixit> "))
    shell.type(":xyz")
    #expect(shell.shows(":xyz"))
    #expect(shell.sent.contains("\u{1B}[0;2m") == environment.isEmpty)
    #expect(shell.sent.contains("\u{1B}[0;31m") == environment.isEmpty)
    #expect(!shell.sent.contains("\u{1B}]8;;"))
  }

  @Test func `Citations lead to their files on terminals that know links`() throws {
    let shell = try ShellOnTerminal(["-q"], environment: ["VTE_VERSION": "7000"])
    #expect(shell.shows("dixit> "))
    shell.type("比超市貴多少？\r")
    #expect(shell.shows("dixit> "))
    #expect(shell.sent.contains("\u{1B}]8;;file:///"))
    #expect(shell.sent.contains("/Knowledge/Interviews/bees/original.txt#13\u{1B}\\"))
  }

  @Test func `The interrupt key drops a line and stops output, and the shell stays`() throws {
    let script = String(repeating: ":help\n", count: 20000)
    let shell = try ShellOnTerminal(["-q"], files: ["long": script])
    #expect(shell.shows("dixit> "))
    shell.type("蜂\u{3}")
    #expect(shell.shows("^C\n"))
    #expect(shell.shows("dixit> "))
    shell.type(":read \(shell.folder)/long\r")
    #expect(shell.shows("words of the sources"))
    shell.type("\u{3}")
    shell.type(":show limit\r")
    #expect(shell.shows("limit    4"))
    shell.type(":quit\r")
    #expect(shell.exits(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `A request to end leaves the terminal as it was`(signal: Int32) throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type("蜂")
    #expect(shell.shows("蜂"))
    shell.send(signal)
    #expect(shell.exits(0))
    #expect(shell.hasOriginalModes)
  }

  @Test func `Sequences in a source do not reach the terminal`() throws {
    let source = try TemporaryFolder(["a.txt": "蜂蜜\u{1B}]0;title\u{7}\u{1B}[2J賣三百元。\n"])
    let shell = try ShellOnTerminal(["-q", "--source", source.path + "/a.txt"])
    #expect(shell.shows("dixit> "))
    shell.type("蜂蜜賣多少？\r")
    #expect(shell.shows("蜂蜜␛]0;title␇␛[2J賣三百元。"))
    #expect(!shell.sent.contains("\u{1B}[2J"))
    shell.type(":raw\r")
    #expect(shell.shows("蜂蜜␛]0;title␇␛[2J賣三百元。"))
  }

  @Test func `vi keys can be set in the shell`() throws {
    let shell = try ShellOnTerminal(["-q"])
    #expect(shell.shows("dixit> "))
    shell.type(":set editor vi\r")
    #expect(shell.shows("editor is vi"))
    #expect(shell.shows("dixit> "))
    shell.type("#xy")
    #expect(shell.shows("#xy"))
    shell.type("\u{1B}")
    // The escape moves the cursor one to the left, onto the y.
    #expect(shell.sends("\r\u{1B}[9C"))
    shell.type("0xi:\r")
    #expect(shell.shows("unknown command :xy"))
  }

  @Test func `The keys of the user's file come back when the setting is taken back`() throws {
    let shell = try ShellOnTerminal(
      ["-q"], environment: ["EDITRC": ""], files: [".editrc": "bind ^O app-start\n"])
    #expect(shell.shows("dixit> "))
    shell.type(":set editor vi\r")
    #expect(shell.shows("editor is vi"))
    #expect(shell.shows("dixit> "))
    shell.type(":set editor\r")
    #expect(shell.shows("editor is auto"))
    #expect(shell.shows("dixit> "))
    shell.type("y\u{F}x\u{1}:\r")
    #expect(shell.shows("unknown command :xy"))
  }

  @Test(arguments: ["C", "POSIX", ""])
  func `Chinese is typed, edited and answered whatever the locale`(locale: String) throws {
    let shell = try ShellOnTerminal(["-q"], environment: ["LANG": locale, "LC_ALL": locale])
    #expect(shell.shows("dixit> "))
    shell.type("比超市貴蜂\u{7F}多少？\r")
    #expect(shell.shows("一罐三百元,比超市貴一倍。”\n"))
    #expect(shell.shows("original.txt:13"))
  }

  private static func history(of shell: ShellOnTerminal) throws -> String {
    let data = try Data(
      contentsOf: URL(filePath: shell.folder + "/.local/state/dixit/history"))
    return String(decoding: data, as: UTF8.self)
  }
}
