import Testing

@testable import Shell

struct LineWrapperTests {
  @Test(arguments: [
    (10, "bees fly far away", "bees fly|far away"), (8, "蜜蜂飛得很遠", "蜜蜂飛得|很遠"),
    (7, "蜜蜂飛得很遠", "蜜蜂飛|得很遠"), (8, "蜜蜂飛得。很遠", "蜜蜂飛|得。很遠"), (6, "蜂“蜜”罐", "蜂“蜜”|罐"),
    (4, "蜂“蜜”罐", "蜂|“蜜”|罐"),
    (10, "蜜蜂bees蜜", "蜜蜂bees蜜"), (9, "蜜蜂bees蜜", "蜜蜂bees|蜜"), (4, "honeycomb", "honeycomb"),
    (4, "a honeycomb b", "a|honeycomb|b"), (20, "", ""), (5, "bees  fly", "bees|fly"),
    (5, "bees ", "bees"), (2, "蜜蜂", "蜜|蜂"), (4, "e\u{301}e\u{301}e\u{301}e\u{301} a", "éééé|a"),
  ])
  func `Text is broken by display width`(columns: Int, text: String, lines: String) {
    let ranges = LineWrapper(columns: columns).ranges(of: text)
    let rows = ranges.map { text.slice($0.lowerBound, $0.upperBound) }
    #expect(rows.joined(separator: "|") == lines)
  }
}
