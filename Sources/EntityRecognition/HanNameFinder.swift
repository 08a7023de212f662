import TextAnalysis

/// Finds names in Han characters that the lexicon does not have: people first, then organisations
/// and places.
struct HanNameFinder {
  private let text: NameText
  private let known: PhraseTable<Lexicon.Name>
  private let people: HanPersonFinder
  /// Indices of the tokens behind words that announce the name of an organisation or of a place.
  private let organisationStarts, placeStarts: Set<Int>

  init(text: NameText, known: PhraseTable<Lexicon.Name>) {
    self.text = text
    self.known = known
    people = HanPersonFinder(text: text)
    let ends = { (part: NameWords.Part) in
      Set(
        text.tokens.indices.lazy.filter { text.tokens[$0].kind == .han }
          .compactMap { text.end(of: part, at: $0) })
    }
    organisationStarts = ends(.organisationLead)
    placeStarts = ends(.placeLead)
  }

  /// The name that begins at a token; nil when none does. A known name yields only to one with a
  /// title or an ending.
  func name(at start: Int) -> EntityDraft? {
    guard let known = known.longestMatch(in: text.tokens, at: start) else {
      return people.person(at: start) ?? ledName(at: start)
    }
    guard known.value.kind == .person else { return derived(from: known.tokens) }
    return people.endOfTitle(at: known.tokens.upperBound).map {
      EntityDraft(kind: .name(.person), tokens: start..<$0)
    }
  }

  /// A name that a known one begins: `深圳第二人民医院`, `北京市`
  private func derived(from name: Range<Int>) -> EntityDraft? {
    var best: EntityDraft?
    var end = name.upperBound
    for _ in 0..<Self.maxParts {
      if let draft = ended(name.lowerBound..<end) {
        best = draft
        end = draft.tokens.upperBound
      } else if let middle = text.end(of: .organisationMiddle, at: end), text.touches(end) {
        end = middle
      } else {
        break
      }
    }
    return best ?? district(of: name)
  }

  private static let maxParts = 6

  /// `朝阳区` behind 北京, as one name.
  private func district(of name: Range<Int>) -> EntityDraft? {
    endOfPlace(from: name.upperBound).map {
      EntityDraft(kind: .name(.place), tokens: name.lowerBound..<$0)
    }
  }

  /// Where the longest name of a place ends that begins at a token: up to three characters and an
  /// ending.
  private func endOfPlace(from start: Int) -> Int? {
    var longest: Int?
    for length in 1...Self.maxDistrict where isWord(start..<start + length) {
      longest = endOfPlace(at: start + length, from: start) ?? longest
    }
    return longest
  }

  private static let maxDistrict = 3

  /// A name that the words before it announce: `毕业于海风大学`, `住在柳河县`
  private func ledName(at start: Int) -> EntityDraft? {
    if organisationStarts.contains(start) || isQuoted(start) {
      for length in 2...Self.maxOrganisation {
        guard isWord(start..<start + length) else { break }
        if let draft = ended(start..<start + length, isPlace: false) { return draft }
      }
    }
    guard placeStarts.contains(start) else { return nil }
    return endOfPlace(from: start).map { EntityDraft(kind: .name(.place), tokens: start..<$0) }
  }

  private static let maxOrganisation = 6

  private func isQuoted(_ start: Int) -> Bool {
    start > 0 && text.tokens[start - 1].kind != .mark && !text.gap(before: start).isEmpty
      && text.gap(before: start).last != UInt8(ascii: " ")
  }

  /// The name that an ending makes of a range of tokens; nil if none follows.
  private func ended(_ range: Range<Int>, isPlace: Bool = true) -> EntityDraft? {
    let end = range.upperBound
    guard text.touches(end) else { return nil }
    for (part, kind) in Self.endings {
      guard let ending = text.end(of: part, at: end), !isGeneric(range.lowerBound..<ending) else {
        continue
      }
      return EntityDraft(kind: .name(kind), tokens: range.lowerBound..<ending)
    }
    guard isPlace, let ending = endOfPlace(at: end, from: end) else { return nil }
    return EntityDraft(kind: .name(.place), tokens: range.lowerBound..<ending)
  }

  private static let endings: KeyValuePairs<NameWords.Part, Lexicon.Name.Kind> = [
    .companyEnding: .company, .organisationEnding: .organisation,
  ]

  /// Whether a word that is no name is all of a range, or takes in its end and more.
  private func isGeneric(_ range: Range<Int>) -> Bool {
    (text.end(of: .notPlace, at: range.lowerBound) ?? 0) >= range.upperBound
      || range.contains { (text.end(of: .notPlace, at: $0) ?? 0) > range.upperBound }
  }

  private func endOfPlace(at start: Int, from first: Int) -> Int? {
    guard text.touches(start), let end = text.end(of: .placeEnding, at: start),
      !isCut(by: end, from: first)
    else { return nil }
    return end
  }

  /// Whether a word that is no name takes in the end of what would be one: 火车站, 市场.
  private func isCut(by end: Int, from first: Int) -> Bool {
    (first..<end).contains { (text.end(of: .notPlace, at: $0) ?? 0) >= end }
  }

  /// Whether tokens are adjacent Han characters none of which is a word by itself.
  private func isWord(_ range: Range<Int>) -> Bool {
    range.upperBound < text.tokens.count
      && range.allSatisfy { index in
        text.tokens[index].kind == .han && (index == range.lowerBound || text.touches(index))
          && text.lexicon.stopWords.end(in: text.tokens, at: index) == nil
      }
  }
}
