import Corpora
import InterviewQA
import TextAnalysis

/// Looks for the facts of a set among those that rules find in the sources.
public struct FactEvaluator: Sendable {
  /// Those found by rule, by source, then by place; facts that an editor wrote down do not count.
  public let facts: [Fact]
  /// Number of paragraphs in all sources that are asked.
  public let paragraphs: Int
  private let values: FactValues

  /// Collects the facts.
  ///
  /// - Parameters:
  ///   - answerer: whose sources are searched.
  ///   - options: which source and whose words; their limit does not apply.
  /// - Throws: `SourceError` when a source cannot be read or was changed since it was read.
  public init(
    answerer: QuestionAnswerer, options: AnswerOptions = AnswerOptions()
  ) throws(SourceError) {
    facts = try answerer.facts(options: options, byRuleOnly: true)
    paragraphs = answerer.sources.filter { source in
      options.source.map(source.isNamed) ?? true
    }.reduce(0) { $0 + $1.paragraphs }
    values = FactValues(knowledge: answerer.knowledge)
  }

  /// The first fact on one of the item's lines with one of its values; nil when there is none.
  public func fact(for item: FactSet.Item) -> Fact? {
    facts.first { fact in
      item.lines.contains(fact.line)
        && item.value.contains { values.isSame(fact.value, as: $0) }
    }
  }
}

/// Compares the values of facts: script, width, case and blanks do not count, nor do hedges, nor a
/// unit that only one of the two has.
private struct FactValues: Sendable {
  private let knowledge: KnowledgeBase

  init(knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  func isSame(_ value: String, as other: String) -> Bool {
    let (value, other) = (bare(value), bare(other))
    guard !value.isEmpty, !other.isEmpty else { return false }
    let (words, otherWords) = (value.map(\.word), other.map(\.word))
    return words == otherWords || withoutUnit(value) == otherWords || words == withoutUnit(other)
  }

  /// The folded words without the hedges around them.
  private func bare(_ text: String) -> [Token] {
    var tokens = knowledge.analyzer.tokens(of: text)
    let words = knowledge.lexicon.quantities
    while let end = words.end(of: .hedgeBefore, in: tokens, at: 0)
      ?? knowledge.factRules.end(of: .degree, in: tokens, at: 0), end < tokens.count
    {
      tokens.removeFirst(end)
    }
    while let start = words.start(of: .hedgeAfter, in: tokens, before: tokens.count), start > 0 {
      tokens.removeLast(tokens.count - start)
    }
    return tokens
  }

  private func withoutUnit(_ tokens: [Token]) -> [Term] {
    let unit = knowledge.lexicon.units.matches(in: tokens).last
    guard let unit, unit.tokens.upperBound == tokens.count, unit.tokens.lowerBound > 0 else {
      return tokens.map(\.word)
    }
    return tokens[..<unit.tokens.lowerBound].map(\.word)
  }
}
