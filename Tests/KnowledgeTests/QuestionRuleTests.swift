import Fixtures
import Knowledge
import Testing
import TextAnalysis

/// A question from the rule file with the rule it belongs to.
struct RuleExample: CustomTestStringConvertible, Sendable {
  let rule: QuestionRule
  let question: String

  var testDescription: String { "\(rule.name): \(question)" }

  /// Empty when the knowledge folder cannot be read, which a test of its own tells.
  static func all(_ questions: (QuestionRule) -> [String]) -> [RuleExample] {
    guard case .success(let knowledge) = Repository.knowledge else { return [] }
    return knowledge.questionRules.flatMap { rule in
      questions(rule).map { RuleExample(rule: rule, question: $0) }
    }
  }
}

struct QuestionRuleTests {
  @Test(arguments: RuleExample.all(\.yes))
  func `The rule is the first to match its yes`(example: RuleExample) throws {
    let knowledge = try Repository.knowledge.get()
    let tokens = knowledge.analyzer.tokens(of: example.question)
    let first = knowledge.questionRules.first {
      $0.aspect == example.rule.aspect && $0.matches(tokens)
    }
    #expect(first?.name == example.rule.name)
  }

  @Test(arguments: RuleExample.all(\.no))
  func `The rule does not match its no`(example: RuleExample) throws {
    let tokens = try Repository.knowledge.get().analyzer.tokens(of: example.question)
    #expect(!example.rule.matches(tokens))
  }

  @Test func `A rule is read from its block`() throws {
    let rule = try #require(try rules(SmallKnowledge.rules).first)
    #expect(rule.name == "reason")
    #expect(rule.type == .reason)
    #expect(rule.line == 1)
    #expect(rule.yes == ["为什么养蜂？", "Why bees?"])
    #expect(rule.no == ["什么时候？"])
  }

  @Test(arguments: [
    ("why", 1, "expected ‘key: value’"),
    ("asks: why", 1, "a block begins with ‘rule:’"),
    ("rule:", 1, Self.keys), ("rule: a\nwhen: b", 2, Self.keys),
    (
      "rule: a\ntype: reason\nasks: b\nyes: b", 1, "a rule needs one ‘asks’, two ‘yes’ and one ‘no’"
    ),
    (
      "rule: a\ntype: reason\nyes: b\nyes: b\nno: c", 1,
      "a rule needs one ‘asks’, two ‘yes’ and one ‘no’"
    ),
    ("# x\nrule: a\ntype: reason\nasks: (b\nyes: b\nyes: b\nno: c", 4, "‘(’ without ‘)’ in ‘(b’"),
    (
      "rule: a\ntype: reason\ntarget: x\nasks: b\nyes: b\nyes: b\nno: c", 3,
      "unknown target ‘x’; known: credits, sections, questions, introduction, "
        + "ending"
    ),
    (
      "rule: a\ntype: reason\nfollows: x\nasks: b\nyes: b\nyes: b\nno: c", 3,
      "unknown follows ‘x’; known: more, topics"
    ),
    (SmallKnowledge.rules + SmallKnowledge.rules, 8, "there is a rule ‘reason’ already"),
  ])
  func `A malformed rule file gives its line`(text: String, line: Int, problem: String) {
    let error = #expect(throws: KnowledgeError.self) { try rules(text) }
    #expect(error?.description == "Questions.rules:\(line): \(problem)")
  }

  private static let keys =
    "expected rule, type, target, position, follows, expects, credit, asks, yes or no, each with a value"

  @Test(arguments: ["rule: a\nasks: b", "rule: a\ntype: riddle\nasks: b"])
  func `A rule has a type that is known`(text: String) {
    let error = #expect(throws: KnowledgeError.self) { try rules(text) }
    #expect(error?.description.hasPrefix("Questions.rules:1: rule without a known type") == true)
  }

  private func rules(_ text: String) throws -> [QuestionRule] {
    try QuestionRuleReader(analyzer: Analyzer())
      .rules(from: KnowledgeFile(name: "Questions.rules", text: text))
  }
}
