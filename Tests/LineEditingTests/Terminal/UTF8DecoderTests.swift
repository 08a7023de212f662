import Testing

@testable import LineEditing

@Suite struct UTF8DecoderTests {
  @Test(arguments: [
    ([0xE4, 0xB8, 0xAD], "中"), ([0xE4, 0xB8, 0x61], "a"), ([0xFF, 0x61], "a"), ([0xC0, 0x80], ""),
    ([0xED, 0xA0, 0x80, 0x61], "a"), ([0xF4, 0x90, 0x80, 0x80, 0x61], "a"), ([0x80], ""),
  ])
  func `Bytes that are not UTF-8 are dropped`(bytes: [UInt8], text: String) {
    var decoder = UTF8Decoder()
    let scalars = bytes.compactMap { decoder.scalar(byAdding: $0) }
    #expect(String(String.UnicodeScalarView(scalars)) == text)
  }
}
