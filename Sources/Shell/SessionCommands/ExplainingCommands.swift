import InterviewQA

/// How an answer came about.
extension SessionCommand {
  static let explaining: [SessionCommand] = [
    SessionCommand("why", help: "how the last question was understood, and what gave the answer") {
      session, _ in .message(reasons(for: try session.lastAnswer().answer, in: session))
    }
  ]

  private static func reasons(for answer: Answer, in session: Session) -> [Line] {
    let understood = answer.understood
    let expanded = understood.terms.compactMap { term in
      understood.expanded[term].map { visible("\(term): also \($0.joined(separator: ", "))", "  ") }
    }
    let scores = answer.citations.flatMap { citation in
      [visible("\(rounded(citation.score))  \(citation.file):\(citation.line)", "  ")]
        + [terms(of: session.reasons(for: citation))].filter { !$0.isEmpty }
        .map { visible($0, "      ") }
    }
    return [
      visible("type: \(answer.kind.rawValue), by rule: \(understood.rule ?? "none")"),
      visible("terms: \(understood.terms.joined(separator: ", "))"),
    ] + expanded + (scores.isEmpty ? [] : [Line("scores, and the terms that gave most:")] + scores)
  }

  private static func visible(_ text: String, _ head: String = "") -> Line {
    Line(SafeText.visible(text), head: head)
  }

  /// `谷歌 1.2, 排名 0.8`
  private static func terms(of reasons: [(term: String, score: Double)]) -> String {
    reasons.prefix(termsShown).map { "\($0.term) \(rounded($0.score))" }.joined(separator: ", ")
  }

  private static let termsShown = 6

  private static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }
}
