import Basics
import TextAnalysis

/// The rules that tell one aspect of questions, with a table of the patterns that can occur in one.
struct QuestionRuleTable: Sendable {
  /// Without their patterns and examples; each is made when it is first matched.
  private let rules: LazyArray<QuestionRule>
  /// In the order of the rules; each is made when it may first match.
  private let patterns: LazyArray<Pattern>
  /// By pattern the index of its rule.
  private let rulesByPattern: StoredArray<Int>
  /// Indices of the patterns that can begin with a word, ascending.
  private let patternsByOpening: NumbersByTerm
  /// Indices of the patterns that can begin with any word, ascending.
  private let unopened: [Int]

  init(_ all: [QuestionRule], telling aspect: QuestionRule.Aspect) {
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

  typealias Match = (rule: QuestionRule, words: BitSet)

  /// The first rule one of whose patterns occurs in a question, with the indices of the tokens that
  /// make it one of this kind, by whichever of its patterns: they say how something is asked, not
  /// what about.
  func firstMatch(in tokens: [Token]) -> Match? {
    let matcher = PatternMatcher(tokens: tokens) { _, _ in [] }
    var first: (rule: Int, words: BitSet)?
    var matched: Int?  // the last pattern that occurs; where it does so again does not count
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

  /// So many patterns begin with a word, more or less.
  private static let usual = 8

  /// What may occur in a question and where, by pattern, then by place.
  private func candidates(in tokens: [Token]) -> [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity((unopened.count + Self.usual) * (tokens.count + 1))
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
  init(from reader: inout StoreReader) {
    rules = LazyArray(reader.list { $0.value() })
    patterns = LazyArray(reader.list { $0.value() })
    (rulesByPattern, patternsByOpening, unopened) = reader.values()
  }

  func store(in writer: inout StoreWriter) {
    writer.add(list: rules) { $1.add($0) }
    writer.add(list: patterns) { $1.add($0) }
    writer.add(rulesByPattern, patternsByOpening, unopened)
  }
}

/// A table for each aspect of questions.
struct QuestionRuleTables: Sendable {
  /// The rules that tell the type.
  let types: QuestionRuleTable
  /// The rules that point at a part of the piece, at one of several things in it, or at the question
  /// before.
  let targets, positions, followUps: QuestionRuleTable

  init(_ rules: [QuestionRule]) {
    types = QuestionRuleTable(rules, telling: .type)
    targets = QuestionRuleTable(rules, telling: .target)
    positions = QuestionRuleTable(rules, telling: .position)
    followUps = QuestionRuleTable(rules, telling: .followUp)
  }
}

extension QuestionRuleTables: Storable {
  init(from reader: inout StoreReader) {
    (types, targets, positions, followUps) = reader.values()
  }

  func store(in writer: inout StoreWriter) {
    writer.add(types, targets, positions, followUps)
  }
}
