import Testing

/// The real editor in the demo program. These tests run one after the other.
@Suite(.serialized) enum EditorOnTerminalTests {}

extension EditorOnTerminalTests {
  @Suite struct Editing {
    @Test func `Text typed past the margin wraps`() throws {
      let demo = try DemoSession(columns: 20)
      #expect(demo.prompts())
      demo.type("谷歌的成本为什么更低 and why")
      #expect(demo.shows("问> 谷歌的成本为什么", "更低 and why", column: 12))
      demo.type("\r")
      #expect(demo.shows("问> 谷歌的成本为什么", "更低 and why", "<谷歌的成本为什么更", "低 and why>", "问>"))
    }

    @Test func `Keys move, cut and insert in the middle of a wrapped line`() throws {
      let demo = try DemoSession(columns: 20)
      #expect(demo.prompts())
      demo.type("谷歌的成本为什么更低 and why")
      demo.type("\u{1}X中")
      #expect(demo.shows("问> X中谷歌的成本为", "什么更低 and why", column: 7))
      demo.type("\u{5}\u{17}\u{17}")
      #expect(demo.shows("问> X中谷歌的成本为", "什么更低", column: 9))
      demo.type("\u{1}\u{6}\u{B}")
      #expect(demo.shows("问> X", column: 5))
      demo.type("\u{19}")
      #expect(demo.shows("问> X中谷歌的成本为", "什么更低", column: 9))
    }

    @Test func `One backspace deletes a whole emoji of several scalars`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("家👨‍👩‍👧")
      #expect(demo.endsIn("问> 家👨‍👩‍👧"))
      demo.type("\u{7F}")
      #expect(demo.shows("问> 家", column: 6))
    }

    @Test func `Keys with Shift, Alt or Control move or do nothing, and insert nothing`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("北京 is big\u{1B}[1;5D\u{1B}[1;3D\u{1B}[1;2DX")
      #expect(demo.endsIn("问> 北京X is big", column: 9))
      demo.type("\u{1B}[1;2H\u{1B}[1;6A\u{1B}[1;2P\u{1B}[15;2~\u{1B}[6;5~中\u{1B}[1;5F！")
      #expect(demo.endsIn("问> 中北京X is big！", column: 20))
      demo.type("\u{1B}b\u{14}")
      #expect(demo.endsIn("问> 中北京X isb ig！", column: 16))
    }

    @Test func `Up and down move through the lines of a text before they recall entries`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("旧\r")
      #expect(demo.shows("问> 旧", "<旧>", "问>"))
      demo.type("\u{1B}[200~北京大学\n上海\u{1B}[201~\u{1B}[A在")
      #expect(demo.shows("问> 旧", "<旧>", "问> 北京在大学", "… 上海", column: 10))
      demo.type("\u{1B}[B！")
      #expect(demo.endsIn("… 上海！", column: 8))
      demo.type("\r")
      #expect(demo.endsIn("问>"))
      demo.type("\u{1B}[A\u{1B}[A")
      #expect(demo.endsIn("问> 旧", column: 6))
    }

    @Test func `Bytes that are not UTF-8 are dropped`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type(bytes: [0x61, 0xFF, 0xE4, 0xB8, 0x62] + Array("中".utf8))
      #expect(demo.shows("问> ab中", column: 8))
    }

    @Test func `Undo reverts changes one by one`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("历史")
      #expect(demo.endsIn("问> 历史"))
      demo.type("\u{15}")
      #expect(demo.endsIn("问>"))
      demo.type("\u{1F}")
      #expect(demo.endsIn("问> 历史", column: 8))
      demo.type("\u{1F}")
      #expect(demo.endsIn("问>"))
    }

    @Test func `A text taller than the screen scrolls with the cursor`() throws {
      let demo = try DemoSession(columns: 10, rows: 4)
      #expect(demo.prompts())
      demo.type("aaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeefff")
      #expect(demo.shows("cccccccccc", "dddddddddd", "eeeeeeeeee", "fff", column: 3))
      demo.type("\u{1}")
      #expect(demo.shows("问> aaaaaa", "bbbbbbbbbb", "cccccccccc", "dddddddddd", column: 4))
    }

    @Test func `A hint is shown dimly, and the right arrow accepts it`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("谷")
      #expect(demo.shows("问> 谷歌的成本", column: 6))
      #expect(demo.screen.cells[0][6].style == "0;2")
      demo.type("\u{1B}[C")
      #expect(demo.shows("问> 谷歌的成本", column: 14))
      demo.type("\r")
      #expect(demo.waits { $0.screen.rows.contains("<谷歌的成本>") })
    }

    @Test func `A hint that is not accepted is not part of the line`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("谷\r")
      #expect(demo.shows("问> 谷", "<谷>", "问>"))
    }

    @Test func `Commands are coloured as they are typed`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type(":help")
      #expect(demo.endsIn("问> :help", column: 9))
      #expect(demo.screen.cells[0][4...8].allSatisfy { $0.style == "0;36" })
    }

    @Test func `Text printed during editing goes above the line`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("一\u{F}二")
      #expect(demo.shows("上面", "问> 一二", column: 8))
    }

    @Test func `Text printed by another thread goes above the line`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("later\r")
      #expect(demo.shows("问> later", "<later>", "后来", "问>", column: 4))
      demo.type("二")
      #expect(demo.endsIn("问> 二", column: 6))
    }

    @Test func `The screen is cleared above the line`() throws {
      let demo = try DemoSession()
      #expect(demo.prompts())
      demo.type("一\r")
      #expect(demo.shows("问> 一", "<一>", "问>"))
      demo.type("二\u{C}三")
      #expect(demo.shows("问> 二三", column: 8))
    }

    @Test func `A resized window shows the line once, rewrapped`() throws {
      let demo = try DemoSession(columns: 40)
      #expect(demo.prompts())
      demo.type("北京大学的历史 is long, 谷歌的成本为什么更低？")
      #expect(demo.shows("问> 北京大学的历史 is long, 谷歌的成本为", "什么更低？", column: 10))
      demo.resize(columns: 25)
      #expect(demo.shows("问> 北京大学的历史 is lon", "g, 谷歌的成本为什么更低？", column: 0))
      demo.type("！")
      #expect(demo.endsIn("！", column: 2))
      demo.resize(columns: 60)
      #expect(demo.shows("问> 北京大学的历史 is long, 谷歌的成本为什么更低？！", column: 52))
      #expect(demo.screen.unknown.isEmpty)
    }
  }
}
