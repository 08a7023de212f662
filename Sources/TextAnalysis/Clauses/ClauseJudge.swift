/// Says how a clause is put forward by its own words.
struct ClauseJudge {
  private let text: ClauseTokens
  private let range: Range<Int>
  private let isHan: Bool
  private var verdict = Verdict()
  private var firstDenial: ClauseTokens.Cue?
  /// The last denial.
  private var denial: ClauseTokens.Cue? {
    didSet { firstDenial = firstDenial ?? denial }
  }
  /// The first `until`.
  private var until: ClauseTokens.Cue?

  private init(_ text: ClauseTokens, _ range: Range<Int>) {
    self.text = text
    self.range = range
    isHan = text.isHan(range)
  }

  /// - Parameter range: indices of the clause's tokens.
  static func verdict(of range: Range<Int>, in text: ClauseTokens) -> Verdict {
    var judge = ClauseJudge(text, range)
    var isCancelled = false
    for cue in text.cues(in: range) {
      if isCancelled, cue.word.contains(.fail) {
        isCancelled = false
        continue
      }
      isCancelled = judge.isCancelling(cue)
      if !isCancelled { judge.read(cue) }
    }
    judge.readUntil()
    judge.readThen()
    return judge.verdict
  }

  /// Whether a denial stands before an act that did not come about: `did not refuse to`.
  private func isCancelling(_ cue: ClauseTokens.Cue) -> Bool {
    guard !cue.word.isDisjoint(with: [.deny, .not]), !cue.word.contains(.none) else { return false }
    return text.cue(at: cue.end)?.word.contains(.fail) == true
  }

  private mutating func read(_ cue: ClauseTokens.Cue) {
    let word = cue.word
    if word.contains(.until), until == nil { until = cue }
    readDenial(cue)
    if !word.isDisjoint(with: [.instead, .except]) { readExclusion(cue) }
    if word.contains(.almost) { verdict.raise(isLimit(cue) ? .hedged : .denied, cue.tokens) }
    if word.contains(.yet), cue.start > range.lowerBound, denial != nil {
      verdict.raise(.pending, cue.tokens)
    }
    if word.contains(.ask), !isTag(cue) { verdict.raise(.asked, cue.tokens) }
    if word.contains(.pending) { denial = cue }
    for (key, assertion) in Self.plain where word.contains(key) {
      if key == .plan, text.has(.determiner, at: cue.start - 1) { continue }
      // `came close to` before a number
      let isHedge = key == .fail && isHarmless(cue)
      verdict.raise(isHedge ? .hedged : assertion, cue.tokens)
    }
  }

  /// The words that put their clause forward in one way wherever they stand in it.
  private static let plain: [(AssertionWord, Assertion)] = [
    (.doubt, .doubted), (.isFalse, .doubted), (.suppose, .supposed), (.imagine, .supposed),
    (.pending, .pending), (.fail, .denied), (.ended, .ended), (.plan, .planned),
    (.hedge, .hedged), (.belief, .hedged),
  ]

  private mutating func readDenial(_ cue: ClauseTokens.Cue) {
    let word = cue.word
    guard !word.contains(.none) else { return }
    if word.contains(.deny), !isHarmless(cue) {
      guard !offersAlternative(cue) else { return verdict.raise(.hedged, cue.tokens) }
      isChoice(cue) ? verdict.raise(.asked, cue.tokens) : deny(by: cue)
    } else if word.contains(.not) {
      if deniesClause(cue) { deny(by: cue) } else { deny(cue.start..<range.upperBound, by: cue) }
    } else if word.contains(.no), !isExclamation(cue), !text.isNumber(cue.end) {
      deny(by: cue)
    }
  }

  private mutating func deny(by cue: ClauseTokens.Cue) {
    denial = cue
    let verb = (cue.end..<min(cue.end + 2, range.upperBound)).first {
      text.has([.verb, .say, .think, .know], at: $0)
    }
    guard let verb else {
      verdict.raise(.denied, cue.tokens)
      return endDenialOfAttribute(cue)
    }
    verdict.raise(text.has(.think, at: verb) ? .doubted : .denied, cue.tokens)
    guard text.has(.know, at: verb) else { return }
    verdict.leavesKnown = true
    let rest = verb + 1..<max(verb + 1, range.upperBound)
    if isHan || rest.contains(where: text.isVerb) {
      verdict.insets.append(Verdict.Inset(tokens: rest, assertion: .asserted, cue: cue.tokens))
    }
  }

  /// A Chinese denial that begins its clause only reaches to the 的 before what the clause is about,
  /// if that does something: 没走的人都饿了.
  private mutating func endDenialOfAttribute(_ cue: ClauseTokens.Cue) {
    guard isHan, cue.start == range.lowerBound, cue.end < range.upperBound else { return }
    let rest = cue.end..<range.upperBound
    guard let particle = rest.first(where: { text.has(.particle, at: $0) }) else { return }
    let subject = particle + 1..<range.upperBound
    guard subject.contains(where: { text.has(.result, at: $0) }) else {
      return
    }
    verdict.insets.append(
      Verdict.Inset(tokens: subject, assertion: .asserted, cue: cue.tokens))
  }

  private mutating func deny(_ part: Range<Int>, by cue: ClauseTokens.Cue) {
    denial = cue
    verdict.insets.append(Verdict.Inset(tokens: part, assertion: .denied, cue: cue.tokens))
  }

  /// 不是 before 就是.
  private func offersAlternative(_ cue: ClauseTokens.Cue) -> Bool {
    isHan && text.has(.copula, at: cue.end - 1)
      && (cue.end..<min(cue.end + Self.maxAlternative, text.tokens.count)).contains {
        text.has(.alternative, at: $0)
      }
  }

