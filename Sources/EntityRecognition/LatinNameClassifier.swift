import TextAnalysis

/// Says what a run of capitalised words names, by its words and by those around it.
struct LatinNameClassifier {
  let text: NameText

  /// A run with its kind, and with the Chinese title or ending that follows it: `Arikan教授`. An
  /// acronym with a title is somebody who is not named: `ICU主任`.
  func name(_ run: Range<Int>) -> EntityDraft {
    let end = run.upperBound
    if text.isJoined(end), text.tokens[end].kind == .han {
      if let title = endOfHanTitle(at: end) {
        let isAcronym = run.allSatisfy(text.isAcronym)
        return EntityDraft(
          kind: isAcronym ? .role : .name(.person), tokens: run.lowerBound..<title)
      }
      for (part, kind) in Self.endings {
        guard let ending = text.end(of: part, at: end) else { continue }
        return EntityDraft(kind: .name(kind), tokens: run.lowerBound..<ending)
      }
    }
    return EntityDraft(kind: kind(of: run), tokens: run)
  }

  private func endOfHanTitle(at start: Int) -> Int? {
    guard let end = text.end(of: .hanTitle, at: start) else { return nil }
    return (text.end(of: .notTitle, at: start) ?? 0) > end ? nil : end
  }

  private func kind(of run: Range<Int>) -> Entity.Kind {
    if let ending = ending(of: run) { return .name(ending) }
    if isInPlace(run) { return .name(.place) }
    if isPerson(run) { return .name(.person) }
    if isPlace(run) { return .name(.place) }
    let isAcronym = run.allSatisfy { text.tokens[$0].kind == .number || text.isAcronym($0) }
    return isAcronym ? .acronym : .name(nil)
  }

  /// The endings of names, the most telling first.
  private static let endings: KeyValuePairs<NameWords.Part, Lexicon.Name.Kind> = [
    .companyEnding: .company, .organisationEnding: .organisation, .eventEnding: .event,
    .placeEnding: .place,
  ]

  /// What the last word of a name of several words says it is, or the one before `of`; nil if it
  /// does not say.
  func ending(of run: Range<Int>) -> Lexicon.Name.Kind? {
    let link = run.dropFirst().first { text.end(of: .link, at: $0) != nil }
    let end = link ?? run.upperBound
    let isAlone = link != nil || followsTitle(run)
    guard isAlone || run.count > 1, link != nil || !isFullName(run) else { return nil }
    for (part, kind) in Self.endings {
      guard let start = text.start(of: part, before: end) else { continue }
      if start > run.lowerBound || isAlone && start == run.lowerBound { return kind }
    }
    return run.count > 1 && text.end(of: .placeOpening, at: run.lowerBound) != nil ? .place : nil
  }

  /// Whether a run is a given name and a family name, even one such as Hill.
  private func isFullName(_ run: Range<Int>) -> Bool {
    run.count > 1 && text.end(of: .given, at: run.lowerBound) != nil
      && text.isWord(run.upperBound - 1, of: .surname)
  }

  /// Whether a title or St stands before a run, as in `King Street`.
  private func followsTitle(_ run: Range<Int>) -> Bool {
    run.lowerBound > 0
      && (text.start(of: .title, before: run.lowerBound) != nil
        || text.start(of: .saint, before: run.lowerBound) != nil)
  }

  /// Whether a word can stand before `of` in a name: University, City.
  func opensLink(_ index: Int) -> Bool {
    Self.endings.contains { text.isWord(index, of: $0.key) }
      || text.isWord(index, of: .placeOpening)
  }

  /// Whether a known place follows a name, which is then that of a place in it: `in Bangor, Maine`.
  private func isInPlace(_ run: Range<Int>) -> Bool {
    let end = run.upperBound
    guard run.count < 3, end + 1 < text.tokens.count, text.isComma(end),
      text.isCapitalised(end + 1),
      text.lexicon.names.longestMatch(in: text.tokens, at: end + 1)?.value.kind == .place
    else { return false }
    return followsPlaceLead(run)
  }

  /// Whether a word such as *in* stands right before a run.
  private func followsPlaceLead(_ run: Range<Int>) -> Bool {
    text.isJoined(run.lowerBound) && text.start(of: .placeLead, before: run.lowerBound) != nil
  }

  private func isPerson(_ run: Range<Int>) -> Bool {
    guard !run.contains(where: { text.tokens[$0].kind == .number || text.isCamelCase($0) }) else {
      return false
    }
    let first = run.lowerBound
    if run.count > 1, isPersonByWords(run) { return true }
    if run.count == 1, text.end(of: .given, at: first) != nil, !text.isAcronym(first) {
      return true
    }
    guard !text.isAcronym(first) else { return false }
    return isIntroduced(run) || isTold(run)
  }

  /// Whether the words of a run are those of a person: a given name or an initial first, or a
  /// family name.
  private func isPersonByWords(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    if text.end(of: .given, at: first) != nil { return true }
    let hasFamily = run.count < 4 && text.isWord(run.upperBound - 1, of: .surname)
    let hasInitial = run.contains { text.isInitial($0) }
    let hasName = run.contains { text.tokens[$0].range.count > 1 && !text.isAcronym($0) }
    if text.end(of: .doubtfulGiven, at: first) != nil {
      return !text.beginsSentence(first) || hasFamily || hasInitial
    }
    if hasInitial, hasName { return true }
    guard run.count < 4, !text.isAcronym(first) else { return false }
    return hasFamily
      || [first, run.upperBound - 1].contains { text.isWord($0, of: .leadingSurname) }
  }

  /// Whether a phrase for somebody stands before a name: `my neighbour Zanele`.
  private func isIntroduced(_ run: Range<Int>) -> Bool {
    text.isJoined(run.lowerBound) && !text.isAcronym(run.lowerBound)
      && text.start(of: .person, before: run.lowerBound) != nil
  }

  /// Whether what follows is told of people only: `, who`, `was born`.
  func isTold(_ run: Range<Int>) -> Bool {
    let end = run.upperBound
    guard end < text.tokens.count, !text.isCamelCase(run.lowerBound),
      !text.isAcronym(run.lowerBound)
    else { return false }
    if text.isComma(end) { return text.end(of: .relative, at: end + 1) != nil }
    guard text.tokens[end].kind == .word, !text.beginsSentence(run.lowerBound) || isFamily(run)
    else { return false }
    return text.isJoined(end) && text.end(of: .personVerb, at: end) != nil
  }

  private func isFamily(_ run: Range<Int>) -> Bool {
    [.surname, .leadingSurname, .doubtfulGiven].contains {
      text.isWord(run.upperBound - 1, of: $0)
    }
  }

  /// Whether a name that may also be a person's or a word is that of a place: `in Turkey`.
  private func isPlace(_ run: Range<Int>) -> Bool {
    text.end(of: .doubtfulPlace, at: run.lowerBound) == run.upperBound && followsPlaceLead(run)
  }
}
