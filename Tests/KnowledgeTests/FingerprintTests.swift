import Fixtures
import FoundationEssentials
import Knowledge
import Testing
import TextAnalysis
import Transcripts

struct FingerprintTests {
  @Test(arguments: [
    ("蜂蜜賣三百元。", "蜂蜜卖三百元"), ("蜂蜜賣(mài)三百元", "蜂蜜賣三百元"), ("ＡＩ，蜂", "ai,蜂"), ("a\n\nb", "a\nb\n"),
  ])
  func `Texts that differ in spelling only are the same`(first: String, second: String) throws {
    #expect(try fingerprint(first) == fingerprint(second))
  }

  @Test(arguments: [("蜂蜜", "蜜蜂"), ("a\nb", "b\na"), ("a b", "ab"), ("a", "a\na")])
  func `Other texts differ`(first: String, second: String) throws {
    #expect(try fingerprint(first) != fingerprint(second))
  }

  @Test(arguments: [("a\nb\nc", 2), ("c\nd", 0), ("b\nb", 2)])
  func `Shared paragraphs are counted`(text: String, shared: Int) throws {
    #expect(try fingerprint(text).paragraphsShared(with: fingerprint("a\nb")) == shared)
  }

  @Test func `A fingerprint is written as hexadecimal digits and read again`() throws {
    let fingerprint = try fingerprint("a\n蜂")
    let json = try JSONEncoder().encode(fingerprint)
    #expect(json.count == 19)
    #expect(try JSONDecoder().decode(Fingerprint.self, from: json) == fingerprint)
  }

  private func fingerprint(_ text: String) throws -> Fingerprint {
    let file = SourceText(name: "a.txt", bytes: Array(text.utf8))
    return Fingerprint(
      of: try TranscriptReader().read(file), analyzer: try Repository.knowledge.get().analyzer)
  }
}
