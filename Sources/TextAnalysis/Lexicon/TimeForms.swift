import Basics

/// The forms of dates, periods, times of day and ages, from `times.txt`.
package struct TimeForms: Sendable {
  /// In the order of the file: of matches of equal length the first counts.
  private let patterns: LazyArray<Pattern>
  /// By the index of the pattern.
  private let kinds: [Kind]
  /// Indices of the patterns that can begin with a word.
  private let patternsByWord: NumbersByTerm
  /// Indices of the patterns that can begin with a number.
  private let patternsOfNumbers: [Int]
  /// Words by the name of their class.
  private let classes: [String: PhraseTable<Void>]

  /// Indices of the patterns that can begin at a token.
  ///
  /// - Parameter isNumber: whether a number begins there.
  package func patterns(beginningWith token: Token, isNumber: Bool) -> [Int] {
    let worded = Array(patternsByWord[token.word])
    return isNumber ? worded + patternsOfNumbers : worded
  }

  /// The pattern with an index.
  package subscript(pattern: Int) -> Pattern { patterns[pattern] }

  /// What the pattern with an index is of.
  package func kind(of pattern: Int) -> Kind { kinds[pattern] }

  /// What a pattern is of. Raw values are the keys of `times.txt`.
  package enum Kind: String, BitwiseStorable, CaseIterable, Sendable {
    /// A date, a period or a time of day.
    case time = "form"
    /// What is part of a time only after another: 傍晚, `morning`.
    case rest
    /// How old somebody is.
    case age
  }

  /// Index of the token after a word of a class that begins at a token; nil if there is none.
  package func end(of name: String, in tokens: [Token], at start: Int) -> Int? {
    classes[name]?.longestMatch(in: tokens, at: start)?.tokens.upperBound
  }

  /// The class of words before a time that are not part of it: since, in.
  package static let lead = "lead"

  /// The class of words between a time and its rest: on Monday at eight.
  package static let link = "link"

  /// The class of words before an age that are not part of it: she is.
  package static let subject = "subject"

  /// Slots that are filled by reading the text, not by a class of words.
  package enum ReadSlot: String, CaseIterable {
    /// Four digits, ASCII or Han.
    case year
    /// Four digits from 1900 to 2099 that measure and name nothing.
    case calendaryear
    /// Two digits that are no number of years: 08, 九八.
    case shortyear
    /// Two digits in figures: 98.
    case digits
    /// A number from 1 to 31.
    case day
    /// A number from 0 to 24.
    case hour
    /// Two digits from 00 to 59.
    case minute
    /// A number from 2 to 120 that measures and counts nothing.
    case lived
    /// Any number, in digits or words.
    case number
    /// A unit of time.
    case unit
  }

  /// Reads the lines `form: pattern`, `rest: pattern` and `age: pattern` and, before the patterns that use them,
  /// `class NAME: word | word | …`.
  ///
  /// - Throws: `KnowledgeError` with the line that is malformed.
  package init(from file: KnowledgeFile, analyzer: Analyzer) throws(KnowledgeError) {
    var classes: [String: PhraseTable<Void>] = [:]
    var firstWords: [String: Set<Term>] = [:]
    var patterns: [Pattern] = []
    var kinds: [Kind] = []
    for entry in try file.entries() {
      let name = Self.className(entry.key)
      if let name {
        classes[name] = Self.table(of: entry.values, analyzer)
        firstWords[name] = Set(
          entry.values.compactMap { analyzer.tokens(of: $0).first?.word })
        continue
      }
      guard let kind = Kind(rawValue: entry.key) else {
        throw file.error(
          at: entry.line,
          "expected ‘form: pattern’, ‘rest: pattern’, ‘age: pattern’ or ‘class NAME: word | word’")
      }
      kinds.append(kind)
      let slots = Set(ReadSlot.allCases.map(\.rawValue)).union(classes.keys)
      let text = entry.line.text.drop { $0 != ":" }.dropFirst()
      do throws(Pattern.SyntaxError) {
        patterns.append(try Pattern(trimmed(text), analyzer: analyzer, slots: slots))
      } catch {
        throw file.error(at: entry.line, "\(error.problem) in ‘\(trimmed(text))’")
      }
    }
    self.classes = classes
    self.kinds = kinds
    self.patterns = LazyArray(patterns)
    (patternsByWord, patternsOfNumbers) = Self.byBeginning(patterns, firstWords)
  }

  private static func byBeginning(
    _ patterns: [Pattern], _ firstWords: [String: Set<Term>]
  ) -> (byWord: NumbersByTerm, ofNumbers: [Int]) {
    var byWord: [(term: Term, number: Int)] = []
    var ofNumbers: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      let words = pattern.beginnings.reduce(into: Set<Term>()) { words, beginning in
        switch beginning {
        case .word(let word): words.insert(word)
        case .slot(let slot): words.formUnion(firstWords[slot.name] ?? [])
        case .any: break
        }
      }
      byWord += words.map { ($0, index) }
      let isRead = pattern.beginnings.contains {
        if case .slot(let slot) = $0 { ReadSlot(rawValue: slot.name) != nil } else { false }
      }
      if isRead { ofNumbers.append(index) }
    }
    return (NumbersByTerm(byWord), ofNumbers)
  }

  private static func className(_ key: String) -> String? {
    let prefix = "class "
    return key.hasPrefix(prefix) ? trimmed(key.dropFirst(prefix.count)) : nil
  }

  private static func table(of words: [String], _ analyzer: Analyzer) -> PhraseTable<Void> {
    var table = PhraseTable<Void>(comparing: .word)
    for word in words { table.add(analyzer.tokens(of: word), ()) }
    return table
  }
}

extension TimeForms: Storable {
  package init(from reader: inout StoreReader) {
    patterns = LazyArray(reader.list { $0.value() })
    (kinds, patternsByWord, patternsOfNumbers) = reader.values()
    classes = PhraseTable.classes(from: &reader)
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(list: patterns) { $1.add($0) }
    writer.add(kinds, patternsByWord, patternsOfNumbers)
    PhraseTable.store(classes, in: &writer)
  }
}
