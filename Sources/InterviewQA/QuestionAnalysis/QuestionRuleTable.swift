import TextAnalysis

/// The rules that tell one aspect of questions, with a table that tells which of their patterns can occur in a question.
struct QuestionRuleTable: Sendable {
  private let rules: [QuestionRule]
  /// In the order of the rules.
  private let patterns: [(rule: Int, pattern: Pattern)]
  private let openings: TermTable
  /// By number of the opening: indices of the patterns that can begin with it, ascending.
  private let patternsByOpening: [[Int]]
  /// Indices of the patterns that can begin with any word, ascending.
  private let unopened: [Int]

  init(_ all: [QuestionRule], telling aspect: QuestionRule.Aspect) {
    let rules = all.filter { $0.aspect == aspect }
    self.rules = rules
    patterns = rules.enumerated().flatMap { index, rule in
      rule.patterns.map { (rule: index, pattern: $0) }
    }
    var openings = TermTable()
    var patternsByOpening: [[Int]] = []
    var unopened: [Int] = []
    for (index, pattern) in patterns.map(\.pattern).enumerated() {
      guard let words = pattern.openings else {
        unopened.append(index)
        continue
      }
      for word in words {
        let number = openings.number(adding: word)
        if number == patternsByOpening.count { patternsByOpening.append([]) }
        patternsByOpening[number].append(index)
      }
    }
    self.openings = openings
    self.patternsByOpening = patternsByOpening
    self.unopened = unopened
  }

  typealias Match = (rule: QuestionRule, words: Set<Int>)

  /// The first rule one of whose patterns occurs in a question, with the indices of the tokens that
  /// make it one of this kind, by whichever of its patterns: they say how something is asked, not
  /// what about.
  func firstMatch(in tokens: [Token]) -> Match? {
    let opened = Set(tokens.compactMap { openings.number(of: $0.word) })
    let candidates = (unopened + opened.flatMap { patternsByOpening[$0] }).sorted()
    let matches = candidates.lazy.compactMap { index in
      patterns[index].pattern.firstMatch(in: tokens).map { (rule: patterns[index].rule, words: $0) }
    }
    guard let first = matches.first else { return nil }
    let rule = rules[first.rule]
    guard rule.type == .asked else { return (rule, Set(first.words)) }
    return (rule, Set(matches.prefix { $0.rule == first.rule }.flatMap(\.words)))
  }
}
