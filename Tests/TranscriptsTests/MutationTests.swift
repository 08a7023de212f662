import Fixtures
import Testing
import Transcripts

/// Files as transmission, editors and converters leave them.
struct MutationTests {
  @Test(.timeLimit(.minutes(5)), arguments: [UInt64](1...4))
  func `No damage leads to a crash or to a place outside the file`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = FormatFixture.all.map(\.text) + [InventedInterview.text, Self.shifted]
    let originals = texts.flatMap { text in
      [TextEncoding.utf8, .gb18030, .utf16LittleEndian].map { $0.bytes(of: text) }
    }
    for round in 0..<Self.rounds {
      let bytes = damaged(originals[round % originals.count], by: &random)
      let source = SourceText(name: "a", bytes: bytes)
      do { check(try read(source), in: bytes) } catch is TranscriptError { continue }
    }
  }

  private static let rounds = 2_500
  private static let shifted = """
    問：他們?nèi)ツ辏屋內(nèi)(nèi)？
    答：轉變?yōu)楝F(xiàn)在，優(yōu)非?,F(xiàn)實，現(xiàn)在非常好。
    """

  private func check(_ interview: Interview, in bytes: [UInt8]) {
    let file = 0..<bytes.count
    #expect(
      interview.paragraphs.allSatisfy {
        $0.bytes.lowerBound >= 0 && $0.bytes.upperBound <= file.upperBound
      })
    for paragraph in interview.paragraphs {
      let reading = interview.text(of: paragraph)
      let back = reading.bytes(of: 0..<reading.utf8.count)
      #expect(reading.utf8.isEmpty || file.contains(back.lowerBound))
      #expect(back.upperBound <= file.upperBound)
      #expect(String(validating: reading.utf8, as: UTF8.self) != nil)
    }
  }

  /// The bytes cut, doubled, flipped or overwritten at one to four places.
  private func damaged(_ bytes: [UInt8], by random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
      case 2: bytes[start] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      case 3: bytes[start] = UInt8.random(in: 0...255, using: &random)
      default: bytes.removeSubrange(start...)
      }
    }
    return bytes
  }
}
