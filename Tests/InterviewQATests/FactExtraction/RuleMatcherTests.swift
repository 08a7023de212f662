import Fixtures
import InterviewQA
import Testing
import TextAnalysis

/// An example from `Facts.rules` with the rule it belongs to.
struct FactRuleExample: CustomTestStringConvertible, Sendable {
  let rule: FactRule
  let text: String
  /// Empty for a text in which the rule finds nothing.
  let values: [String]

  var testDescription: String { "\(rule.name): \(text)" }

  /// Empty when the knowledge folder cannot be read, which a test of its own tells.
  static var all: [FactRuleExample] {
    guard case .success(let knowledge) = Repository.knowledge else { return [] }
    return knowledge.factRules.rules.flatMap { rule in
      rule.yes.map { FactRuleExample(rule: rule, text: $0.text, values: $0.values) }
        + rule.no.map { FactRuleExample(rule: rule, text: $0, values: []) }
    }
  }
}

struct RuleMatcherTests {
  @Test(arguments: FactRuleExample.all)
  func `The rule finds in its example what the example says`(example: FactRuleExample) throws {
    let extractor = FactExtractor(knowledge: try Repository.knowledge.get())
    #expect(extractor.values(in: example.text, by: example.rule) == example.values)
  }

  @Test(arguments: [
    ("role", 1, "expected ‘key: value’"),
    ("states: <value>", 1, "a block begins with ‘rule:’"),
    ("rule:", 1, "expected class, rule, relation, states, yes, no, each with a value"),
    ("rule: a\nsays: b", 2, "expected class, rule, relation, states, yes, no, each with a value"),
    ("class a: b | ，", 1, "no word in ‘，’"),
    ("rule: a\nrelation: role\nstates: is <value", 3, "‘<’ without ‘>’ in ‘is <value’"),
    ("rule: a\nrelation: role\nstates: is <worth>", 3, "unknown slot ‘<worth>’ in ‘is <worth>’"),
    (
      "rule: a\nrelation: role\nstates: is <value:odd>", 3,
      "unknown kind ‘odd’ in ‘is <value:odd>’"
    ),
    ("rule: a\nrelation: role\nstates: is <subject>", 3, "no ‘<value>’ in ‘is <subject>’"),
    (
      "rule: a\nrelation: role\nstates: is <value>\nyes: b\nno: c", 4,
      "expected ‘yes: text => value’"
    ),
    (
      "rule: a\nrelation: role\nstates: is <value>\nno: c", 1,
      "a rule needs one ‘states’, one ‘yes’ and one ‘no’"
    ),
  ])
  func `A malformed rule file gives its line`(text: String, line: Int, problem: String) {
    let error = #expect(throws: KnowledgeError.self) { try rules(text) }
    #expect(error?.description == "Facts.rules:\(line): \(problem)")
  }

  @Test func `A relation is one that is known`() {
    let error = #expect(throws: KnowledgeError.self) { try rules("rule: a\nrelation: riddle") }
    #expect(error?.description.hasPrefix("Facts.rules:1: rule without a known relation") == true)
  }

  private func rules(_ text: String) throws -> FactRules {
    try FactRuleReader(analyzer: Analyzer())
      .rules(from: KnowledgeFile(name: "Facts.rules", text: text))
  }
}