  /// In tokens.
  private static let maxAlternative = 12

  /// `不到` before a number, and `不可` after `非`.
  private func isHarmless(_ cue: ClauseTokens.Cue) -> Bool {
    if cue.word.contains(.limit), text.isNumber(cue.end) { return true }
    return cue.word.contains(.vain)
      && text.cues(in: range.lowerBound..<cue.start).contains { $0.word.contains(.must) }
  }

  /// Whether a verb stands before a denial and again after it: 搬不搬.
  private func isChoice(_ cue: ClauseTokens.Cue) -> Bool {
    isHan && cue.tokens.count == 1 && cue.start > range.lowerBound && cue.end < range.upperBound
      && text.tokens[cue.start - 1].word == text.tokens[cue.end].word
      && !text.isNumber(cue.end)
  }

  /// Whether `not` denies its clause: at its start, soon after an auxiliary, before a verb or
  /// before an infinitive.
  private func deniesClause(_ cue: ClauseTokens.Cue) -> Bool {
    let opening = (range.lowerBound..<cue.start).allSatisfy {
      text.has([.and, .or, .turn, .contrast], at: $0)
    }
    if opening { return true }
    let before = max(range.lowerBound, cue.start - 3)..<cue.start
    return before.contains { text.has([.auxiliary, .contracted], at: $0) }
      || text.has(.verb, at: cue.end) || text.has(.infinitive, at: cue.end)
  }

  /// Whether `no` only answers: alone, before others of its kind or before a subject.
  private func isExclamation(_ cue: ClauseTokens.Cue) -> Bool {
    let isFirst = (range.lowerBound..<cue.start).allSatisfy { index in
      text.cue(at: index).map { !$0.word.isDisjoint(with: [.yes, .no]) } == true
    }
    guard isFirst else { return false }
    if text.has([.subject, .pronoun, .contracted], at: cue.end) { return true }
    return (cue.end..<max(cue.end, range.upperBound)).allSatisfy { index in
      text.cue(at: index).map { !$0.word.isDisjoint(with: [.no, .yes, .amend, .correct]) } == true
    }
  }

  /// Whether a choice is the whole clause: `…, 是不是？`
  private func isTag(_ cue: ClauseTokens.Cue) -> Bool {
    cue.word.contains(.tag) && cue.tokens == range
  }

  /// Whether `almost` limits what follows: before a number, `all` and the like, and in English
  /// before anything but a verb.
  private func isLimit(_ cue: ClauseTokens.Cue) -> Bool {
    let next = cue.end
    guard next < range.upperBound else { return true }
    if text.isNumber(next) { return true }
    if let other = text.cue(at: next),
      !other.word.isDisjoint(with: [.whole, .deny, .no, .none, .hedge])
    {
      return true
    }
    return !isHan && !text.isFinite(next)
  }

  /// Denies what stands back for something else, up to where the clause goes on.
  private mutating func readExclusion(_ cue: ClauseTokens.Cue) {
    let isAddition =
      cue.word.contains(.except)
      && text.cues(in: cue.end..<endOfSentencePart).contains { $0.word.contains(.besides) }
    guard !isAddition else { return }
    deny(cue.start..<endOfExclusion(from: cue.end), by: cue)
  }

  /// The end of the clause after this one: what is added to an exception is told there.
  private var endOfSentencePart: Int {
    let rest = min(range.upperBound + 1, text.tokens.count)..<text.tokens.count
    return rest.first { text.isMark($0) } ?? text.tokens.count
  }

  private func endOfExclusion(from start: Int) -> Int {
    let rest = start..<max(start, range.upperBound)
    if isHan {
      return text.cues(in: rest).first { $0.word.contains(.outside) }?.end ?? rest.upperBound
    }
    let isLong = rest.isEmpty || text.isVerb(start) || text.has([.preposition, .verb], at: start)
    let end = rest.dropFirst().first { index in
      text.has([.subject, .contracted], at: index) || !isLong && text.has(.time, at: index)
    }
    return end ?? rest.upperBound
  }

  /// 还没毕业就挣了三百块: what then came about is asserted. 没有雨就没有米, 不下雨就去: both parts
  /// are supposed.
  private mutating func readThen() {
    guard isHan, let first = firstDenial else { return }
    let rest = first.end..<max(first.end, range.upperBound)
    guard let then = rest.dropFirst().first(where: { text.has(.then, at: $0) }) else { return }
    let isDeniedAgain = denial.map { $0.start > then } == true
    guard !isDeniedAgain, text.has(.perfective, at: first.start) else {
      return verdict.raise(.supposed, first.tokens)
    }
    verdict.insets.append(
      Verdict.Inset(
        tokens: then..<range.upperBound, assertion: .asserted, cue: first.tokens))
  }

  /// After a denial, `until` says from when on it was so.
  private mutating func readUntil() {
    guard let until, !isHan else { return }
    let isDenied = verdict.assertion == .denied || verdict.assertion == .pending
    guard isDenied, let denial else { return }
    let rest = until.end..<max(until.end, range.upperBound)
    let end =
      denial.start < until.start
      ? rest.upperBound
      : rest.dropFirst().first {
        text.isVerb($0) || text.has([.subject, .pronoun, .determiner], at: $0)
      } ?? rest.upperBound
    verdict.raise(.pending, denial.tokens)
    verdict.insets.append(
      Verdict.Inset(tokens: until.end..<end, assertion: .asserted, cue: until.tokens))
  }
}
