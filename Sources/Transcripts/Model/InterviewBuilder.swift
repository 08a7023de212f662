/// Groups the paragraphs of a draft into turns, exchanges and sections.
struct InterviewBuilder {
  let source: SourceText
  let draft: TranscriptDraft
  let cast: Cast
  var credits: [Credit] = []

  func interview() -> Interview {
    let turns = self.turns()
    let exchanges = self.exchanges(of: turns)
    let sections = self.sections()
    return Interview(
      source: source, format: draft.format, speakers: cast.speakers, credits: credits,
      paragraphs: paragraphs(turns: turns, exchanges: exchanges, sections: sections),
      turns: turns, exchanges: exchanges, sections: sections,
      times: draft.times.map { TimeMark(text: source.map.fileOffset(of: $0.text), time: $0.time) },
      unread: draft.unread, guessedUnit: draft.guessedUnit,
      unknownPeople: cast.unknownPeople)
  }

  /// A turn ends at another speaker, a heading or a note; unlabelled speech continues it.
  private func turns() -> [Turn] {
    var turns: [Turn] = []
    var speaker: Int?
    var isOpen = false
    for (index, paragraph) in draft.paragraphs.enumerated() {
      guard paragraph.kind == .speech else {
        isOpen = false
        continue
      }
      let next = paragraph.speaker.flatMap { cast.speaker[$0] } ?? speaker
      guard let next else { continue }
      if isOpen, next == speaker, !paragraph.beginsTurn, let last = turns.popLast() {
        turns.append(Turn(speaker: next, paragraphs: last.paragraphs.lowerBound..<index + 1))
      } else {
        turns.append(Turn(speaker: next, paragraphs: index..<index + 1))
      }
      speaker = next
      isOpen = true
    }
    return turns
  }

  private func exchanges(of turns: [Turn]) -> [Exchange] {
    let asking = turns.indices.filter { cast.speakers[turns[$0].speaker].role == .interviewer }
    return zip(asking, asking.dropFirst() + [turns.count]).map { question, next in
      Exchange(question: question, answers: question + 1..<next)
    }
  }

  private func sections() -> [Section] {
    let headings = draft.paragraphs.indices.filter { draft.paragraphs[$0].kind == .heading }
    return zip(headings, headings.dropFirst() + [draft.paragraphs.count]).map { heading, next in
      Section(heading: heading, paragraphs: heading..<next)
    }
  }

  private func paragraphs(
    turns: [Turn], exchanges: [Exchange], sections: [Section]
  ) -> [Paragraph] {
    let narrator = cast.speakers.firstIndex { $0.role == .outlet }
    var turn = RangeWalk(turns.lazy.map { $0.paragraphs })
    var exchange = RangeWalk(exchanges.lazy.map { $0.question..<$0.answers.upperBound })
    var section = RangeWalk(sections.lazy.map { $0.paragraphs })
    var line = 1
    return draft.paragraphs.indices.map { index in
      let draft = draft.paragraphs[index]
      let turn = turn.index(containing: index)
      line = source.line(ofText: draft.text.lowerBound, near: line)
      return Paragraph(
        number: index + 1, line: line, bytes: source.fileRange(of: draft.text), time: draft.time,
        kind: draft.kind,
        speaker: turn.map { turns[$0].speaker } ?? (draft.kind.isNarrated ? narrator : nil),
        isSpeakerInferred: draft.isInferred, turn: turn,
        exchange: turn.flatMap { exchange.index(containing: $0) },
        section: section.index(containing: index))
    }
  }
}

/// Looks ascending numbers up in ascending ranges, in one pass.
private struct RangeWalk<Ranges: RandomAccessCollection>
where Ranges.Element == Range<Int>, Ranges.Index == Int {
  private let ranges: Ranges
  private var next = 0

  init(_ ranges: Ranges) {
    self.ranges = ranges
  }

  /// Index of the range that contains a number; nil if none does. Numbers must ascend from call to
  /// call.
  mutating func index(containing number: Int) -> Int? {
    while next < ranges.count, ranges[next].upperBound <= number { next += 1 }
    return next < ranges.count && ranges[next].contains(number) ? next : nil
  }
}

extension Paragraph.Kind {
  /// Whether the outlet, if it is known, tells it.
  fileprivate var isNarrated: Bool {
    switch self {
    case .credit, .introduction, .heading, .speech, .text: true
    case .note, .metadata, .caption: false
    }
  }
}
