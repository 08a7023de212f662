import Basics

/// Counts what each person says.
struct SpeechCount {
  /// Indices of names, in order of their first turn.
  private(set) var order: [Int] = []
  /// By index of the name.
  private(set) var speech: [Speech]
  /// Number of turns of all.
  private(set) var turns = 0

  /// What one person says.
  struct Speech {
    var turns = 0
    /// Number of turns that hold a question mark, and of those that end with one.
    var (asking, ending) = (0, 0)
    /// Length in bytes.
    var length = 0
    /// Text ranges of the first and the last paragraphs, at most `SpeechCount.samples` each.
    var first: [Range<Int>] = []
    var last: [Range<Int>] = []
  }

  init(of draft: TranscriptDraft, in source: SourceText, names: SpeakerNames) {
    speech = Array(repeating: Speech(), count: draft.names.count)
    var turn: SpokenTurn?
    for paragraph in draft.paragraphs {
      guard paragraph.kind == .speech else { continue }
      let name = paragraph.speaker.map { names.person[$0] } ?? turn?.name
      guard let name else { continue }
      if turn?.name != name || paragraph.beginsTurn {
        if let turn { add(turn) }
        turn = SpokenTurn(name: name)
      }
      sample(paragraph.text, of: name)
      turn?.add(paragraph.text, of: source.utf8)
    }
    if let turn { add(turn) }
  }

  /// Number of paragraphs from each end that are kept.
  static let samples = (first: 12, last: 3)

  private mutating func sample(_ text: Range<Int>, of name: Int) {
    if speech[name].turns == 0, speech[name].first.isEmpty { order.append(name) }
    if speech[name].first.count < Self.samples.first {
      speech[name].first.append(text)
    } else {
      if speech[name].last.count == Self.samples.last { speech[name].last.removeFirst() }
      speech[name].last.append(text)
    }
  }

  private mutating func add(_ turn: SpokenTurn) {
    turns += 1
    speech[turn.name].turns += 1
    speech[turn.name].asking += turn.holdsQuestion ? 1 : 0
    speech[turn.name].ending += turn.endsInQuestion ? 1 : 0
    speech[turn.name].length += turn.length
  }
}

/// One person's uninterrupted speech.
private struct SpokenTurn {
  let name: Int
  private(set) var length = 0
  private(set) var holdsQuestion = false
  private(set) var endsInQuestion = false

  init(name: Int) {
    self.name = name
  }

  mutating func add(_ text: Range<Int>, of utf8: [UInt8]) {
    length += text.count
    guard !text.isEmpty else { return }
    let holdsMark = utf8.span.firstMark(UInt8(ascii: "?"), in: text) != nil
    holdsQuestion = holdsQuestion || holdsMark
    endsInQuestion = holdsMark && Self.endsInQuestion(utf8[text])
  }

  private static func endsInQuestion(_ text: ArraySlice<UInt8>) -> Bool {
    let tail = text.suffix(maxTail)
    guard let mark = tail.span.lastQuestionMark else { return false }
    // Quotation marks, brackets and blanks may follow.
    return tail.dropFirst(mark).allSatisfy { !$0.isLetterOrDigit }
      && tail.count - mark <= maxClosers
  }

  /// In bytes.
  private static let (maxTail, maxClosers) = (24, 15)
}

extension Span<UInt8> {
  /// Offset after the last `?` or `？`; nil without one.
  fileprivate var lastQuestionMark: Int? {
    var (end, start) = (Int?.none, 0)
    while let mark = firstMark(UInt8(ascii: "?"), in: start..<count) {
      (end, start) = (mark.upperBound, mark.upperBound)
    }
    return end
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or digit, or begins a Han character.
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
      || (0xE4...0xE9).contains(self)
  }
}
