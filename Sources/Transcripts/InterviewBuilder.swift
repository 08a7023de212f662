/// Joins paragraphs into turns, exchanges and sections.
struct InterviewBuilder {
  let source: SourceText
  let drafts: [ParagraphDraft]
  /// Who speaks, and the outlet that tells the rest.
  let cast: [Speaker]
  var credits: [Credit] = []

  func interview() -> Interview {
    let turns = self.turns()
    let exchanges = self.exchanges(of: turns)
    let sections = self.sections()
    return Interview(
      source: source, format: turns.isEmpty ? .article : .labelled, speakers: cast,
      credits: credits,
      paragraphs: paragraphs(turns: turns, exchanges: exchanges, sections: sections),
      turns: turns, exchanges: exchanges, sections: sections)
  }

  /// A turn goes on until another speaker, a heading or a note; unlabelled speech continues it.
  private func turns() -> [Turn] {
    let index = speakerIndices()
    var turns: [Turn] = []
    var speaker: Int?
    var isOpen = false
    for (paragraph, draft) in drafts.enumerated() {
      guard draft.kind == .speech else {
        isOpen = false
        continue
      }
      let next = draft.label.flatMap { index[$0] } ?? speaker
      guard let next else { continue }
      if isOpen, next == speaker, let last = turns.popLast() {
        turns.append(Turn(speaker: next, paragraphs: last.paragraphs.lowerBound..<paragraph + 1))
      } else {
        turns.append(Turn(speaker: next, paragraphs: paragraph..<paragraph + 1))
      }
      speaker = next
      isOpen = true
    }
    return turns
  }

  /// By name; the outlet as narrator speaks no turn.
  private func speakerIndices() -> [String: Int] {
    let speakers = cast.enumerated().filter { $1.role != .outlet }
    return Dictionary(speakers.map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func exchanges(of turns: [Turn]) -> [Exchange] {
    let asking = turns.indices.filter { cast[turns[$0].speaker].role == .interviewer }
    return zip(asking, asking.dropFirst() + [turns.count]).map { question, next in
      Exchange(question: question, answers: question + 1..<next)
    }
  }

  private func sections() -> [Section] {
    let headings = drafts.indices.filter { drafts[$0].kind == .heading }
    return zip(headings, headings.dropFirst() + [drafts.count]).map { heading, next in
      Section(heading: heading, paragraphs: heading..<next)
    }
  }

  private func paragraphs(
    turns: [Turn], exchanges: [Exchange], sections: [Section]
  ) -> [Paragraph] {
    let narrator = cast.firstIndex { $0.role == .outlet }
    let turn = Self.owners(of: drafts.count, in: turns.map(\.paragraphs))
    let exchange = Self.owners(
      of: turns.count, in: exchanges.map { $0.question..<$0.answers.upperBound })
    let section = Self.owners(of: drafts.count, in: sections.map(\.paragraphs))
    return drafts.enumerated().map { index, draft in
      Paragraph(
        number: index + 1, line: draft.line, bytes: draft.bytes, kind: draft.kind,
        speaker: turn[index].map { turns[$0].speaker } ?? (draft.kind == .note ? nil : narrator),
        turn: turn[index], exchange: turn[index].flatMap { exchange[$0] },
        section: section[index])
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
