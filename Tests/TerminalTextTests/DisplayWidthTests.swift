import Testing

@testable import TerminalText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("中", 2), ("。", 2), ("\u{3000}", 2), ("Ａ", 2), ("ｱ", 1), ("한", 2), ("\u{1100}", 2),
    ("\u{1160}", 0), ("😀", 2), ("🏽", 2), ("①", 1), ("·", 1), ("—", 1), ("“", 1), ("é", 1),
    ("e\u{301}", 1), ("\u{AD}", 1), ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{20000}", 2),
    ("\u{E000}", 1), ("\u{1B}", 0), ("\u{10FFFF}", 1), ("卡尔·马克思", 11), ("👩‍🌾", 4), ("", 0),
  ])
  func `The width of a text is the sum of its scalars'`(text: String, columns: Int) {
    #expect(DisplayWidth().columns(of: text) == columns)
  }

  @Test(arguments: [("“”", 4), ("—", 2), ("·", 2), ("①", 2), ("a", 1), ("中", 2), ("\u{301}", 0)])
  func `Ambiguous characters can be wide`(text: String, columns: Int) {
    #expect(DisplayWidth(ambiguousIsWide: true).columns(of: text) == columns)
  }

  @Test(arguments: [WidthTable.zero, WidthTable.wide, WidthTable.ambiguous])
  func `The tables hold ranges in order`(bounds: [UInt32]) {
    #expect(bounds.count.isMultiple(of: 2))
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
