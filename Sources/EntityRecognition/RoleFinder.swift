import TextAnalysis

/// Finds people and groups that a text does not name: my grandmother, the town, 卫健委的领导.
struct RoleFinder {
  private let text: NameText

  init(text: NameText) {
    self.text = text
  }

  /// The longest phrase for somebody that begins at a token; nil when none does.
  func role(at start: Int) -> EntityDraft? {
    let end =
      switch text.tokens[start].kind {
      case .han: hanRole(at: start)
      case .word: latinRole(at: start)
      case .number, .sign, .mark: nil as Int?
      }
    return end.map { EntityDraft(kind: .role, tokens: start..<$0) }
  }

  /// `my late grandmother`, `the town's mayor`, `neighbours`, `the head of the department`
  private func latinRole(at start: Int) -> Int? {
    guard let first = text.end(of: .determiner, at: start) ?? endOfPossessor(at: start) else {
      return bareRole(at: start)
    }
    guard let end = endOfNoun(from: first) else {
      return text.end(of: .modifier, at: first).flatMap(endOfWhole)
    }
    return isNameAfter(end) || isName(first..<end) ? nil : endOfWhole(after: end) ?? end
  }

  private func bareRole(at start: Int) -> Int? {
    guard let end = text.end(of: .people, at: start) ?? text.end(of: .barePerson, at: start),
      !isNameAfter(end)
    else { return nil }
    return text.end(of: .notRole, at: start) ?? 0 > end ? nil : end
  }

  /// `Ann's` before a person: `Ann's mother`.
  private func endOfPossessor(at start: Int) -> Int? {
    text.isCapitalised(start) && text.isPossessive(start) && !text.isStopWord(start)
      ? start + 1 : nil
  }

  /// Where the last noun for somebody ends in the words from a token on.
  private func endOfNoun(from start: Int) -> Int? {
    var last: Int?
    var index = start
    for step in 0..<Self.maxWords {
      guard index < text.tokens.count, text.isJoined(index) else { break }
      if let noun = endOfPart(Self.nouns, at: index) {
        last = noun
        index = noun
      } else if let modifier = endOfPart([.modifier, .nationality], at: index) {
        index = modifier
      } else if text.isPossessive(index) || step == 0 && isUnknownAdjective(index) {
        index += 1
      } else {
        break
      }
    }
    return last
  }

  private static let nouns: [NameWords.Part] = [.person, .people, .barePerson, .group]
  private static let maxWords = 5

  private func endOfPart(_ parts: [NameWords.Part], at start: Int) -> Int? {
    parts.compactMap { text.end(of: $0, at: start) }.max()
  }

  /// One word that is not listed may stand before a single person: `a lifelong friend`.
  private func isUnknownAdjective(_ index: Int) -> Bool {
    text.tokens[index].kind == .word && !text.isCapitalised(index) && !text.isStopWord(index)
      && text.isJoined(index + 1) && text.end(of: .person, at: index + 1) != nil
  }

  /// Whether the noun begins a name: `my uncle Ben`, `the University of Leeds`.
  private func isNameAfter(_ end: Int) -> Bool {
    guard text.isJoined(end) else { return false }
    let isName = { (index: Int) in
      text.isJoined(index) && text.isCapitalised(index) && !text.isStopWord(index)
    }
    let isTitle =
      text.start(of: .kinTitle, before: end) != nil
      || text.isCapitalised(end - 1) && text.start(of: .title, before: end) != nil
    if isName(end) { return isTitle || text.isCapitalised(end - 1) }
    return text.isCapitalised(end - 1) && text.end(of: .link, at: end).map(isName) == true
  }

  /// Whether capitals make a name of a phrase: `the Tarrow's National Museum`.
  private func isName(_ phrase: Range<Int>) -> Bool {
    !text.isShouted && phrase.count > 1
      && phrase.suffix(2).allSatisfy {
        text.isCapitalised($0) && text.end(of: .nationality, at: $0) == nil
      }
  }

  /// Where `of the department` ends after somebody.
  private func endOfWhole(after end: Int) -> Int? {
    guard text.isJoined(end), text.end(of: .link, at: end) != nil,
      let first = text.end(of: .determiner, at: end + 1)
    else { return nil }
    return endOfNoun(from: first)
  }

  /// `一位土耳其教授`, `卫健委的领导`, `我奶奶`, `房东`
  private func hanRole(at start: Int) -> Int? {
    if text.touches(start), text.end(of: .notRole, at: start - 1) ?? 0 > start { return nil }
    let first = text.end(of: .determiner, at: start)
    var last: Int?
    var index = first ?? start
    for _ in 0..<Self.maxWords {
      guard index < text.tokens.count, index == start || text.touches(index),
        text.end(of: .notRole, at: index) == nil
      else { break }
      if let noun = endOfPart(Self.nouns, at: index) {
        let isGroup = text.end(of: .group, at: index) == noun
        last = noun
        index = noun
        guard text.touches(noun) else { break }
        if let plural = text.end(of: .plural, at: noun) { return plural }
        if let joint = text.end(of: .possessive, at: noun) {
          index = joint
        } else if !isGroup {
          break
        }
      } else if let modifier = text.end(of: .modifier, at: index) {
        index = modifier
      } else if first != nil, let place = endOfPlace(at: index) {
        index = place
      } else {
        break
      }
    }
    return last
  }

  /// `土耳其` or `土耳其的` within a phrase that has begun.
  private func endOfPlace(at start: Int) -> Int? {
    guard let match = text.lexicon.names.longestMatch(in: text.tokens, at: start),
      match.value.kind == .place
    else { return nil }
    let end = match.tokens.upperBound
    return text.end(of: .possessive, at: end) ?? end
  }
}
