import Testing

extension EditorOnTerminalTests {
  @Suite struct Recalling {
    private let demo: DemoSession

    init() throws {
      demo = try DemoSession()
    }

    private func enter(_ lines: String...) {
      #expect(demo.prompts())
      for line in lines {
        demo.type(line + "\r")
        #expect(demo.waits { $0.screen.rows.contains("<\(line)>") })
        #expect(demo.prompts())
      }
    }

    @Test func `Up recalls the entries that contain the typed text, and down returns to it`() {
      enter("谷歌的成本", "北京", "苹果和谷歌")
      demo.type("谷歌\u{1B}[A")
      #expect(demo.endsIn("问> 苹果和谷歌", column: 14))
      demo.type("\u{1B}[A")
      #expect(demo.endsIn("问> 谷歌的成本"))
      demo.type("\u{1B}[B\u{1B}[B")
      #expect(demo.endsIn("问> 谷歌", column: 8))
    }

    @Test func `A long draft survives up and down`() {
      enter("北京")
      let draft = String(repeating: "x", count: 1100)
      demo.type("\u{1}" + draft + "\u{15}北京" + draft + "\u{10}\u{10}\u{E}\r")
      #expect(demo.waits { $0.screen.rows.contains("<1102 characters>") })
    }

    @Test(arguments: ["不", "我", "天知", "歌.*"])
    func `Search takes every character literally`(query: String) {
      enter("谷歌.*为什么不上我们这里，天知道", "北京")
      demo.type("\u{12}" + query)
      #expect(
        demo.waits { $0.screen.rows.contains { $0.hasPrefix("(reverse-i-search)`\(query)'") } })
      demo.type("\r")
      #expect(demo.waits { $0.screen.rows.filter { $0.hasPrefix("<谷歌") }.count == 2 })
    }

    @Test func `Search continues in both directions, and the line found can be edited`() {
      enter("谷歌一", "谷歌二", "北京")
      demo.type("\u{12}谷歌\u{12}")
      #expect(demo.endsIn("(reverse-i-search)`谷歌': 谷歌一"))
      demo.type("\u{13}")
      #expect(demo.endsIn("(i-search)`谷歌': 谷歌二"))
      demo.type("\u{1B}[F！")
      #expect(demo.endsIn("问> 谷歌二！"))
    }

    @Test func `A failed search says so, and cancelling it restores the line`() {
      enter("北京")
      demo.type("谷\u{12}纽")
      #expect(demo.endsIn("(failed reverse-i-search)`纽': 谷"))
      demo.type("\u{7}")
      #expect(demo.endsIn("问> 谷歌的成本", column: 6))
    }

    @Test func `Tab completes, and lists candidates in aligned columns when pressed again`() {
      enter()
      demo.type("在 北\t")
      #expect(demo.shows("问> 在 北京", column: 11))
      demo.type("\t")
      #expect(demo.shows("北京      北京大学  北京烤鸭", "问> 在 北京", column: 11))
      demo.type("大\t")
      #expect(demo.endsIn("问> 在 北京大学", column: 15))
    }

    @Test func `A paste of several lines is one entry`() {
      enter()
      demo.type("\u{1B}[200~一\r\n二\t2\r\n三\n\u{1B}[201~")
      #expect(demo.shows("问> 一", "… 二 2", "… 三", column: 4))
      demo.type("\r")
      #expect(demo.endsIn("问>"))
      #expect(demo.screen.rows.contains("<一⏎二 2⏎三>"))
      demo.type("\u{10}")
      #expect(demo.endsIn("… 三", column: 4))
    }

    @Test func `A paste of 20,000 characters arrives whole`() {
      enter()
      demo.type("\u{1B}[200~" + String(repeating: "中文ab", count: 5000) + "\u{1B}[201~\u{1}=\u{5}=")
      demo.type("\r")
      #expect(demo.waits { $0.screen.rows.contains("<20002 characters>") })
    }
  }
}
