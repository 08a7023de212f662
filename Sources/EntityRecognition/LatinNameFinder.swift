import TextAnalysis

/// Finds names in Latin letters: runs of capitalised words with their titles, initials and
/// particles.
struct LatinNameFinder {
  private let text: NameText
  private let classifier: LatinNameClassifier

  init(text: NameText) {
    self.text = text
    classifier = LatinNameClassifier(text: text)
  }

  /// The name that begins at a token; nil when none does.
  func name(at start: Int) -> EntityDraft? {
    guard text.tokens[start].kind == .word else { return nil }
    return titledName(at: start) ?? plainName(at: start)
  }

  /// `Prof. Ana de la Cruz`, `uncle Ben`, `St. Mary's`
  private func titledName(at start: Int) -> EntityDraft? {
    guard text.end(of: .notTitled, at: start) == nil, let title = endOfTitles(at: start),
      title < text.tokens.count, let end = end(ofRunFrom: title, isTitled: true)
    else { return nil }
    let ending = classifier.ending(of: title..<end)
    if isSaint(start) || ending != nil && text.end(of: .shortTitle, at: start) == nil {
      return EntityDraft(kind: .name(ending), tokens: start..<end)
    }
    let possessive = (title..<end).first(where: text.isPossessive)
    return EntityDraft(
      kind: .name(.person), tokens: start..<(possessive.map { $0 + 1 } ?? suffixed(end)))
  }

  private func plainName(at start: Int) -> EntityDraft? {
    guard let run = end(ofRunFrom: start), isName(start..<run) else { return nil }
    let end = numberEnd(from: run) ?? run
    if end == start + 1, text.tokens[start].range.count == 1 { return nil }
    return classifier.name(start..<suffixed(end))
  }

  /// Index of the token after St and its full stop; nil if it does not stand there.
  func endOfSaint(at start: Int) -> Int? {
    isSaint(start) ? text.end(of: .saint, at: start).map(afterStop) : nil
  }

  private func isSaint(_ start: Int) -> Bool {
    text.isCapitalised(start) && text.end(of: .saint, at: start) != nil
  }

  /// Where the titles end that stand at a token; nil if none does.
  private func endOfTitles(at start: Int) -> Int? {
    var end = start
    while end < text.tokens.count, let next = endOfTitle(at: end) { end = next }
    return end > start ? end : nil
  }

  private func endOfTitle(at start: Int) -> Int? {
    guard text.isCapitalised(start) else { return text.end(of: .kinTitle, at: start) }
    if let end = text.end(of: .shortTitle, at: start) ?? text.end(of: .saint, at: start) {
      return afterStop(end)
    }
    return text.end(of: .title, at: start) ?? text.end(of: .kinTitle, at: start)
  }

  /// The index itself, or the one after the mark of a full stop: the words go on after `Dr.`
  private func afterStop(_ index: Int) -> Int {
    guard index + 1 < text.tokens.count, text.tokens[index].kind == .mark else { return index }
    let gap = text.utf8[
      text.tokens[index - 1].range.upperBound..<text.tokens[index + 1].range.lowerBound]
    return gap.elementsEqual(". ".utf8) || gap.elementsEqual(".".utf8) ? index + 1 : index
  }

  /// Where a run of capitalised words ends that begins at a token; nil if none does.
  private func end(ofRunFrom start: Int, isTitled: Bool = false) -> Int? {
    guard text.isCapitalised(start), isTitled || canBegin(start) else { return nil }
    var end = start + 1
    while end < text.tokens.count, let next = extended(end, from: start, isTitled) { end = next }
    return end
  }

  private func canBegin(_ start: Int) -> Bool {
    guard !isAttachedToNumber(start) else { return false }
    if text.isInitial(start) { return isInitialOfName(start) }
    return !text.isStopWord(start) || text.hasNumberAttached(start)
      || text.end(of: .doubtfulGiven, at: start) != nil && !text.beginsSentence(start)
        && start + 1 < text.tokens.count && text.isJoined(start + 1) && continues(start + 1)
  }

  /// Whether an initial begins a name: at the start of a sentence it may be a label (`A. Correct.`),
  /// unless another follows or a family name.
  private func isInitialOfName(_ start: Int) -> Bool {
    guard text.end(of: .opener, at: start) == nil, start + 1 < text.tokens.count else {
      return false
    }
    return !text.beginsSentence(start) || text.isInitial(start + 1)
      || [.surname, .leadingSurname].contains { text.end(of: $0, at: start + 1) != nil }
        && !text.isGiven(start + 1)
  }

  /// Whether letters follow a number without a blank, as one word: the B of 2B.
  private func isAttachedToNumber(_ index: Int) -> Bool {
    index > 0 && text.tokens[index - 1].kind == .number && text.touches(index)
  }

  private func extended(_ end: Int, from start: Int, _ isTitled: Bool) -> Int? {
    if follows(end, from: start, isTitled), continues(end) { return end + 1 }
    return particle(from: end) ?? link(from: end, of: start)
  }

