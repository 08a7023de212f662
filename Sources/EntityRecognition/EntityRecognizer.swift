import TextAnalysis

/// Finds quantities, times, names and phrases for people by the words of the lexicon.
package struct EntityRecognizer: Sendable {
  private let analyzer: Analyzer
  private let lexicon: Lexicon
  private let names: PhraseTable<Lexicon.Name>

  /// - Parameter people: names that the source itself gives, in addition to those of the lexicon.
  package init(analyzer: Analyzer, lexicon: Lexicon, people: [String] = []) {
    self.analyzer = analyzer
    self.lexicon = lexicon
    var names = lexicon.names
    for person in people {
      let name = Lexicon.Name(
        kind: .person, variants: [Lexicon.Variant(person, analyzer: analyzer)])
      names.add(analyzer.tokens(of: person), name)
    }
    self.names = names
  }

  /// The entities of a text, ascending and without overlap. Of those that begin at one token the
  /// longest counts; if several are as long, a name counts before a time, a time before a quantity,
  /// and all before a phrase for somebody.
  ///
  /// - Parameter tokens: the analyzer's tokens of `utf8`.
  package func entities(in tokens: [Token], of utf8: [UInt8]) -> [Entity] {
    let marked = MarkedTokens(tokens, of: utf8)
    return entities(in: marked, of: utf8).map { entity in
      let plain = { (range: Range<Int>) in
        marked.plainIndices[range.lowerBound]..<marked.plainIndices[range.upperBound]
      }
      return Entity(
        kind: entity.kind, bytes: entity.bytes, tokens: plain(entity.tokens),
        hedges: entity.hedges, numbers: entity.numbers, noun: entity.noun.map(plain),
        unit: entity.unit.map(plain))
    }
  }

  /// The entities of a text, with indices of the analyzer's tokens.
  package func entities(in text: String) -> [Entity] {
    let utf8 = Array(text.utf8)
    return entities(in: analyzer.tokens(of: utf8), of: utf8)
  }

  /// The entities of a text, with indices of the marked tokens.
  ///
  /// - Parameter withRoles: whether phrases for people are looked for.
  package func entities(
    in marked: MarkedTokens, of utf8: [UInt8], withRoles: Bool = true
  ) -> [Entity] {
    let tokens = marked.tokens
    let text = NameText(tokens: tokens, utf8: utf8, lexicon: lexicon)
    let names = NameFinder(text: text, names: self.names)
    let roles = withRoles ? RoleFinder(text: text) : nil
    let bytes = TokenBytes(tokens: tokens, utf8: utf8)
    let times = TimeFinder(tokens: tokens, bytes: bytes, lexicon: lexicon)
    let quantities = QuantityFinder(tokens: tokens, bytes: bytes, lexicon: lexicon)
    var entities: [Entity] = []
    var start = 0
    while start < tokens.count {
      let longest = EntityDraft.longer(
        names.name(at: start),
        EntityDraft.longer(
          EntityDraft.longer(times.time(at: start), quantities.quantity(at: start)),
          roles?.role(at: start)))
      if let longest { entities.append(Self.entity(of: longest, in: text)) }
      let next =
        longest?.tokens.upperBound ?? lexicon.quantities.end(of: .none, in: tokens, at: start)
      start = max(start + 1, next ?? 0)
    }
    return entities
  }

  private static func entity(of draft: EntityDraft, in text: NameText) -> Entity {
    var own = text.tokens.bytes(of: draft.tokens)
    if draft.kind == .name(.person) || draft.kind == .role {
      own = own.lowerBound..<text.withoutPossessive(draft.tokens.upperBound - 1).upperBound
    }
    return Entity(
      kind: draft.kind, bytes: own, tokens: draft.tokens,
      hedges: draft.hedges.map(text.tokens.bytes),
      numbers: draft.numbers, noun: draft.noun, unit: draft.unit)
  }
}
