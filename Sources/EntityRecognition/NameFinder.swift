import TextAnalysis

/// Finds names: those of the lexicon, and those that capitals or the words around them show.
struct NameFinder {
  private let text: NameText
  private let known: PhraseTable<Lexicon.Name>
  private let latin: LatinNameFinder
  private let han: HanNameFinder

  init(text: NameText, names: PhraseTable<Lexicon.Name>) {
    self.text = text
    known = names
    latin = LatinNameFinder(text: text)
    han = HanNameFinder(text: text, known: names)
  }

  /// The longest name that begins at a token; nil when none does. Of a known name and one that is
  /// as long, the known one counts; and a title makes no person of a known company.
  func name(at start: Int) -> EntityDraft? {
    let known = knownName(at: start)
    let found = text.tokens[start].kind == .han ? han.name(at: start) : latin.name(at: start)
    guard let known, known.kind != .name(.person), found?.kind == .name(.person),
      known.tokens.upperBound < text.tokens.count,
      text.tokens[known.tokens.upperBound].kind == .han
    else { return EntityDraft.longer(known, found) }
    return known
  }

  private func knownName(at start: Int) -> EntityDraft? {
    if let match = known.longestMatch(in: text.tokens, at: start), isWritten(match.tokens),
      match.tokens.count > 1 || match.value.mayBeWritten(as: text.utf8[text.tokens[start].range])
    {
      return EntityDraft(kind: .name(match.value.kind), tokens: match.tokens)
    }
    return saintlyName(at: start)
  }

  /// A known name with a full stop in it: `St. Louis`.
  private func saintlyName(at start: Int) -> EntityDraft? {
    guard let end = latin.endOfSaint(at: start), end == start + 2 else { return nil }
    let bare = [text.tokens[start]] + text.tokens[end...].prefix(Self.maxWordsAfterSaint)
    guard let match = known.longestMatch(in: bare, at: 0), match.tokens.count > 1 else {
      return nil
    }
    return EntityDraft(
      kind: .name(match.value.kind), tokens: start..<match.tokens.upperBound + start + 1)
  }

  private static let maxWordsAfterSaint = 3

  /// Whether a Latin name has a capital: `Apple`, not `apple`.
  private func isWritten(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text.tokens[$0].kind != .word } || range.contains(where: text.isCapitalised)
  }
}
