import Transcripts

/// From the bytes of a file to its turns: 100 MB of plain text in UTF-8, and one line of 10 MB. A
/// hundred megabytes a second are 1,000 milliseconds of processor time for the former. While 100 MB of
/// labelled lines are read, the process holds 250 MB, the file's own bytes among them.
struct ReadingSpeed {
  private static let readings = 7

  static func measurements() throws -> [Measurement] {
    try [
      ("read 100 MB, a line a turn, Chinese", turns(of: "蜂箱搬到屋顶以后，花期比乡下长。", "记者", "陈澜")),
      ("read 100 MB, a line a turn, English", turns(of: "Bees live longer there. ", "Q", "Anna")),
      ("read 100 MB, an article", article),
      ("read one line of 10 MB", text(of: "蜂箱搬到屋顶以后，花期比乡下长。", megabytes: 10)),
      ("read 10 MB of GB18030", gb18030(megabytes: 10)),
    ].flatMap { name, bytes in
      let readings = try (0..<readings).map { _ in try reading(of: bytes) }
      return [
        Measurement(name, readings.map(\.elapsed)),
        Measurement("  processor time", readings.map(\.processor)),
      ]
    }
  }

  private static func reading(
    of bytes: [UInt8]
  ) throws -> (elapsed: Duration, processor: Duration) {
    let (start, used) = (ContinuousClock.now, ProcessorTime.now)
    let interview = try TranscriptReader().read(SourceText(name: "a", bytes: bytes))
    precondition(!interview.paragraphs.isEmpty, "nothing was read")
    return (ContinuousClock.now - start, ProcessorTime.now - used)
  }

  /// Two speakers in turn, each with eight sentences a line.
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

  /// `蜂箱。` in GB 2312, twenty times a line.
  private static func gb18030(megabytes: Int) -> [UInt8] {
    let sentence: [UInt8] = [0xB7, 0xE4, 0xCF, 0xE4, 0xA1, 0xA3]
    let line = Array(repeatElement(sentence, count: 20).joined()) + [0x0A]
    return Array((0..<megabytes * 1_000_000 / line.count).lazy.map { _ in line }.joined())
  }
}
