import Basics
import InterviewQA

/// How a question is understood, for `:understand`.
struct QuestionReport: LineReport {
  let question: ExplainedQuestion

  var data: JSON { JSON(of: question) }

  var lines: [Line] {
    [
      field("type", "\(question.kind.rawValue), by rule: \(question.rule ?? "none")"),
      field("language", question.language),
      question.target.map { field("target", $0) },
      question.position.map { field("position", $0) },
      question.unit.isEmpty ? nil : field("unit", Self.unit(question.unit)),
      question.expected.isEmpty
        ? nil : field("expected", question.expected.joined(separator: ", ")),
      question.takenOver.map { field("follows", Self.words(for: $0)) },
      Line("terms, with their evidence and weights:"),
    ].compactMap { $0 } + question.topics.flatMap(lines)
  }

  private func field(_ name: String, _ value: String) -> Line {
    Line(SafeText.visible(value), head: name + ": ")
  }

  /// `元, yuan`
  private static func unit(_ alternatives: [[String]]) -> String {
    alternatives.map { $0.joined(separator: " ") }.joined(separator: ", ")
  }

  /// `bees? (type, terms: honey)`
  private static func words(for takenOver: ExplainedQuestion.TakenOver) -> String {
    let topics = takenOver.topics.joined(separator: ", ")
    let all = (takenOver.kind ? ["type"] : []) + (topics.isEmpty ? [] : ["terms: " + topics])
    return takenOver.question + (all.isEmpty ? "" : " (\(all.joined(separator: "; ")))")
  }

  private func lines(_ topic: ExplainedQuestion.Topic) -> [Line] {
    let name = topic.text.isEmpty ? "words typical of such answers" : topic.text
    let evidence = (topic.isName ? "name, " : "") + topic.evidence
    let passages = "in \(topic.passages) passage\(topic.passages == 1 ? "" : "s")"
    let also =
      topic.expansions.isEmpty ? "" : "; also \(topic.expansions.joined(separator: ", "))"
    return [
      Line(SafeText.visible("\(name): \(evidence), \(passages)\(also)"), head: "  "),
      Line(
        SafeText.visible(topic.ways.map(Self.alternative).joined(separator: " | ")), head: "      "),
    ]
  }

  /// `蜂 0.25, 蜂蜜 1.0`
  private static func alternative(_ terms: [ExplainedQuestion.WeightedTerm]) -> String {
    terms.map { "\($0.term) \($0.weight)" }.joined(separator: ", ")
  }
}
