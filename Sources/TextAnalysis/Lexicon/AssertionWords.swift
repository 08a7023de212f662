import Basics

/// The words that cut sentences into clauses and say how these are put forward.
package struct AssertionWords: Sendable {
  /// From `assertion.txt`.
  let cues: PhraseTable<AssertionWord>
  /// From `clauses.txt`, compared as written.
  let words: PhraseTable<ClauseWord>
  /// From `clauses.txt`, compared by their stems.
  let stems: PhraseTable<ClauseWord>
}

extension AssertionWords: Storable {
  package init(from reader: inout StoreReader) {
    (cues, words, stems) = reader.values()
  }

  /// Whether words tell what is to come, or nearly came: plan to, 差点.
  package func tellsPlan(_ tokens: [Token]) -> Bool {
    cues.matches(in: tokens).contains { !$0.value.isDisjoint(with: [.plan, .almost, .fail]) }
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(cues, words, stems)
  }
}

extension AssertionWords {
  /// What a word does to what is said with it, so that it says something else without it.
  package enum Limit: Sendable {
    case negation, condition, doubt, hedge
  }

  /// The words of a text that deny, suppose or limit something, each with the indices of its tokens.
  package func limits(in tokens: [Token]) -> [(tokens: Range<Int>, limit: Limit)] {
    cues.matches(in: tokens).compactMap { match in
      Self.limit(of: match.value).map { (match.tokens, $0) }
    }
  }

  private static func limit(of word: AssertionWord) -> Limit? {
    if word.contains(.none) { return nil }
    if !word.isDisjoint(with: [.deny, .not, .no, .isFalse, .pending, .fail, .ended, .instead]) {
      return .negation
    }
    if !word.isDisjoint(with: [.suppose, .imagine, .except, .until]) { return .condition }
    if word.contains(.doubt) { return .doubt }
    return word.isDisjoint(with: [.hedge, .belief, .almost, .limit]) ? nil : .hedge
  }
}

extension LexiconReader {
  /// `assertion.txt`: `key: phrase | phrase | …`
  package func assertionCues(
    from file: KnowledgeFile
  ) throws(KnowledgeError) -> PhraseTable<AssertionWord> {
    var table = PhraseTable<AssertionWord>(comparing: .word)
    for (line, key, values) in try file.entries() {
      guard let word = AssertionWord.keys.first(where: { $0.key == key })?.value else {
        throw unknown(key, AssertionWord.keys.map(\.key), at: line, in: file)
      }
      for value in values { try add(value, word, to: &table, at: line, in: file) }
    }
    return table
  }

  /// `clauses.txt`: `key: word | word | …`
  ///
  /// - Parameter cues: those of `assertion.txt`.
  package func assertionWords(
    from file: KnowledgeFile, cues: PhraseTable<AssertionWord>
  ) throws(KnowledgeError) -> AssertionWords {
    var words = PhraseTable<ClauseWord>(comparing: .word)
    var stems = PhraseTable<ClauseWord>()
    for (line, key, values) in try file.entries() {
      if let word = ClauseWord.keys.first(where: { $0.key == key })?.value {
        for value in values { try add(value, word, to: &words, at: line, in: file) }
      } else if let word = ClauseWord.stemKeys.first(where: { $0.key == key })?.value {
        for value in values { try add(value, word, to: &stems, at: line, in: file) }
      } else {
        let known = ClauseWord.keys.map(\.key) + ClauseWord.stemKeys.map(\.key)
        throw unknown(key, known, at: line, in: file)
      }
    }
    return AssertionWords(cues: cues, words: words, stems: stems)
  }

  /// Gives a phrase one more key.
  private func add<Key: OptionSet & Sendable>(
    _ text: String, _ key: Key, to table: inout PhraseTable<Key>, at line: KnowledgeFile.Line,
    in file: KnowledgeFile
  ) throws(KnowledgeError) where Key.Element == Key {
    let phrase = analyzer.tokens(of: text)
    guard !phrase.isEmpty else { throw file.error(at: line, "no word in ‘\(text)’") }
    guard !table[phrase, default: []].contains(key) else {
      throw file.error(at: line, "‘\(text)’ is listed twice")
    }
    table[phrase, default: []].formUnion(key)
  }

  private func unknown(
    _ key: String, _ known: [String], at line: KnowledgeFile.Line, in file: KnowledgeFile
  ) -> KnowledgeError {
    file.error(at: line, "unknown ‘\(key)’; known: \(known.joined(separator: ", "))")
  }
}
