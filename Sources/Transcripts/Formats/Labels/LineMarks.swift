import Basics

/// The marks before the words of a line: `> `, `- `, `● `, `### `, `>>`.
struct LineMarks {
  /// Text offset after the marks and the blanks that follow them.
  var end: Int
  /// `> `: a block quote of Markdown or of a mail.
  var isQuoted = false
  /// `- `, `* `, `• `: an item of a list.
  var isItem = false
  /// `>>`: the change of speakers in broadcast text.
  var isTurn = false
  /// Number of `#`; 0 unless it is a heading of Markdown.
  var headingLevel = 0

  init(of line: Range<Int>, in utf8: [UInt8]) {
    end = line.lowerBound
    // Most lines begin with a letter, which is no mark.
    while end < line.upperBound, Self.mayBegin(with: utf8[end]), skip(in: utf8, line) {}
  }

  /// Whether a mark may begin with a byte.
  private static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "#"), 0xC2, 0xE2, 0xE3:
      true
    default: false
    }
  }

  /// Skips one mark; false if there is none.
  private mutating func skip(in utf8: [UInt8], _ line: Range<Int>) -> Bool {
    let rest = utf8[end..<line.upperBound]
    switch utf8[end] {
    case UInt8(ascii: ">"):
      let run = rest.prefix { $0 == UInt8(ascii: ">") }.count
      if run > 1 { isTurn = true } else { isQuoted = true }
      take(run, in: utf8, line)
    case UInt8(ascii: "-"):
      let run = rest.prefix { $0 == UInt8(ascii: "-") }.count
      guard run < 3, run < rest.count else { return false }
      isItem = isItem || run == 1 && Self.isBlank(utf8[end + run])
      take(run, in: utf8, line)
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard rest.count > 1, Self.isBlank(utf8[end + 1]) else { return false }
      isItem = true
      take(1, in: utf8, line)
    case UInt8(ascii: "#"):
      let run = rest.prefix { $0 == UInt8(ascii: "#") }.count
      guard headingLevel == 0, run <= 6, run < rest.count, Self.isBlank(utf8[end + run]) else {
        return false
      }
      headingLevel = run
      take(run, in: utf8, line)
    default:
      guard let mark = utf8.scalar(at: end), Self.marks.contains(mark) else { return false }
      isItem = true
      take(mark.width, in: utf8, line)
    }
    return end < line.upperBound
  }

  private mutating func take(_ count: Int, in utf8: [UInt8], _ line: Range<Int>) {
    end = utf8.trimmed(end + count..<line.upperBound).lowerBound
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let marks = Set("•‣·●○■□◆◇▲△▶►▸★☆※–—―➤◎◦▪▫".unicodeScalars)
}
