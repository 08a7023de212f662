import InterviewQA
import TerminalText

/// How a passage ranks and what outranked it, for `:why-not`.
struct PassageReport: Report {
  let passage: ExplainedPassage

  func text(in form: OutputForm, on page: Page) -> String {
    form == .json ? JSONLine.text(of: passage) : page.text(of: lines)
  }

  private var lines: [Line] {
    lines(passage.passage) + passage.obstacles.map { Line(Self.words(for: $0), head: "  ") }
      + (passage.first.map { [Line("ranked first:")] + lines($0) } ?? [])
      + table
  }

  private func lines(_ candidate: ExplainedPassage.Candidate) -> [Line] {
    let citation = candidate.citation
    let isRecord = citation.edition == .record
    var quote = Line(
      SafeText.visible(isRecord ? citation.quote : "“\(citation.quote)”"), head: "  ")
    quote.maxRows = Self.maxRows
    let place =
      [isRecord ? Labels.labels(for: "en").ownAccount : nil, citation.speaker]
      + CitationLine.moment(of: citation) + [CitationLine.place(of: citation)]
    return [
      Line(SafeText.visible(standing(of: candidate))), quote,
      Line(
        StyledText(SafeText.visible(place.compactMap { $0 }.joined(separator: " · ")), .dim),
        head: "  "),
    ]
  }

  /// Maximum number of rows of a quotation.
  private static let maxRows = 2

  private func standing(of candidate: ExplainedPassage.Candidate) -> String {
    guard let rank = candidate.rank else { return "not among the \(passage.found) found" }
    let quoted =
      passage.quoted == 0
      ? "none quoted" : rank <= passage.quoted ? "quoted" : "\(passage.quoted) quoted"
    return
      "rank \(rank) of \(passage.found) (\(quoted)), score \(ScoreText.number(candidate.score)), "
      + "contains \(Int((candidate.coverage * 100).rounded())) % of the question"
  }

  private var table: [Line] {
    let head = passage.first == nil ? "" : " (this passage, the first)"
    let terms = passage.terms.map { ($0.term, $0.score, $0.first) }
    let parts = ScorePart.Name.allCases.compactMap { name -> (String, Double, Double)? in
      let (own, first) = (score(name, passage.passage), score(name, passage.first))
      return own == nil && first == nil ? nil : (ScoreText.words(for: name), own ?? 0, first ?? 0)
    }
    return (parts.isEmpty ? [] : [Line("score by part\(head):")] + parts.map(row))
      + (terms.isEmpty ? [] : [Line("score by term\(head):")] + terms.map(row))
  }

  private func score(
    _ name: ScorePart.Name, _ candidate: ExplainedPassage.Candidate?
  ) -> Double? {
    candidate?.parts.first { $0.name == name }?.score
  }

  private func row(_ name: String, _ own: Double, _ first: Double) -> Line {
    let numbers = [own] + (passage.first == nil ? [] : [first])
    return Line.whole(SafeText.visible(name), head: numbers.map(Self.column).joined() + "  ")
  }

  /// Right-aligned.
  private static func column(_ value: Double) -> String {
    let number = ScoreText.number(value)
    return String(repeating: " ", count: max(1, columnWidth - number.utf8.count)) + number
  }

  private static let columnWidth = 8

  private static func words(for obstacle: ExplainedPassage.Obstacle) -> String {
    switch obstacle {
    case .source: "excluded: only another source is asked (:in)"
    case .speaker: "excluded: only another speaker is quoted (:speaker)"
    case .notInterviewer: "excluded: the question asks what the interviewer said"
    case .structure: "excluded: the question asks for another part of the piece"
    case .terms: "excluded: it contains nothing that is searched for"
    case .list: "held back: the items of a list that the question asks for come first"
    case .interviewer: "held back: an interviewer's words count less"
    case .heading: "held back: a heading counts less"
    case .evidence: "declined: not even the first passage contains enough of the question"
    }
  }
}
