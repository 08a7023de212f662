import Basics

/// Kinds of things and their members, from `things.txt`.
package struct Things: Sendable {
  /// Kinds by each of their words.
  private let kinds: PhraseTable<ThingKind>
  /// Numbers of the kinds that a thing is of, ascending, by each word for it.
  private let members: PhraseTable<[Int32]>
  /// How questions ask for a kind, each with one slot for its word.
  private let asks: PatternTable

  /// The slot of the patterns.
  static let slot = "kind"

  /// A kind that a question asks for.
  package struct Asked: Sendable {
    package let kind: ThingKind
    /// Indices of the tokens that name the kind.
    package let name: Range<Int>
    /// Indices of the tokens that name it or ask for it.
    package let words: BitSet
  }

  init(kinds: PhraseTable<ThingKind>, members: PhraseTable<[Int32]>, asks: PatternTable) {
    self.kinds = kinds
    self.members = members
    self.asks = asks
  }

  /// The kind whose longest word begins at a token; nil if none does.
  package func kind(in tokens: [Token], at start: Int) -> PhraseTable<ThingKind>.Match? {
    kinds.longestMatch(in: tokens, at: start)
  }

  /// The kind with a word; nil if there is none.
  package func kind(of word: [Token]) -> ThingKind? { kinds.value(of: word) }

  /// The kind of thing that a question asks for: `instrument` in `Which instrument does she play?`
  /// Nil if it asks for none.
  package func asked(in tokens: [Token]) -> Asked? {
    let matcher = PatternMatcher(tokens: tokens) { [kinds] _, start in
      kinds.end(in: tokens, at: start).map { [$0] } ?? []
    }
    for pattern in asks.candidates(in: tokens) {
      guard let match = matcher.firstMatch(of: asks[pattern]),
        let name = match.slots.values.first, let kind = kinds.value(of: tokens[name])
      else { continue }
      var words = BitSet(match.words)
      words.insert(name)
      return Asked(kind: kind, name: name, words: words)
    }
    return nil
  }

  /// Indices of the tokens of each member of a kind in a text, ascending. A member within a longer
  /// word of the lexicon does not count: there is no orange in `orange juice`.
  package func members(of kind: ThingKind, in tokens: [Token]) -> [Range<Int>] {
    members.matches(in: tokens).filter { $0.value.contains(kind.number) }.map(\.tokens)
  }
}

extension Things: Storable {
  package init(from reader: inout StoreReader) {
    (kinds, members, asks) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(kinds, members, asks)
  }
}
