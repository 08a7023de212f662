/// A caption, a line or a row with what its format tells of it.
struct CueEntry {
  /// Text ranges of its lines, without white space at their ends.
  var lines: [Range<Int>]
  var time: TimeSpan?
  /// Nil if a field for speakers is empty or there is none.
  var speaker: String?
  /// Whether the speaker before goes on if it names none.
  var mayContinue = false
  var kind = Paragraph.Kind.speech
}

/// Makes a draft of entries. If no field tells the speakers, the words may, as those of captions do.
struct CueEntries {
  private let source: SourceText
  private let repairs: [Emendation]
  private var draft: TranscriptDraft
  private var indices: [String: Int] = [:]
  private var current: Int?
  private var joiner: CueJoiner

  /// - Parameters:
  ///   - entries: in the order of the file.
  ///   - repairs: of the marks within their lines, by place, without overlaps.
  static func draft(
    _ format: Interview.Format, _ entries: [CueEntry], _ repairs: [Emendation],
    of source: SourceText, _ roleWords: RoleWords
  ) -> TranscriptDraft {
    var maker = CueEntries(
      source: source, repairs: repairs, draft: TranscriptDraft(format: format),
      joiner: CueJoiner(source.utf8, countsBorders: false))
    let isTold = entries.contains { $0.speaker != nil || $0.kind == .speech && $0.time == nil }
    guard isTold else { return maker.captions(entries, roleWords) }
    maker.make(entries)
    return maker.draft
  }

  private init(
    source: SourceText, repairs: [Emendation], draft: TranscriptDraft, joiner: CueJoiner
  ) {
    self.source = source
    self.repairs = repairs
    self.draft = draft
    self.joiner = joiner
  }

  /// The draft of entries whose speakers no field tells.
  private func captions(_ entries: [CueEntry], _ roleWords: RoleWords) -> TranscriptDraft {
    let captions = entries.compactMap { entry -> Caption? in
      guard entry.kind == .speech, let time = entry.time else { return nil }
      let pieces = entry.lines.map { CueText($0, in: source.utf8, repairs) }
        .filter { !$0.isEmpty }.map { CuePiece(text: $0, voice: nil, highlight: nil) }
      return pieces.isEmpty ? nil : Caption(time: time, pieces: pieces)
    }
    return CaptionDraft.draft(
      draft.format, captions, voices: [],
      metadata: entries.filter { $0.kind != .speech }.flatMap(\.lines), of: source, roleWords)
  }

  private mutating func make(_ entries: [CueEntry]) {
    for entry in entries {
      if entry.kind == .speech {
        current = entry.speaker.map { index(ofName: $0) } ?? (entry.mayContinue ? current : nil)
      }
      for line in entry.lines {
        let text = CueText(line, in: source.utf8, repairs)
        guard !text.isEmpty else { continue }
        draft.repairs += text.repairs
        guard entry.kind == .speech else {
          endParagraph()
          draft.paragraphs.append(
            ParagraphDraft(text: text.range, kind: entry.kind, time: entry.time))
          continue
        }
        let cue = Cue(
          text: text.range, time: entry.time, wordLength: text.bytes.count, speaker: current,
          isInferred: entry.speaker == nil && current != nil)
        joiner.add(cue, kind: current == nil ? .text : .speech)
      }
    }
    endParagraph()
    draft.repairs.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    draft.times.sort { $0.text < $1.text }
  }

  /// Ends the last paragraph, so that no words below go on with it.
  private mutating func endParagraph() {
    draft.paragraphs += joiner.paragraphs
    draft.repairs += joiner.repairs
    draft.times += joiner.times
    joiner = CueJoiner(source.utf8, countsBorders: false)
  }

  private mutating func index(ofName name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = draft.names.count
    draft.names.append(name)
    return draft.names.count - 1
  }
}
