/// Reads SubRip and WebVTT: two times joined by an arrow, then lines of words up to a blank line.
///
/// Everything else (numbers, `NOTE`, `STYLE`) belongs to the format.
struct CueFile: TranscriptFormat {
  private let source: SourceText
  private let roleWords: RoleWords
  private var names: LabelVote.Ballot
  private var cards: [Card] = []

  /// The lines under one line of times.
  private struct Card {
    let time: TimeSpan
    /// Text ranges of its lines, without surrounding white space.
    var lines: [Range<Int>]
  }

  static func draft(of source: SourceText, _ roleWords: RoleWords) -> TranscriptDraft? {
    let start = source.utf8.trimmed(0..<min(source.utf8.count, headLength))
    let isWebVTT = source.utf8[start].starts(with: Array("WEBVTT".utf8))
    guard isWebVTT || beginsWithTimes(source) else { return nil }
    var reader = CueFile(source: source, roleWords: roleWords)
    reader.scan()
    return reader.draft(isWebVTT ? .webVTT : .subRip)
  }

  /// In bytes: where `WEBVTT` is looked for, after white space and a byte order mark.
  private static let headLength = 64

  private init(source: SourceText, roleWords: RoleWords) {
    self.source = source
    self.roleWords = roleWords
    names = LabelVote.Ballot(roleWords)
  }

  /// Whether one of the first two lines that are not blank holds times.
  private static func beginsWithTimes(_ source: SourceText) -> Bool {
    let first = (1...10).lazy.filter { $0 <= source.lineCount }
      .map { source.utf8.trimmed(source.text(ofLine: $0)) }.filter { !$0.isEmpty }.prefix(2)
    return first.contains { times(in: source.utf8, $0) != nil }
  }

  /// `00:00:01,000 --> 00:00:02,500`
  private static func times(in utf8: [UInt8], _ line: Range<Int>) -> TimeSpan? {
    guard line.count >= minTimesLength, (0x30...0x39).contains(utf8[line.lowerBound]) else {
      return nil
    }
    return TimeStamp.span(in: utf8[line]).flatMap { span, _ in span.end == nil ? nil : span }
  }

  /// In bytes: `0:01 --> 0:02`.
  private static let minTimesLength = 13

  private mutating func scan() {
    var time: TimeSpan?
    var lines: [Range<Int>] = []
    for number in 0..<source.lineCount {
      let whole = source.text(ofLine: number + 1)
      let line = source.utf8.trimmed(whole)
      if let next = Self.times(in: source.utf8, line) {
        if let last = lines.last, isNumber(last) { lines.removeLast() }
        close(time, lines)
        (time, lines) = (next, [])
      } else if whole.isEmpty {
        close(time, lines)
        (time, lines) = (nil, [])
      } else if time != nil, !line.isEmpty {
        lines.append(line)
      }
    }
    close(time, lines)
    dropRolledLines()
    countNames()
  }

  /// Rolling captions, such as YouTube's, repeat the last line of a card on the next one. If more
  /// than a third of the cards do, the repeated lines are dropped.
  private mutating func dropRolledLines() {
    let words = cards.map { $0.lines.map(CueMarkup(source.utf8).words) }
    let rolled = words.indices.dropFirst().filter { words[$0].first == words[$0 - 1].last }
    guard rolled.count * 3 > cards.count else { return }
    for index in rolled { cards[index].lines.removeFirst() }
  }

  private mutating func countNames() {
    for line in cards.lazy.flatMap(\.lines) {
      if let label = SpeakerLabel(of: source.utf8[line]), label.style == .colon {
        _ = names.add(label)
      }
    }
  }

  private func isNumber(_ line: Range<Int>) -> Bool {
    source.utf8[line].allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func close(_ time: TimeSpan?, _ lines: [Range<Int>]) {
    guard let time, !lines.isEmpty else { return }
    cards.append(Card(time: time, lines: lines))
  }

  private func draft(_ format: Interview.Format) -> TranscriptDraft {
    var markup = CueMarkup(source.utf8)
    let pieces = cards.flatMap { card in
      card.lines.flatMap { markup.pieces(of: $0) }.map { (piece: $0, time: card.time) }
    }
    var speakers = SpeakersOfCues(voices: markup.names, ballot: names, pieces.count, roleWords)
    var joiner = CueJoiner(source.utf8)
    let cues = pieces.compactMap { speakers.cue(of: $0.piece, $0.time, in: source.utf8) }
    for cue in cues {
      joiner.add(cue, kind: cue.speaker == nil ? .text : .speech)
    }
    let repairs = (markup.repairs + joiner.repairs).sorted {
      $0.bytes.lowerBound < $1.bytes.lowerBound
    }
    return TranscriptDraft(
      format: format, names: speakers.names, paragraphs: joiner.paragraphs, repairs: repairs)
  }
}

/// Assigns speakers to pieces: by voice tags, or else by the names that begin lines, each up to the
/// next.
private struct SpeakersOfCues {
  private(set) var names: [String]
  private let isVoiced: Bool
  private let vote: LabelVote
  private var indices: [String: Int]
  private var current: Int?

  init(voices: [String], ballot: LabelVote.Ballot, _ lineCount: Int, _ roleWords: RoleWords) {
    isVoiced = !voices.isEmpty
    names = isVoiced ? voices : ballot.names
    indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    vote = LabelVote(ballot, lineCount: lineCount, roleWords: roleWords)
  }

  mutating func cue(of piece: CueMarkup.Piece, _ time: TimeSpan, in utf8: [UInt8]) -> Cue? {
    var text = piece.text
    var isInferred = false
    if isVoiced {
      isInferred = piece.voice == nil && current != nil
      current = piece.voice ?? current
    } else if let label = SpeakerLabel(of: utf8[text]), let name = indices[label.name],
      vote.accepts(label.style, name)
    {
      current = name
      text = utf8.trimmed(label.end..<text.upperBound)
    }
    return text.isEmpty
      ? nil : Cue(text: text, time: time, speaker: current, isInferred: isInferred)
  }
}
