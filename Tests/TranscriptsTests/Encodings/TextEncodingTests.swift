import Fixtures
import Testing
import Transcripts

struct TextEncodingTests {
  private static let chinese = "记者：蜜蜂住在哪里？\n陈澜：它们住在屋顶上，离地二十米。\n"
  private static let traditional = "記者：蜜蜂住在哪裡？\n陳瀾：牠們住在屋頂上，離地二十米，養了二十年。\n"
  private static let english = "Anna: Bees live on the roof.\nBen: Since when?\n"

  @Test(arguments: [
    (chinese, TextEncoding.utf8), (english, .utf8), (chinese, .gb18030), (traditional, .gb18030),
    (traditional, .big5), (chinese, .utf16LittleEndian), (english, .utf16BigEndian),
    (english, .utf16LittleEndian), (traditional, .utf16BigEndian),
    ("Anna: a café, naïve.\nBen: Señor\n", .windows1252),
  ])
  func `The encoding is detected from the bytes`(text: String, encoding: TextEncoding) throws {
    let source = SourceText(name: "a", bytes: encoding.bytes(of: text))
    #expect(source.encoding.encoding == encoding)
    #expect(String(decoding: source.utf8, as: UTF8.self) == text)
    #expect(source.undecodableBytes == 0)
  }

  /// U+4E00 and U+3000 have a zero byte where ASCII letters have none.
  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], ["\n", "\r\n", ""])
  func `Chinese in UTF-16 needs neither a byte order mark nor letters`(
    encoding: TextEncoding, lineEnd: String
  ) {
    let text = "　　记者：一年养一箱蜜蜂？\(lineEnd)　　陈澜：一箱不够，两箱。\(lineEnd)"
    let source = SourceText(name: "a", bytes: encoding.bytes(of: text))
    #expect(source.encoding.encoding == encoding)
    #expect(String(decoding: source.utf8, as: UTF8.self) == text)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0xFF, 0xFE], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ] as [([UInt8], TextEncoding)])
  func `A byte order mark decides the encoding and is not text`(
    mark: [UInt8], encoding: TextEncoding
  ) throws {
    let source = SourceText(name: "a", bytes: mark + encoding.bytes(of: Self.chinese))
    #expect(source.encoding.encoding == encoding)
    #expect(source.encoding.reason == .byteOrderMark)
    let interview = try read(source)
    let label = encoding.bytes(of: "记者：")
    #expect(interview.paragraphs[0].bytes.lowerBound == mark.count + label.count)
  }

  @Test(arguments: [
    ("utf8", TextEncoding.utf8), ("UTF-16LE", .utf16LittleEndian), ("gbk", .gb18030),
    ("GB2312", .gb18030), ("big5", .big5), ("Big-5", .big5), ("cp1252", .windows1252),
  ])
  func `An encoding is known by its names`(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test func `An unknown encoding name gives none`() {
    #expect(TextEncoding(named: "klingon") == nil)
  }

  @Test(
    arguments: [
      (Array(chinese.utf8) + [0xFF] + Array("蜂\n".utf8), TextEncoding.utf8, 1),
      (Array(chinese.utf8) + [0xE8, 0x9C], .utf8, 2),
      ([0xD6, 0xD0, 0xFF, 0x0A, 0xCE, 0xC4], .gb18030, 1),
      ([0x2D, 0x4E, 0x00, 0xD8, 0x0A, 0x00, 0x41], .utf16LittleEndian, 3),
    ] as [([UInt8], TextEncoding, Int)])
  func `An undecodable byte is counted and shown, never dropped`(
    bytes: [UInt8], encoding: TextEncoding, undecodable: Int
  ) {
    let source = SourceText(name: "a", bytes: bytes, encoding: encoding)
    #expect(source.undecodableBytes == undecodable)
    #expect(String(decoding: source.utf8, as: UTF8.self).unicodeScalars.contains("\u{FFFD}"))
    #expect(source.reading(of: 0..<bytes.count).bytes(of: 0..<source.utf8.count) == 0..<bytes.count)
  }

  @Test func `Four bytes of GB18030 are one character`() {
    // U+3400 is 81 39 EE 39, U+1F600 is 94 39 FC 36
    let bytes: [UInt8] = [0x81, 0x39, 0xEE, 0x39, 0x41, 0x94, 0x39, 0xFC, 0x36]
    let source = SourceText(name: "a", bytes: bytes, encoding: .gb18030)
    #expect(String(decoding: source.utf8, as: UTF8.self) == "㐀A😀")
    #expect(source.position(of: 5) == (1, 3))
  }

  @Test(arguments: ["一\n二\n", "一\r\n二\r\n", "一\r二\r", "一\r\n二\r"])
  func `Every line end ends a line`(text: String) throws {
    for encoding in [TextEncoding.utf8, .gb18030, .utf16LittleEndian] {
      let bytes = encoding.bytes(of: text)
      let source = SourceText(name: "a", bytes: bytes, encoding: encoding)
      #expect(source.lineCount == 2)
      #expect(source.reading(of: source.bytes(ofLine: 2)).string == "二")
    }
  }
}
