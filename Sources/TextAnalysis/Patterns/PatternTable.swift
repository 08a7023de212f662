import Basics

/// Patterns by number, found in a text by the rarest word that each of them must have.
///
/// A pattern is read, and compared with a text, only if the text has that word: hundreds of patterns
/// for questions begin with `what`, few have `salary`.
package struct PatternTable: Sendable {
  /// Each is read when it may first occur.
  private let patterns: LazyArray<Pattern>
  /// Numbers of the patterns by their rarest words, one word for each alternative.
  private let patternsByWord: NumbersByTerm
  /// Numbers of the patterns that can occur without a word of their own, ascending.
  private let wordless: [Int]

  /// - Parameter patterns: numbered from 0 in their order.
  package init(_ patterns: [Pattern]) {
    var frequencies: [Term: Int] = [:]
    for word in patterns.lazy.flatMap(\.words) { frequencies[word, default: 0] += 1 }
    var patternsByWord: [(term: Term, number: Int)] = []
    var wordless: [Int] = []
    for (number, pattern) in patterns.enumerated() {
      let words = pattern.rarestWords(by: frequencies)
      if words.isEmpty { wordless.append(number) }
      patternsByWord += words.map { ($0, number) }
    }
    self.patterns = LazyArray(patterns)
    self.patternsByWord = NumbersByTerm(patternsByWord)
    self.wordless = wordless
  }

  /// Numbers of the patterns that may occur in a text, ascending.
  package func candidates(in tokens: [Token]) -> [Int] {
    var numbers = wordless
    for token in tokens { numbers += patternsByWord[token.word] }
    numbers.sort()
    var last: Int?
    return numbers.filter { number in
      defer { last = number }
      return number != last
    }
  }

  /// The pattern with a number.
  package subscript(number: Int) -> Pattern { patterns[number] }
}

extension PatternTable: Storable {
  package init(from reader: inout StoreReader) {
    patterns = LazyArray(reader.list { $0.value() })
    (patternsByWord, wordless) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(list: patterns) { $1.add($0) }
    writer.add(patternsByWord, wordless)
  }
}

extension Pattern {
  /// Words of which every match has one: of each alternative of an element that must be there the
  /// word that is rarest, and of such elements the one with the rarest words. Empty if no element
  /// must be there.
  ///
  /// - Parameter frequencies: how often each word of the pattern occurs.
  fileprivate func rarestWords(by frequencies: [Term: Int]) -> Set<Term> {
    let rarity = { (word: Term) in frequencies[word, default: 0] }
    let choices = elements.compactMap { element -> [Term]? in
      guard case .oneOf(let alternatives) = element else { return nil }
      return alternatives.range.compactMap { alternative in
        words[phrases[alternative].range].min { rarity($0) < rarity($1) }
      }
    }
    let sums = choices.map { $0.reduce(0) { $0 + rarity($1) } }
    guard let rarest = sums.indices.min(by: { sums[$0] < sums[$1] }) else { return [] }
    return Set(choices[rarest])
  }
}
