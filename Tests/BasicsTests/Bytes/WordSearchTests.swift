import Basics
import Testing

struct WordSearchTests {
  @Test(arguments: ["蜂蜜", "a", "ab", "蜜 of the roof", "é"])
  func `Words are found at any offset among similar ones`(words: String) {
    let filler = Array("蜂群的蜜蠟 aab béa ".utf8)
    for count in 0..<120 {
      let before = Array((0..<count).map { filler[$0 % filler.count] })
      let text = before + Array(words.utf8) + filler
      let first = text.indices.first { text[$0...].starts(with: words.utf8) }
      #expect(text.range(ofWords: words.utf8)?.lowerBound == first)
    }
  }

  @Test func `Words are found from an offset up to the very end, and not beyond`() {
    let text = Array("蜜蜂蜜".utf8)
    #expect(text.range(ofWords: "蜜".utf8, from: 1) == 6..<9)
    #expect(text.range(ofWords: "蜂蜜".utf8) == 3..<9)
    #expect(text.range(ofWords: "蜜蜂蜜蜂".utf8) == nil)
    #expect(text.range(ofWords: "".utf8) == nil)
    #expect([UInt8]().range(ofWords: "a".utf8) == nil)
  }
}
