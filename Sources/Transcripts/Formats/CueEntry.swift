import Basics

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

/// Makes a draft of entries: joins their sentences and finds names within the words if no field
/// tells the speakers.
struct CueEntries {
  private let utf8: [UInt8]
  private let roleWords: RoleWords
  private var draft: TranscriptDraft
  private var indices: [String: Int] = [:]
  private var current: Int?
  private var joiner: CueJoiner

  /// - Parameters:
  ///   - entries: in the order of the file.
  ///   - repairs: of the marks within their lines, by place; they must not overlap.
  static func draft(
    _ format: Interview.Format, _ entries: [CueEntry], _ repairs: [Emendation],
    of source: SourceText, _ roleWords: RoleWords
  ) -> TranscriptDraft {
    var maker = CueEntries(
      utf8: source.utf8, roleWords: roleWords, draft: TranscriptDraft(format: format),
      joiner: CueJoiner(source.utf8))
    maker.make(EdgeMarks.removed(from: entries, repairs, in: source.utf8))
    return maker.draft
  }

  private init(
    utf8: [UInt8], roleWords: RoleWords, draft: TranscriptDraft, joiner: CueJoiner
  ) {
    self.utf8 = utf8
    self.roleWords = roleWords
    self.draft = draft
    self.joiner = joiner
  }

  private mutating func make(_ marked: (entries: [CueEntry], repairs: [Emendation])) {
    let hasNames = marked.entries.contains { $0.speaker != nil }
    let vote = hasNames ? nil : vote(marked.entries)
    for entry in marked.entries {
      if hasNames, entry.kind == .speech {
        current = entry.speaker.map { index(ofName: $0) } ?? (entry.mayContinue ? current : nil)
      }
      for line in entry.lines {
        guard entry.kind == .speech else {
          endParagraph()
          draft.paragraphs.append(ParagraphDraft(text: line, kind: entry.kind, time: entry.time))
          continue
        }
        let text = vote.map { words(of: line, $0) } ?? line
        guard !text.isEmpty else { continue }
        let cue = Cue(
          text: text, time: entry.time, speaker: current,
          isInferred: hasNames && entry.speaker == nil && current != nil)
        joiner.add(cue, kind: current == nil ? .text : .speech)
      }
    }
    endParagraph()
    draft.repairs = (marked.repairs + draft.repairs).sorted {
      $0.bytes.lowerBound < $1.bytes.lowerBound
    }
  }

  /// Ends the last paragraph, so that no words below go on with it.
  private mutating func endParagraph() {
    draft.paragraphs += joiner.paragraphs
    draft.repairs += joiner.repairs
    joiner = CueJoiner(utf8)
  }

  private mutating func index(ofName name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = draft.names.count
    draft.names.append(name)
    return draft.names.count - 1
  }

  /// The vote of all lines on the names before their words.
  private mutating func vote(_ entries: [CueEntry]) -> LabelVote {
    var ballot = LabelVote.Ballot(roleWords)
    let lines = entries.filter { $0.kind == .speech }.flatMap(\.lines)
    for line in lines {
      if let label = SpeakerLabel(of: utf8[line]) { _ = ballot.add(label) }
    }
    draft.names = ballot.names
    indices = Dictionary(uniqueKeysWithValues: ballot.names.enumerated().map { ($1, $0) })
    return LabelVote(ballot, lineCount: lines.count, roleWords: roleWords)
  }

  /// The words of a line after its label, whose speaker goes on from here.
  private mutating func words(of line: Range<Int>, _ vote: LabelVote) -> Range<Int> {
    guard let label = SpeakerLabel(of: utf8[line]), let name = indices[label.name],
      vote.accepts(label.style, name)
    else { return line }
    current = name
    return utf8.trimmed(label.end..<line.upperBound)
  }
}

/// Takes marks off the ends of lines, so that these begin and end with words.
private enum EdgeMarks {
  static func removed(
    from entries: [CueEntry], _ repairs: [Emendation], in utf8: [UInt8]
  ) -> (entries: [CueEntry], repairs: [Emendation]) {
    var kept: [Emendation] = []
    let entries = entries.map { entry in
      var entry = entry
      entry.lines = entry.lines.compactMap { line in
        let first = repairs.partitioningIndex { $0.bytes.lowerBound >= line.lowerBound }
        let end = repairs.partitioningIndex { $0.bytes.lowerBound >= line.upperBound }
        var (text, marks) = (utf8.trimmed(line), repairs[first..<max(first, end)])
        while let mark = marks.first, mark.isBlank, mark.bytes.lowerBound == text.lowerBound {
          text = utf8.trimmed(min(mark.bytes.upperBound, text.upperBound)..<text.upperBound)
          marks = marks.dropFirst()
        }
        while let mark = marks.last, mark.isBlank, mark.bytes.upperBound >= text.upperBound {
          text = utf8.trimmed(text.lowerBound..<max(mark.bytes.lowerBound, text.lowerBound))
          marks = marks.dropLast()
        }
        kept += marks
        return text.isEmpty ? nil : text
      }
      return entry
    }
    return (entries, kept)
  }
}

extension Emendation {
  /// Whether nothing is read in place of its bytes.
  fileprivate var isBlank: Bool { reading.utf8.allSatisfy { $0 == 0x20 } }
}
