/// What stands between two blanks on a main tier of CHAT: a word with its marks, or a mark.
struct ChatToken {
  /// The parts that are read, in order; empty for a mark.
  private(set) var items: [ChatItem] = []

  private let utf8: [UInt8]
  private let range: Range<Int>

  init(_ utf8: [UInt8], _ range: Range<Int>) {
    self.utf8 = utf8
    self.range = range
    read()
  }

  private mutating func read() {
    let token = utf8[range]
    if let reading = Self.marks[String(decoding: token, as: UTF8.self)] {
      if !reading.isEmpty {
        items = [ChatItem(range: range, reading: reading, border: "", isWord: false)]
      }
    } else if ClosingMarks.contain(token) {
      items = [ChatItem(range: range, border: "", isWord: false)]
    } else if token.elementsEqual("“".utf8) {
      items = [ChatItem(range: range, border: " ", isWord: false, opensQuotation: true)]
    } else if token.starts(with: "&-".utf8) {
      readWord(from: range.lowerBound + 2)
    } else if !isOmitted(token) {
      readWord(from: range.lowerBound)
    }
  }

  /// Terminators, linkers and separators, with what is read for them.
  private static let marks: [String: String] = [
    "+...": "…", "+..?": "…?", "+!?": "!?", "+/?": "?", "+//?": "?", "+/!": "!", "+//!": "!",
    "+\".": ".", "+\"?": "?", "+\"!": "!", "+\"/?": "?", "+\"/!": "!", "+/.": "", "+//.": "",
    "+\"/.": "", "+.": "", "+": "", "++": "", "+^": "", "+<": "", "+,": "", "+\"": "", "+≈": "",
    "+≋": "", "‡": ",", "„": ",", ",,": ",", "-.": "", "-?": "", "-!": "", "-,": "", "-": "",
    "xxx": "", "xx": "", "yyy": "", "yy": "", "www": "", "//": "", "/": "", "|": "", "∞": "",
  ]

  /// Whether nothing of a token was said, or no word of it: a pause, an event, a fragment, an
  /// omitted word.
  private func isOmitted(_ token: ArraySlice<UInt8>) -> Bool {
    switch token.first {
    case UInt8(ascii: "&"), UInt8(ascii: "#"): return true
    case UInt8(ascii: "("):
      return token.dropFirst().allSatisfy {
        (0x30...0x39).contains($0) || ".:)".utf8.contains($0)
      }
    case UInt8(ascii: "0"):
      let next = token.dropFirst().first ?? 0x20
      return !(0x30...0x39).contains(next) && next != UInt8(ascii: ":")
    default:
      let stem = token.prefix { $0 != UInt8(ascii: "@") }
      return stem.count < token.count
        && Self.marks[String(decoding: stem, as: UTF8.self)]?.isEmpty == true
    }
  }

  /// Reads a word: its letters without parentheses, lengthenings and a suffix such as `@s:spa`.
  private mutating func readWord(from start: Int) {
    let end = suffixStart(from: start)
    var offset = start
    var piece = start
    var border = " "
    func close(at end: Int, _ items: inout [ChatItem]) {
      guard piece < end else { return }
      items.append(ChatItem(range: piece..<end, border: border, isWord: true))
      border = ""
    }
    while offset < end, let scalar = utf8.scalar(at: offset) {
      let next = offset + scalar.width
      if isMark(scalar, at: offset, in: start..<end) {
        close(at: offset, &items)
        piece = next
      } else if offset > start, next < end, scalar == "+" || scalar == "_" {
        close(at: offset, &items)
        piece = next
        let isInitial =
          scalar == "_" && isSingleLetter(before: offset, from: start)
          && isSingleLetter(after: next, upTo: end)
        border = items.isEmpty ? border : isInitial ? "" : " "
      }
      offset = next
    }
    close(at: end, &items)
    if end < range.upperBound, !items.isEmpty { readEnd() }
  }

  /// The mark of a sentence after a suffix: `woof@o.`
  private mutating func readEnd() {
    let last = range.upperBound - 1
    guard ".,?!".utf8.contains(utf8[last]) else { return }
    items.append(ChatItem(range: last..<last + 1, border: "", isWord: false))
  }

  /// Where a word ends and a suffix begins: `@l`, `@s:eng`, `$n`.
  private func suffixStart(from start: Int) -> Int {
    utf8[start..<range.upperBound].indices.dropFirst().first { offset in
      utf8[offset] == UInt8(ascii: "@") || utf8[offset] == UInt8(ascii: "$")
    } ?? range.upperBound
  }

  /// Whether a character is a mark within a word: of a part that was not said, of length, of pitch.
  private func isMark(_ scalar: Unicode.Scalar, at offset: Int, in word: Range<Int>) -> Bool {
    switch scalar {
    case "(", ")", "^": true
    case ":": !isDigit(at: offset - 1, in: word) || !isDigit(at: offset + 1, in: word)
    default: Self.prosody.contains(scalar)
    }
  }

  private func isDigit(at offset: Int, in word: Range<Int>) -> Bool {
    word.contains(offset) && (0x30...0x39).contains(utf8[offset])
  }

  /// Whether one letter stands before the joiner at an offset: `T_V`.
  private func isSingleLetter(before offset: Int, from start: Int) -> Bool {
    offset - 1 >= start && utf8[offset - 1] < 0x80
      && (offset - 1 == start || utf8[offset - 2] == UInt8(ascii: "_"))
  }

  private func isSingleLetter(after offset: Int, upTo end: Int) -> Bool {
    offset < end && utf8[offset] < 0x80
      && (offset + 1 == end || !(0x61...0x7A).contains(utf8[offset + 1] | 0x20))
  }

  /// Marks of Conversation Analysis and of stress, length and blocking.
  private static let prosody = Set(
    "ːˑʔˈˌ↑↓⇗↗→↘⇘≋≡∙⌈⌉⌊⌋∆∇▁▔☺♋⁇∬Ϋ∮§ʰ°◉≠↫↻‹›⸔".unicodeScalars)
}
