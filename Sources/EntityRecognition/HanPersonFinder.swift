import TextAnalysis

/// Finds Chinese names of people: a family name and a given name, or a title, where the text around
/// them leaves no doubt; and foreign names that a dot joins.
struct HanPersonFinder {
  let text: NameText

  /// The name of the person that begins at a token; nil when none does.
  func person(at start: Int) -> EntityDraft? {
    guard let end = endOfForeignName(at: start) ?? endOfName(at: start) else { return nil }
    return EntityDraft(kind: .name(.person), tokens: start..<end)
  }

  /// Where a title after a name ends; nil if none stands there.
  func endOfTitle(at start: Int) -> Int? {
    guard text.touches(start), let end = text.end(of: .hanTitle, at: start) else { return nil }
    return (text.end(of: .notTitle, at: start) ?? 0) > end ? nil : end
  }

  /// How sure the text beside a name makes it.
  private enum Support: Comparable {
    case none, open, strong
  }

  private func endOfName(at start: Int) -> Int? {
    let isRare = text.end(of: .rareHanSurname, at: start) != nil
    guard
      let family = text.end(of: .hanSurname, at: start) ?? text.end(of: .rareHanSurname, at: start)
    else { return nil }
    let before = support(before: start)
    guard before != .none, !isCut(start) else { return nil }
    for length in [2, 1] {
      let end = family + length
      guard end <= text.tokens.count, isName(start..<end, family: family) else { continue }
      if let title = endOfTitle(at: end), !isRare || areGiven(family..<end) { return title }
      guard areGiven(family..<end) else { continue }
      if isSure(start..<end, length, isRare, before, support(after: end)) { return end }
    }
    guard !isRare || before == .strong, text.end(of: .notPerson, at: start) == nil else {
      return nil
    }
    return endOfTitle(at: family)
  }

  /// Whether what stands beside a name bears it out. A given name of two characters needs less than
  /// one of one.
  private func isSure(
    _ name: Range<Int>, _ length: Int, _ isRare: Bool, _ before: Support, _ after: Support
  ) -> Bool {
    guard after != .none || length == 2 && before == .strong else { return false }
    let isSingled =
      length == 1 && isMarked(before: name.lowerBound) && isMarked(after: name.upperBound)
    let isStrong = before == .strong || after == .strong
    let holdsWord = text.end(of: .notPerson, at: name.lowerBound) != nil
    return isStrong || !isRare && !holdsWord && (length == 2 || isSingled)
  }

  /// Whether characters are those of given names.
  private func areGiven(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text.end(of: .hanGiven, at: $0) != nil }
  }

  /// Whether the characters after a family name may be a given name: no other word takes in a part
  /// of them.
  private func isName(_ name: Range<Int>, family: Int) -> Bool {
    let areFree = (family..<name.upperBound).allSatisfy { index in
      text.tokens[index].kind == .han && text.touches(index)
        && text.lexicon.stopWords.end(in: text.tokens, at: index) != index + 1
    }
    guard areFree,
      text.end(of: .placeEnding, at: name.upperBound - 1) == nil
        || areGiven(family..<name.upperBound),
      (text.end(of: .notPerson, at: name.lowerBound) ?? 0) < name.upperBound
    else { return false }
    return !(name.lowerBound + 1..<name.upperBound).contains { index in
      wordEnd(at: index) > name.upperBound
        || index > family - 1 && wordEnd(at: index) == name.upperBound
          && name.upperBound > index + 1
    }
  }

  private func wordEnd(at index: Int) -> Int {
    max(
      text.end(of: .notPerson, at: index) ?? 0,
      text.lexicon.stopWords.end(in: text.tokens, at: index) ?? 0)
  }

  /// Whether a word that begins before a name takes in its first character: 关于, 夸张.
  private func isCut(_ start: Int) -> Bool {
    text.touches(start) && wordEnd(at: start - 1) > start
  }

  private func support(before start: Int) -> Support {
    guard text.touches(start) else { return .open }
    guard text.tokens[start - 1].kind == .han else {
      return text.tokens[start - 1].kind == .number ? .none : .open
    }
    if text.start(of: .beforePerson, before: start) != nil
      || text.start(of: .person, before: start) != nil
    {
      return .strong
    }
    return text.start(of: .openBefore, before: start) != nil ? .open : .none
  }

  private func support(after end: Int) -> Support {
    guard text.touches(end), text.tokens[end].kind == .han else { return .open }
    if text.end(of: .personVerb, at: end) != nil { return .strong }
    return text.end(of: .openAfter, at: end) != nil ? .open : .none
  }

  private func isMarked(before start: Int) -> Bool { !text.touches(start) }

  private func isMarked(after end: Int) -> Bool { !text.touches(end) }

  /// `马克·吐温`: at least two parts of characters that spell foreign names, joined by dots.
  private func endOfForeignName(at start: Int) -> Int? {
    guard text.end(of: .transliteration, at: start) != nil else { return nil }
    var end = start
    var dots = 0
    while end < text.tokens.count, end - start < Self.maxForeign,
      text.end(of: .transliteration, at: end) != nil
    {
      if end > start, !text.touches(end) {
        guard hasDot(before: end) else { break }
        dots += 1
      }
      end += 1
    }
    return dots > 0 && !hasDot(before: start) ? endOfTitle(at: end) ?? end : nil
  }

  /// In characters.
  private static let maxForeign = 16

  private func hasDot(before index: Int) -> Bool {
    guard index > 0, text.tokens[index - 1].kind != .mark else { return false }
    let gap = Array(text.gap(before: index))
    return Self.dots.contains(gap)
  }

  private static let dots: [[UInt8]] = ["·", "•", "‧", "・"].map { Array($0.utf8) }
}
