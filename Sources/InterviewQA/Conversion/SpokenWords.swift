import Basics

/// What is said in a transcript, and by whom and when, as far as a form holds it: what is compared
/// with what a conversion reads back to.
struct SpokenWords {
  /// All words without blanks, in UTF-8.
  private(set) var letters: [UInt8] = []
  /// Where blanks stand, each by the number of letters before it.
  private(set) var blanks: Set<Int> = []
  /// Where paragraphs, or captions, begin.
  private(set) var borders: Set<Int> = []
  /// Each from its first letter to that of the next.
  private(set) var stretches: [Stretch] = []
  /// By the first letter.
  private(set) var times: [Int: (start: Milliseconds, end: Milliseconds?)] = [:]

  /// A paragraph.
  struct Stretch {
    let start: Int
    /// Nil for sounds, which are nobody's or anybody's.
    let voice: SpokenPart.Voice?
    /// Index of the paragraph.
    let paragraph: Int
    /// From 1; nil for words that nobody is known to say.
    let turn: Int?
    /// Whether nothing that is left out stands before it.
    let isAdjacent: Bool
  }

  /// - Parameters:
  ///   - isDivided: whether a paragraph has the times of its captions, not only its own.
  ///   - hasProse: whether what nobody is known to say is written.
  ///   - hasNotes: whether notes are words, as they are where nothing else than words is written.
  init(
    of transcript: UnderstoodTranscript, isDivided: Bool, hasProse: Bool = true,
    hasNotes: Bool = false
  ) {
    var last: Int?
    for (index, paragraph) in transcript.paragraphs.enumerated() {
      guard paragraph.isSpoken || hasNotes else { continue }
      let voice = SpokenPart.Voice(of: paragraph)
      guard hasProse || voice != .nobody else { continue }
      borders.insert(letters.count)
      stretches.append(
        Stretch(
          start: letters.count, voice: paragraph.isSpoken ? voice : nil, paragraph: index,
          turn: paragraph.turn, isAdjacent: last == index - 1))
      last = index
      let start = letters.count
      add(paragraph.text)
      if isDivided {
        var place = start
        for part in paragraph.parts {
          addTime(part.start, part.end, at: place)
          borders.insert(place)
          place += part.text.utf8.count { !Self.isBlank($0) }
        }
      } else {
        addTime(paragraph.start, paragraph.end, at: start)
      }
    }
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 {
      if Self.isBlank(byte) { blanks.insert(letters.count) } else { letters.append(byte) }
    }
  }

  private mutating func addTime(_ start: Double?, _ end: Double?, at place: Int) {
    guard let start = Milliseconds(seconds: start) else { return }
    let end = Milliseconds(seconds: end)
    times[place] = (start, end.flatMap { $0 > start ? $0 : nil })
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether anybody has a name.
  var hasNames: Bool { stretches.contains { $0.voice?.isNamed ?? false } }

  /// Index of the stretch that holds a letter.
  func stretch(at letter: Int) -> Int {
    max(0, stretches.partitioningIndex { $0.start > letter } - 1)
  }
}
