import Basics
import Testing

struct PercentEncodingTests {
  @Test(arguments: [
    ("talk-1_a.~/b", "talk-1_a.~/b"), ("a b#c%", "a%20b%23c%25"), ("張璐", "%E5%BC%B5%E7%92%90"),
  ])
  func `Other bytes are written in hexadecimal, and read back`(text: String, encoded: String) {
    #expect(PercentEncoding.encoded(text) == encoded)
    #expect(PercentEncoding.decoded(encoded) == text)
  }

  @Test(arguments: ["a%2", "%zz", "%FF"])
  func `What encodes no text is refused`(text: String) {
    #expect(PercentEncoding.decoded(text) == nil)
  }
}
