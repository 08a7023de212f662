import Basics
import InterviewQA
import TerminalText

/// How a passage ranks and what outranked it, for `:why-not`.
struct PassageReport: LineReport {
  let passage: ExplainedPassage

  var data: JSON { JSON(of: passage) }

  var lines: [Line] {
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
    let (own, first) = (scores(of: passage.passage), passage.first.map(scores))
    let parts = ScorePart.Name.allCases.filter { own[$0] != nil || first?[$0] != nil }
    let zero = ScoreText.number(0)
    return (parts.isEmpty ? [] : [Line("score by part\(head):")])
      + parts.map { row(ScoreText.words(for: $0), own[$0] ?? zero, first?[$0] ?? zero) }
      + (passage.terms.isEmpty ? [] : [Line("score by term\(head):")])
      + passage.terms.map {
        row($0.term, ScoreText.number($0.score), ScoreText.number($0.first))
      }
  }

  private func scores(of candidate: ExplainedPassage.Candidate) -> [ScorePart.Name: String] {
    let parts = ScoreText.parts(candidate.parts)
    return Dictionary(parts.map { ($0.name, $0.score) }, uniquingKeysWith: { first, _ in first })
  }

  private func row(_ name: String, _ own: String, _ first: String) -> Line {
    let numbers = [own] + (passage.first == nil ? [] : [first])
    return Line.whole(SafeText.visible(name), head: numbers.map(Self.column).joined() + "  ")
  }

  /// Right-aligned.
  private static func column(_ number: String) -> String {
    String(repeating: " ", count: max(1, columnWidth - number.utf8.count)) + number
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
