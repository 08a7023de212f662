import Glibc
import Testing

extension EditorOnTerminalTests {
  @Suite struct Signals {
    private let demo: DemoSession

    init() throws {
      demo = try DemoSession()
    }

    @Test func `The interrupt key drops the line and the program stays`() {
      #expect(demo.prompts())
      demo.type("中文a")
      #expect(demo.endsIn("问> 中文a"))
      demo.type("\u{3}")
      #expect(demo.shows("问> 中文a^C", "interrupted", "问>"))
      demo.type("b\r")
      #expect(demo.waits { $0.screen.rows.contains("<b>") })
    }

    @Test func `The interrupt key also drops a search`() {
      #expect(demo.prompts())
      demo.type("中\u{12}x")
      #expect(demo.endsIn("(failed reverse-i-search)`x': 中"))
      demo.type("\u{3}")
      #expect(demo.shows("问> 中^C", "interrupted", "问>"))
    }

    @Test func `The end-of-input key on an empty line restores the terminal`() {
      #expect(demo.prompts())
      #expect(!demo.hasOriginalModes)
      demo.type("\u{4}")
      #expect(demo.exits(0))
      #expect(demo.hasOriginalModes)
      #expect(demo.screen.rows == ["问>", "bye"])
    }

    @Test func `An exit from within a line restores the terminal`() {
      #expect(demo.prompts())
      demo.type("中\u{18}\u{5}")
      #expect(demo.exits(3))
      #expect(demo.hasOriginalModes)
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `A request to terminate restores the terminal`(signal: Int32) {
      #expect(demo.prompts())
      demo.type("中文")
      #expect(demo.endsIn("问> 中文"))
      demo.send(signal)
      #expect(demo.exits(0))
      #expect(demo.hasOriginalModes)
      #expect(demo.screen.rows == ["问> 中文", "bye"])
    }

    @Test func `A closed window ends the input`() {
      #expect(demo.prompts())
      demo.hangUp()
      #expect(demo.exits(0))
    }

    @Test func `The stop key restores the terminal, and continuing shows the line again`() {
      #expect(demo.prompts())
      demo.type("中文")
      #expect(demo.endsIn("问> 中文"))
      demo.type("\u{1A}")
      #expect(demo.stops())
      #expect(demo.hasOriginalModes)
      #expect(demo.continues())
      #expect(demo.shows("问> 中文", "问> 中文", column: 8))
      #expect(!demo.isCooked)
      demo.type("字\r")
      #expect(demo.waits { $0.screen.rows.contains("<中文字>") })
    }

    @Test func `The quit key does nothing`() {
      #expect(demo.prompts())
      demo.type("一")
      #expect(demo.endsIn("问> 一"))
      demo.type("\u{1C}")
      demo.type("二")
      #expect(demo.endsIn("问> 一二"))
    }
  }
}
