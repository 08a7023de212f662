import Basics
import Transcripts

/// Measures reading, from the bytes of a file to its turns: 100 MB of plain text, and 10 MB in one
/// line or another encoding. Reading 100 MB in 1,000 ms is 100 MB a second. With 100 MB of labelled
/// lines, the process needs 250 MB of memory, including the file itself.
struct ReadingSpeed {
  private static let readingCount = 7

  static func measurements() throws -> [Measurement] {
    try [
      ("read 100 MB, one turn per line, Chinese", turns(of: "蜂箱搬到屋顶以后，花期比乡下长。", "记者", "陈澜")),
      (
        "read 100 MB, one turn per line, English",
        turns(of: "Bees live longer there. ", "Q", "Anna")
      ),
      ("read 100 MB, an article", article),
      ("read 10 MB in one line", text(of: "蜂箱搬到屋顶以后，花期比乡下长。", megabytes: 10)),
      ("read 10 MB of GB18030", gb18030(megabytes: 10)),
    ].flatMap { name, bytes in
      Measurement.pair(name, try (0..<readingCount).map { _ in try costOfReading(bytes) })
    }
  }

  /// Processor time from the bytes of a file to its turns.
  static func secondsOfReading(_ path: String) throws -> Double {
    let bytes = try FileAccess.bytes(of: path)
    return try Cost.of {
      let interview = try TranscriptReader().read(SourceText.opened(name: path, bytes: bytes))
      precondition(!interview.paragraphs.isEmpty, "nothing was read")
    }.processor / .seconds(1)
  }

  private static func costOfReading(_ bytes: [UInt8]) throws -> Cost {
    try Cost.of {
      let interview = try TranscriptReader().read(SourceText(name: "a", bytes: bytes))
      precondition(!interview.paragraphs.isEmpty, "nothing was read")
    }
  }

  /// Two speakers by turns, with eight sentences per line.
  private static func turns(of sentence: String, _ first: String, _ second: String) -> [UInt8] {
    let speech = String(repeating: sentence, count: 8)
    return text(of: "\(first)：\(speech)\n\(second)：\(speech)\n", megabytes: 100)
  }

  private static func text(of part: String, megabytes: Int) -> [UInt8] {
    let part = Array(part.utf8)
    let count = megabytes * 1_000_000 / part.count + 1
    return Array((0..<count).lazy.map { _ in part }.joined())
  }

  /// Paragraphs of 240 bytes.
  private static var article: [UInt8] {
    let line = String(repeating: "Bees live longer on the roof. ", count: 8)
    return text(of: line + "\n", megabytes: 100)
  }

  /// `蜂箱。` in GB 2312, twenty times per line.
  private static func gb18030(megabytes: Int) -> [UInt8] {
    let sentence: [UInt8] = [0xB7, 0xE4, 0xCF, 0xE4, 0xA1, 0xA3]
    let line = Array(repeatElement(sentence, count: 20).joined()) + [0x0A]
    return Array((0..<megabytes * 1_000_000 / line.count).lazy.map { _ in line }.joined())
  }
}
