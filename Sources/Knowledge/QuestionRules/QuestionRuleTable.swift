import Basics
import TextAnalysis

/// The rules for one aspect of questions, with a table of their patterns by the words they begin
/// with.
package struct QuestionRuleTable: Sendable {
  /// Without their patterns and examples; each is read when it is first matched.
  private let rules: LazyArray<QuestionRule>
  /// In the order of the rules; each is read when it may first match.
  private let patterns: LazyArray<Pattern>
  /// The index of its rule, by pattern.
  private let rulesByPattern: StoredArray<Int>
  /// Indices of the patterns that can begin with a word, ascending.
  private let patternsByOpening: NumbersByTerm
  /// Indices of the patterns that can begin with any word, ascending.
  private let unopened: [Int]

  init(_ all: [QuestionRule], for aspect: QuestionRule.Aspect) {
    let rules = all.filter { $0.aspect == aspect }
    self.rules = LazyArray(rules.map(\.bare))
    patterns = LazyArray(rules.flatMap(\.patterns))
    rulesByPattern = StoredArray(
      rules.enumerated().flatMap { index, rule in rule.patterns.map { _ in index } })
    var patternsByOpening: [(term: Term, number: Int)] = []
    var unopened: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      guard let words = pattern.openings else {
        unopened.append(index)
        continue
      }
      patternsByOpening += words.map { ($0, index) }
    }
    self.patternsByOpening = NumbersByTerm(patternsByOpening)
    self.unopened = unopened
  }

  package typealias Match = (rule: QuestionRule, words: BitSet)

  /// The first rule with a pattern that occurs in a question, and the indices of the tokens that
  /// its patterns match there: they say how something is asked, not what about.
  package func firstMatch(in tokens: [Token]) -> Match? {
    let matcher = PatternMatcher(tokens: tokens) { _, _ in [] }
    var first: (rule: Int, words: BitSet)?
    var matched: Int?  // the last pattern that occurred; further occurrences do not count
    for candidate in candidates(in: tokens) where candidate.pattern != matched {
      let rule = rulesByPattern[candidate.pattern]
      if let first, first.rule != rule { break }
      let pattern = patterns[candidate.pattern]
      guard let match = matcher.match(pattern, openedAt: candidate.position) else { continue }
      matched = candidate.pattern
      var words = first?.words ?? BitSet()
      for word in match.words { words.insert(word) }
      first = (rule, words)
      if rules[rule].type != .asked { break }
    }
    return first.map { (rules[$0.rule], $0.words) }
  }

  private struct Candidate: Comparable {
    /// Index of a pattern.
    let pattern: Int
    /// Index of the token that a match may begin with.
    let position: Int

    static func < (left: Candidate, right: Candidate) -> Bool {
      left.pattern == right.pattern
        ? left.position < right.position : left.pattern < right.pattern
    }
  }

  /// Rough number of patterns that begin with one word.
  private static let patternsPerWord = 8

  /// The patterns that may occur in a question, and where, by pattern, then by place.
  private func candidates(in tokens: [Token]) -> [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity((unopened.count + Self.patternsPerWord) * (tokens.count + 1))
    for pattern in unopened {
      for position in 0...tokens.count {
        candidates.append(Candidate(pattern: pattern, position: position))
      }
    }
    for (position, token) in tokens.enumerated() {
      for pattern in patternsByOpening[token.word] {
        candidates.append(Candidate(pattern: pattern, position: position))
      }
    }
    return candidates.sorted()
  }
}

extension QuestionRuleTable: Storable {
  package init(from reader: inout StoreReader) {
    rules = LazyArray(reader.list { $0.value() })
    patterns = LazyArray(reader.list { $0.value() })
    (rulesByPattern, patternsByOpening, unopened) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(list: rules) { $1.add($0) }
    writer.add(list: patterns) { $1.add($0) }
    writer.add(rulesByPattern, patternsByOpening, unopened)
  }
}

/// A table for each aspect of questions.
package struct QuestionRuleTables: Sendable {
  /// The rules that determine the type.
  package let types: QuestionRuleTable
  /// The rules that determine the part of the piece, the position in it, and how the question
  /// depends on the one before.
  package let targets, positions, followUps: QuestionRuleTable

  init(_ rules: [QuestionRule]) {
    types = QuestionRuleTable(rules, for: .type)
    targets = QuestionRuleTable(rules, for: .target)
    positions = QuestionRuleTable(rules, for: .position)
    followUps = QuestionRuleTable(rules, for: .followUp)
  }
}

extension QuestionRuleTables: Storable {
  package init(from reader: inout StoreReader) {
    (types, targets, positions, followUps) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(types, targets, positions, followUps)
  }
}
