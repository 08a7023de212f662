import InterviewQA
import TerminalText

/// Facts one below the other, for pages too narrow for a `FactTable`:
///
///     谷歌 · rank · 1
///         張璐 · interview.txt:31 · ranking-list
struct FactList {
  let facts: [Fact]

  var lines: [Line] {
    facts.flatMap { fact in
      let place = [fact.speaker, "\(fact.file):\(fact.line)", fact.rule ?? "editor"]
      return [
        Line(statement(of: fact)), Line(StyledText(Self.joined(place), .dim), head: "    "),
      ]
    }
  }

  private func statement(of fact: Fact) -> StyledText {
    let value = StyledText(SafeText.visible(fact.value), .bold)
    let after = Self.joined([fact.time, fact.qualifier])
    return StyledText(Self.joined([fact.subject, fact.relation]) + Self.dot) + value
      + StyledText(after.isEmpty ? "" : Self.dot + after)
  }

  private static let dot = " · "

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.map(SafeText.visible).joined(separator: dot)
  }
}
