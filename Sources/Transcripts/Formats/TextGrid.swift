import Basics

/// Reads Praat's TextGrid in both of its spellings, long and short: tiers of intervals with the words
/// that are said in each. A tier's name is its speaker's.
///
/// Tiers that tell the same words in smaller pieces, or sounds, are left out.
///
/// Source: fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html
struct TextGrid: TranscriptFormat {
  /// Name of the repair in emendations.
  static let rule = "textgrid"

  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    guard isTextGrid(source.utf8) else { return nil }
    var values = Values(source.utf8)
    let tiers = spoken(among: tiers(of: &values, source.utf8))
    let named = tiers.count > 1 || tiers.contains { !$0.isAboutWords }
    var intervals = tiers.flatMap { tier in
      tier.intervals.map { (interval: $0, speaker: named ? tier.name : nil) }
    }
    intervals.sort { $0.interval.time.start < $1.interval.time.start }
    let entries = intervals.map { interval, speaker in
      CueEntry(lines: [interval.words], time: interval.time, speaker: speaker)
    }
    let repairs = intervals.flatMap { doubled(in: $0.interval.words, source.utf8) }
      .sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    return CueEntries.draft(.textGrid, entries, repairs, of: source, roleWords)
  }

  static func isTextGrid(_ text: [UInt8]) -> Bool {
    let head = text.head(headLength)
    guard openings.contains(where: { head.starts(with: $0.utf8) }) else { return false }
    var values = Values(text)
    guard case .text(let type)? = values.next(), text[type].elementsEqual("ooTextFile".utf8),
      case .text(let object)? = values.next()
    else { return false }
    return text[object].elementsEqual("TextGrid".utf8)
  }

  /// In bytes: white space before the first line.
  private static let headLength = 256
  private static let openings = ["File type", "\"ooTextFile"]

  private struct Tier {
    let name: String
    /// Those with words.
    var intervals: [(words: Range<Int>, time: TimeSpan)] = []
    /// The letters of all words.
    var letters: [UInt8] = []

    /// Whether its name says that it holds words, and not whose.
    var isAboutWords: Bool {
      name.isEmpty || FieldName(Array(name.utf8)[...])?.content == .text
    }
  }

  /// Tiers of intervals and points, in order; a damaged file yields those before the damage.
  private static func tiers(of values: inout Values, _ utf8: [UInt8]) -> [Tier] {
    var tiers: [Tier] = []
    // Type, object, start, end, whether there are tiers, and how many.
    for _ in 0..<6 { _ = values.next() }
    while case .text(let kind)? = values.next() {
      let isPoints = utf8[kind].elementsEqual("TextTier".utf8)
      guard isPoints || utf8[kind].elementsEqual("IntervalTier".utf8),
        case .text(let name)? = values.next(), values.number() != nil, values.number() != nil,
        let count = values.number()
      else { break }
      var tier = Tier(name: Self.name(utf8[name]))
      for _ in 0..<max(0, Int(count)) {
        guard let start = values.number() else { break }
        let end = isPoints ? nil : values.number()
        guard isPoints || end != nil, case .text(let words)? = values.next() else { break }
        let trimmed = utf8.trimmed(words)
        guard !trimmed.isEmpty, !isPoints, !isSilence(utf8[trimmed]) else { continue }
        tier.intervals.append((trimmed, TimeSpan(start: start, end: end)))
        tier.letters += utf8[trimmed].filter { $0 > 0x7F || (0x61...0x7A).contains($0 | 0x20) }
      }
      if !tier.intervals.isEmpty { tiers.append(tier) }
    }
    return tiers
  }

  /// `Anna - words` → `Anna`
  private static func name(_ text: ArraySlice<UInt8>) -> String {
    let name = String(decoding: text, as: UTF8.self).replacing("\"\"", with: "\"")
    let parts = Array(name.utf8).split(separator: UInt8(ascii: "-"))
    guard parts.count > 1, let last = parts.last else { return name }
    let kind = last[last.trimmed(last.startIndex..<last.endIndex)]
    guard FieldName(kind)?.content == .text else { return name }
    let rest = Array(name.utf8.dropLast(last.count + 1))
    return String(decoding: rest[rest.trimmed(0..<rest.count)], as: UTF8.self)
  }

  /// Marks of a pause between words: `<sil>`, `sp`, `#`.
  private static func isSilence(_ text: ArraySlice<UInt8>) -> Bool {
    if text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">") { return true }
    return silences.contains { text.elementsEqual($0.utf8) }
  }

  private static let silences = ["sil", "sp", "spn", "SIL", "#", "...", "_"]

  /// Of tiers with the same words, the one with the fewest intervals; none whose intervals are sounds.
  private static func spoken(among tiers: [Tier]) -> [Tier] {
    let most = tiers.map(\.letters.count).max() ?? 0
    var kept: [Int] = []
    for number in tiers.indices.sorted(by: { tiers[$0].intervals.count < tiers[$1].intervals.count }
    ) {
      let tier = tiers[number]
      let isSame = kept.contains { tiers[$0].letters == tier.letters }
      let length = tier.letters.count / tier.intervals.count
      let areSounds = length < 3 && tiers.count > 1 && tier.letters.count < most
      if !isSame, !areSounds { kept.append(number) }
    }
    return kept.sorted().map { tiers[$0] }
  }

  /// A quotation mark within words is written twice.
  private static func doubled(in words: Range<Int>, _ utf8: [UInt8]) -> [Emendation] {
    var repairs: [Emendation] = []
    var offset = words.lowerBound
    while offset < words.upperBound {
      let byte = utf8[offset]
      if byte == UInt8(ascii: "\""), offset + 1 < words.upperBound, utf8[offset + 1] == byte {
        repairs.append(Emendation(bytes: offset..<offset + 2, reading: "\"", rule: rule))
        offset += 2
      } else if byte == 0x0A || byte == 0x0D {
        repairs.append(Emendation(bytes: offset..<offset + 1, reading: " ", rule: rule))
        offset += 1
      } else {
        offset += 1
      }
    }
    return repairs
  }

  /// The texts, numbers and flags that stand free in a file; all else is commentary.
  private struct Values {
    enum Value {
      /// Text range between the quotation marks.
      case text(Range<Int>)
      case number(Double)
      case flag
    }

    private let utf8: [UInt8]
    private var offset = 0

    init(_ utf8: [UInt8]) { self.utf8 = utf8 }

    mutating func number() -> Double? {
      if case .number(let number)? = next() { number } else { nil }
    }

    mutating func next() -> Value? {
      while offset < utf8.count {
        let byte = utf8[offset]
        if byte <= 0x20 {
          offset += 1
        } else if byte == UInt8(ascii: "!") {
          offset = utf8[offset...].firstIndex(of: 0x0A) ?? utf8.count
        } else if byte == UInt8(ascii: "\"") {
          return text()
        } else {
          let end = utf8[offset...].firstIndex { $0 <= 0x20 } ?? utf8.count
          let word = utf8[offset..<end]
          offset = end
          if word.first == UInt8(ascii: "<"), word.last == UInt8(ascii: ">") { return .flag }
          if let first = word.first, (0x30...0x39).contains(first) || first == UInt8(ascii: "-"),
            let number = Double(String(decoding: word, as: UTF8.self))
          {
            return .number(number)
          }
        }
      }
      return nil
    }

    /// Whether a quotation mark stands in the middle of words, where some programs do not double it:
    /// letters follow in its line, and a further mark ends that line.
    private func isWithinWords(_ mark: Int) -> Bool {
      let rest = utf8[(mark + 1)...].prefix { $0 != 0x0A && $0 != 0x0D }
      let next = rest.first { $0 > 0x20 }
      guard let next, next != UInt8(ascii: "\""), next != UInt8(ascii: "!"),
        !(0x30...0x39).contains(next), next != UInt8(ascii: "-"), next != UInt8(ascii: "<")
      else { return false }
      return rest.last { $0 > 0x20 } == UInt8(ascii: "\"")
    }

    private mutating func text() -> Value? {
      let start = offset + 1
      var end = start
      while end < utf8.count {
        if utf8[end] == UInt8(ascii: "\"") {
          if end + 1 < utf8.count, utf8[end + 1] == UInt8(ascii: "\"") {
            end += 2
          } else if isWithinWords(end) {
            end += 1
          } else {
            break
          }
        } else {
          end += 1
        }
      }
      guard end < utf8.count else {
        offset = utf8.count
        return nil
      }
      offset = end + 1
      return .text(start..<end)
    }
  }
}
