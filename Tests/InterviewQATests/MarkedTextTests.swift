import Fixtures
import Testing

struct MarkedTextTests {
  @Test(arguments: [
    ("We left «in March 1974».", "We left in March 1974.", [8..<21]), ("«蜂蜜»", "蜂蜜", [0..<6]),
    ("«ab»«cd»", "abcd", [0..<2, 2..<4]), ("«a«b»c»", "abc", [0..<2, 1..<3]), ("none", "none", []),
  ])
  func `Marks are read and written as places in the text`(
    marked: String, text: String, ranges: [Range<Int>]
  ) {
    let read = MarkedText(marked)
    #expect(read == MarkedText(text, ranges.reversed()))
    #expect((read.text, read.ranges) == (text, ranges))
    #expect(read.description == marked)
  }
}
