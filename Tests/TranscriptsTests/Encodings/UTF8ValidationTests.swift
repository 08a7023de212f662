import Fixtures
import Testing
import Transcripts

struct UTF8ValidationTests {
  @Test(arguments: [
    "Bees live longer there.", "蜂箱搬到屋顶以后，花期比乡下长。", "é蜂😀a\u{7FF}\u{800}b\u{FFF}\u{1000}",
    "\u{CFFF}\u{D000}\u{D7FF}\u{E000}\u{FFFD}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func `The standard library agrees on what is UTF-8`(text: String) {
    var random = SeededGenerator(seed: 1)
    let original = Array(String(repeating: text, count: 3).utf8)
    #expect(isUTF8(original))
    for _ in 0..<2_000 {
      var bytes = original
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
      bytes.removeLast(Int.random(in: 0..<9, using: &random))
      #expect(isUTF8(bytes) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  private func isUTF8(_ bytes: [UInt8]) -> Bool {
    SourceText(name: "a", bytes: bytes, encoding: .utf8).undecodableBytes == 0
  }
}
