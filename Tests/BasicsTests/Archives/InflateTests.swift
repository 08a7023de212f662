import Basics
import FoundationEssentials
import TestSupport
import Testing

/// Fixtures made with zlib 1.3.
struct InflateTests {
  private static let varied = (0..<60).map { "\($0 * $0 % 97) herons in valley \($0 % 13); " }
    .joined()
  private static let fixtures: [(String, String)] = [
    ("heron heron heron, herons!", "y0gtys9TyECQOhCqWBEA"),
    ("a heron", "AQcA+P9hIGhlcm9u"),
    (
      varied,
      """
      ddNNioMhDIDhq+QIGs2PeJouCi2UDszAQG9fv7Wv2yAxeZIUedx/f95/8nzL/+31un+kTKl7tE7pe1Sn
      jD3aVgbfw32K2h62KQ1e+/oQcscUh0JySkLVY+WGXlaLCknq1WRAfLUZilKKUq0ilStaDUOr1tAqClpV
      RStraDUcrXpnrFEPWI2xRkcsK6iVjGWIpYFYmYhlHbGUsXIglh8WyxirHrDSGcsdsXryailq1UQtvsLB
      m5WGWMFXGIZY0RArDmdIWS4s+vTCohoLd1Sx/bMVyXaeg/HUnIe8sL4=
      """
    ),
  ]

  private func data(_ base64: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: base64, options: .ignoreUnknownCharacters)))
  }

  @Test(arguments: fixtures)
  func `Fixed, stored and dynamic blocks are decompressed`(text: String, base64: String) throws {
    let data = try data(base64)
    let found = Inflate.bytes(from: data, data.indices, size: text.utf8.count)
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: fixtures)
  func `Data that is cut short or of another size is refused`(text: String, base64: String) throws {
    let data = try data(base64)
    for end in 0..<data.count {
      #expect(Inflate.bytes(from: data, 0..<end, size: text.utf8.count) == nil)
    }
    for size in [0, text.utf8.count - 1, text.utf8.count + 1] {
      #expect(Inflate.bytes(from: data, data.indices, size: size) == nil)
    }
  }

  @Test(arguments: fixtures)
  func `Damaged data gives nothing or as many bytes as were asked for`(
    text: String, base64: String
  ) throws {
    let data = try data(base64)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<5_000 {
      var damaged = data
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        damaged[Int.random(in: 0..<data.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let found = Inflate.bytes(from: damaged, damaged.indices, size: text.utf8.count)
      #expect(found == nil || found?.count == text.utf8.count)
    }
  }

  @Test func `A run repeats what it is writing, near or far`() throws {
    let text =
      "herons" + String(repeating: "a", count: 32_000) + "herons"
      + String(repeating: "b", count: 32_755) + "herons"
    let data = try data(
      """
      7d2xCQAgDACwWxUKnRTa/0EQvzB5JBm1Vw8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAJ++CPgEAAAAAAAAAAA\
      AAAAAAAAAAAAAAAAAAAAAAAAAAAADgTxm1Vx8=
      """)
    let found = Inflate.bytes(from: data, data.indices, size: text.utf8.count)
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test func `The checksum is that of the standard's example`() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }
}
