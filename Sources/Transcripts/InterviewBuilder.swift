/// Joins paragraphs into turns, exchanges and sections.
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
      turns: turns, exchanges: exchanges, sections: sections)
  }

  /// A turn goes on until another speaker, a heading or a note; unlabelled speech continues it.
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
      if isOpen, next == speaker, let last = turns.popLast() {
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
    let turn = Self.owners(of: draft.paragraphs.count, in: turns.map(\.paragraphs))
    let exchange = Self.owners(
      of: turns.count, in: exchanges.map { $0.question..<$0.answers.upperBound })
    let section = Self.owners(of: draft.paragraphs.count, in: sections.map(\.paragraphs))
    return draft.paragraphs.enumerated().map { index, draft in
      Paragraph(
        number: index + 1, line: source.line(ofText: draft.text.lowerBound),
        bytes: source.fileRange(of: draft.text), time: draft.time, kind: draft.kind,
        speaker: turn[index].map { turns[$0].speaker } ?? (draft.kind == .note ? nil : narrator),
        isSpeakerInferred: draft.isInferred, turn: turn[index],
        exchange: turn[index].flatMap { exchange[$0] }, section: section[index])
    }
  }

  /// For each of `count` elements the index of the range it lies in.
  private static func owners(of count: Int, in ranges: [Range<Int>]) -> [Int?] {
    var owners = [Int?](repeating: nil, count: count)
    for (owner, range) in ranges.enumerated() {
      for element in range { owners[element] = owner }
    }
    return owners
  }
}

/// Who speaks, and the outlet that tells the rest.
struct Cast {
  let speakers: [Speaker]
  /// Index among the speakers by index of the label's name; nil where no turn bears it.
  let speaker: [Int?]
}