  private func follows(_ index: Int, from start: Int, _ isTitled: Bool) -> Bool {
    if text.isJoined(index) { return true }
    guard text.tokens[index].kind == .word, text.tokens[index - 1].kind == .word else {
      return false
    }
    let gap = text.gap(before: index)
    if gap.elementsEqual(" & ".utf8) { return true }
    return text.isInitial(index - 1)
      && (gap.elementsEqual(". ".utf8) || gap.elementsEqual(".".utf8))
      && (isTitled || index - 1 == start || text.isInitial(start) || text.isGiven(start))
  }

  /// Whether a word in a capital can be a later word of a name.
  private func continues(_ index: Int) -> Bool {
    guard text.isCapitalised(index), !isTitleOfNext(index),
      text.end(of: .noName, at: index) == nil
    else { return false }
    return text.isInitial(index) || !text.isStopWord(index) || text.hasNumberAttached(index)
  }

  /// Whether another name begins with the title at a token.
  private func isTitleOfNext(_ index: Int) -> Bool {
    guard let end = endOfTitles(at: index), end < text.tokens.count else { return false }
    return text.isCapitalised(end) && (end > index + 1 || text.isJoined(end))
      && text.end(of: .suffix, at: end) == nil
  }

  /// `van den Berg` after a name.
  private func particle(from end: Int) -> Int? {
    guard !text.isChinese else { return nil }
    var next = end
    while text.isJoined(next), let particle = text.end(of: .particle, at: next) { next = particle }
    return next > end && text.isJoined(next) && continues(next) ? next + 1 : nil
  }

  /// `of Leeds` after a word such as University.
  private func link(from end: Int, of start: Int) -> Int? {
    guard !text.isChinese, (start..<end).contains(where: classifier.opensLink), text.isJoined(end),
      let next = text.end(of: .link, at: end), text.isJoined(next), continues(next)
    else { return nil }
    return next + 1
  }

  /// `Jr` behind a name and a comma.
  private func suffixed(_ end: Int) -> Int {
    guard end + 1 < text.tokens.count, text.tokens[end].kind == .mark,
      text.isCapitalised(end + 1), let suffix = text.end(of: .suffix, at: end + 1)
    else { return end }
    return suffix
  }

  /// Where the number that belongs to a name ends (`GPT 5`); nil if none follows or it has a unit.
  private func numberEnd(from end: Int) -> Int? {
    guard end < text.tokens.count, text.tokens[end].kind == .number, text.isJoined(end) else {
      return nil
    }
    let isAttached = text.touches(end)
    let next = end + 1
    if isAttached, next < text.tokens.count, text.tokens[next].kind == .word, text.touches(next) {
      return next + 1
    }
    let hasUnit =
      text.lexicon.units.longestMatch(in: text.tokens, at: next) != nil
      || text.lexicon.quantities.powers.longestMatch(in: text.tokens, at: next) != nil
    return hasUnit && !isAttached ? nil : next
  }

  /// Whether capitals show a name, and not the start of a sentence, a title or an adjective.
  private func isName(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    if run.allSatisfy({ isTitle($0) || text.end(of: .nationality, at: $0) != nil }) { return false }
    if isOffice(run) { return false }
    if text.isShouted { return run.count > 1 && run.count < 4 && text.isGiven(first) }
    if run.count > 1 { return !isCapitalisedOtherwise(first) || beginsAnyway(run) }
    if isCapitalisedOtherwise(first, isAlone: true) { return false }
    return text.isChinese || text.isAcronym(first) || !text.beginsSentence(first)
      || text.isQuoted(after: run.upperBound) || text.hasNumberAttached(first)
      || text.end(of: .given, at: first) != nil || classifier.isTold(run)
      || hasNumber(after: run)
  }

  private func hasNumber(after run: Range<Int>) -> Bool {
    numberEnd(from: run.upperBound) != nil
  }

  /// Whether a run is what somebody is by office, or the end of that: `Deputy Clerk`.
  private func isOffice(_ run: Range<Int>) -> Bool {
    guard text.isWord(run.upperBound - 1, of: .person) else { return false }
    let isModifier = { (index: Int) in text.isWord(index, of: .modifier) || isTitle(index) }
    if run.count > 1 { return run.dropLast().allSatisfy(isModifier) }
    let before = run.lowerBound - 1
    return before >= 0 && text.isJoined(run.lowerBound) && text.isCapitalised(before)
      && isModifier(before)
  }

  private func isTitle(_ index: Int) -> Bool {
    [.shortTitle, .title, .kinTitle, .saint, .suffix].contains { text.isWord(index, of: $0) }
  }

  /// Whether a word has a capital that makes no name of it: Monday, Turkish, Perhaps.
  private func isCapitalisedOtherwise(_ index: Int, isAlone: Bool = false) -> Bool {
    text.end(of: .noName, at: index) != nil || text.end(of: .nationality, at: index) != nil
      || (isAlone || text.beginsSentence(index)) && text.end(of: .opener, at: index) != nil
  }

  /// Whether a run whose first word is capitalised otherwise is one name: Turkish Airlines, but not
  /// Yesterday Maria.
  private func beginsAnyway(_ run: Range<Int>) -> Bool {
    let first = run.lowerBound
    if text.end(of: .noName, at: first) != nil {
      return text.end(of: .doubtfulGiven, at: first) != nil && !text.beginsSentence(first)
    }
    return text.end(of: .nationality, at: first) != nil && !text.isGiven(first + 1)
  }
}
