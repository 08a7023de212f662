import ArgumentParser
import Basics
import Evaluation
import InterviewQA

/// `dixit evaluate`: the measures of a question set, held to bars.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores a question set against the knowledge folder or other sources.",
    discussion: """
      Exits with 1 if a citation differs from its file, or a measure misses its bar.
      """)

  @Argument(help: "Questions as JSON Lines.", completion: .file(extensions: ["jsonl"]))
  var questions: String

  @OptionGroup var sources: SourceOptions

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "List the questions that were not answered correctly.")
  var failures = false

  @Flag(
    help: """
      Print, for several minima of the share of a question that has to be proved, how many questions \
      would be answered and how many of the answers would be wrong.
      """)
  var curve = false

  @Option(
    help: "The file or folder that the set's line numbers refer to, if it is not the one asked.",
    completion: .file())
  var linesOf: String?

  @Option(
    help: "Ask only the questions in this language: zh-Hans, zh-Hant or en.",
    completion: .list(["zh-Hans", "zh-Hant", "en"]))
  var lang: String?

  @Option(
    help:
      "The same questions in another spelling, in the same order; their first citations are compared."
  )
  var spelled: String?

  @Option(
    help: """
      Exit with 1 unless a measure reaches its minimum or stays within its maximum: --require \
      recallAt1=0.9, --require 'meanLength<=90'; repeatable.
      """,
    completion: .list(Scorecard([]).shares.map { $0.name + "=" } + ["meanLength<="]))
  var require: [Bar] = []

  private func questions(in file: String) throws -> [QuestionSet.Item] {
    let all = try QuestionSet(file: file).questions
    guard let lang else { return all }
    let chosen = all.filter { $0.lang == lang }
    guard !chosen.isEmpty else { throw ValidationError("--lang \(lang): no such question") }
    return chosen
  }

  func run() throws {
    let questions = try questions(in: questions)
    let (answerer, options) = try sources.answerer()
    let evaluator = try Evaluator(answerer: answerer, options: options, goldSource: linesOf)
    for problem in evaluator.problems(of: questions) { Output.warn(SafeText.visible(problem)) }
    var timing = QuestionTiming()
    let others = try spelled.map { try self.questions(in: $0) } ?? []
    guard others.isEmpty || others.count == questions.count else {
      throw ValidationError("--spelled: \(others.count) questions, not \(questions.count)")
    }
    let verdicts = try Progress.during("asking \(questions.count) questions") {
      try questions.enumerated().map { index, item in
        try timing.measure {
          try evaluator.verdict(on: item, spelled: others.isEmpty ? nil : others[index])
        }
      }
    }
    let report = EvaluationReport(scorecard: Scorecard(verdicts), timing: timing)
    let failed = failures ? verdicts.filter { !$0.isRight || $0.hasValue == false } : []
    let risk = curve ? RiskCoverage(verdicts) : nil
    if json {
      Output.print(data(of: report, failed, risk).text)
    } else {
      failed.map(\.line).forEach(Output.print)
      Output.print(report.text)
      if let risk { Output.print(risk.text) }
    }
    let missed = try require.compactMap { try $0.problem(among: report.measures) }
    for problem in missed { Output.fail(problem, code: Failure.noAnswer) }
    let wrong = report.scorecard.wrongCitations
    if wrong > 0 {
      Output.fail("\(wrong) citations differ from their files", code: Failure.noAnswer)
    }
    if !missed.isEmpty || wrong > 0 { throw ExitCode(Failure.noAnswer) }
  }
}

extension EvaluateCommand {
  /// One object: the measures, and what else was asked for.
  private func data(
    of report: EvaluationReport, _ failed: [Verdict], _ risk: RiskCoverage?
  ) -> JSON {
    var fields = JSON(of: report).object ?? [:]
    fields["version"] = .integer(DixitVersion.json)
    if failures { fields["failures"] = .array(failed.map(\.data)) }
    if let risk { fields["curve"] = risk.data }
    return .object(fields)
  }
}

extension RiskCoverage {
  fileprivate var data: JSON {
    .array(
      points.map { point in
        [
          "minimum": .optional(point.minimum), "coverage": .optional(point.coverage),
          "right": .optional(point.right), "answeredWithout": .optional(point.answeredWithout),
          "risk": .optional(point.risk),
        ]
      })
  }

  /// A table of percentages.
  fileprivate var text: String {
    let rows = points.map { point in
      [
        point.minimum.map { "\($0)" } ?? "now", Self.percent(point.coverage),
        Self.percent(point.right), Self.percent(point.answeredWithout), Self.percent(point.risk),
      ]
    }
    let heads = ["minimum support", "coverage", "right", "answered without", "risk"]
    let lines = ([heads] + rows).map { row in
      zip(row, heads).map { cell, head in
        String(repeating: " ", count: head.utf8.count - cell.utf8.count) + cell
      }.joined(separator: "  ")
    }
    return (lines + ["best minimum: \(best)"]).joined(separator: "\n")
  }

  private static func percent(_ share: Double?) -> String {
    share.map { "\(($0 * 1000).rounded() / 10)" } ?? "-"
  }
}

extension JSON {
  /// Null where there is no number.
  fileprivate static func optional(_ number: Double?) -> JSON {
    number.map { .number($0) } ?? .null
  }
}

extension Verdict {
  fileprivate var data: JSON {
    [
      "id": .string(id), "question": .string(question), "declined": .boolean(isDeclined),
      "goldRank": goldRank.map { .integer($0) } ?? .null,
      "must": holdsMust.map { .boolean($0) } ?? .null,
      "value": hasValue.map { .boolean($0) } ?? .null,
    ]
  }

  /// `a017 Anthropic的优势是什么: gold line 2nd, must missing`
  fileprivate var line: String {
    let place = goldRank.map { "gold line at rank \($0)" } ?? "gold line not among the first ten"
    let problems = [
      isDeclined ? "declined" : isAnswerable ? place : "answered",
      holdsMust == false && !isDeclined ? "must missing" : nil,
      hasValue == false && !isDeclined ? "short answer wrong" : nil,
    ]
    return "\(id) \(question): \(problems.compactMap { $0 }.joined(separator: ", "))"
  }
}
