import Glibc
import Testing

extension EditorOnTerminalTests {
  @Suite struct Environments {
    @Test(arguments: ["C", "POSIX", "", "xx_XX.ISO-8859-1"])
    func `Chinese is typed and shown whatever the locale`(locale: String) throws {
      let demo = try DemoSession(environment: ["LANG": locale, "LC_ALL": locale])
      #expect(demo.prompts())
      demo.type("卡尔·马克思\u{2}\u{2}不\r")
      #expect(demo.waits { $0.screen.rows.contains("<卡尔·马不克思>") })
    }

    @Test(arguments: ["dumb", "emacs", "unknown", ""])
    func `On a simple terminal the kernel edits, by whole characters`(terminal: String) throws {
      let demo = try DemoSession(environment: ["TERM": terminal])
      #expect(demo.prompts())
      #expect(demo.isCooked)
      demo.type("中文\u{7F}国\n")
      #expect(demo.waits { $0.screen.rows.contains("<中国>") })
      #expect(demo.prompts())
      demo.type("x\u{3}")
      #expect(demo.waits { $0.screen.rows.contains("interrupted") })
      #expect(demo.prompts())
      demo.type("\u{4}")
      #expect(demo.exits(0))
      #expect(demo.hasOriginalModes)
      #expect(demo.screen.unknown.filter { $0 != "control 8" }.isEmpty)
    }

    @Test func `Lines from a pipe are read without a prompt, even the last without a newline`()
      throws
    {
      let pipe = try Pipe(containing: "一\r\n二\n三")
      let demo = try DemoSession(input: pipe.reading)
      #expect(demo.exits(0))
      #expect(demo.screen.rows == ["<一>", "<二>", "<三>", "bye"])
    }

    @Test func `With the output in a file the prompt still reaches the person`() throws {
      let pipe = try Pipe()
      let demo = try DemoSession(output: pipe.writing)
      #expect(demo.prompts())
      demo.type("一\n\u{4}")
      #expect(demo.exits(0))
      #expect(pipe.contents() == "<一>\nbye\n")
      #expect(demo.screen.rows == ["问> 一", "问>"])
    }

    @Test func `The user's file binds keys for this program`() throws {
      let file = try TemporaryFile(
        "bind ^G app-complete\ndemo:bind ^T app-start\nother:bind ^T ed-end\n")
      let demo = try DemoSession(environment: ["EDITRC": file.path])
      #expect(demo.prompts())
      demo.type("上\u{7}\u{14}在")
      #expect(demo.endsIn("问> 在上海", column: 6))
    }

    @Test func `The user's file is found in the home folder`() throws {
      let file = try TemporaryFile("# keys\nbind ^T app-start\nno such command\n", name: ".editrc")
      let demo = try DemoSession(environment: ["EDITRC": "", "HOME": file.folder])
      #expect(demo.prompts())
      demo.type("海\u{14}上")
      #expect(demo.endsIn("问> 上海", column: 6))
    }

    @Test func `The user's file switches editing off`() throws {
      let file = try TemporaryFile("edit off\n")
      let demo = try DemoSession(environment: ["EDITRC": file.path])
      #expect(demo.prompts())
      #expect(demo.isCooked)
      demo.type("一\n")
      #expect(demo.waits { $0.screen.rows.contains("<一>") })
    }
  }

  @Suite struct ViKeys {
    private let file: TemporaryFile
    private let demo: DemoSession

    init() throws {
      file = try TemporaryFile("bind -v\n")
      demo = try DemoSession(environment: ["EDITRC": file.path])
    }

    @Test func `Escape leaves typing for commands`() {
      #expect(demo.prompts())
      demo.type("北京大学")
      #expect(demo.endsIn("问> 北京大学"))
      demo.type("\u{1B}")
      #expect(demo.endsIn("问> 北京大学", column: 10))
      demo.type("0x")
      #expect(demo.endsIn("问> 京大学", column: 4))
      demo.type("A！\r")
      #expect(demo.waits { $0.screen.rows.contains("<京大学！>") })
    }

    @Test func `Arrows move the cursor while typing`() {
      #expect(demo.prompts())
      demo.type("北京\u{1B}[D\u{1B}[D在\u{1B}OF！")
      #expect(demo.endsIn("问> 在北京！", column: 12))
    }

    @Test func `Search, completion, recall and interrupt work as in emacs`() {
      #expect(demo.prompts())
      demo.type("不上\r")
      #expect(demo.waits { $0.screen.rows.contains("<不上>") })
      #expect(demo.prompts())
      demo.type("\u{12}不\r")
      #expect(demo.waits { $0.screen.rows.filter { $0 == "<不上>" }.count == 2 })
      #expect(demo.prompts())
      demo.type("\u{1B}k")
      #expect(demo.endsIn("问> 不上"))
      demo.type("\u{3}")
      #expect(demo.prompts())
      demo.type("北\t")
      #expect(demo.endsIn("问> 北京"))
    }
  }
}
