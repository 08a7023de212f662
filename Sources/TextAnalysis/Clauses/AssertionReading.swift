/// Reads how the clauses of one sentence are put forward: each by its own words, then by what they
/// take over from one another.
struct AssertionReading {
  let segments: [Segment]
  /// By segment.
  private(set) var verdicts: [Verdict]
  private let text: ClauseTokens
  /// By segment: whether it is in Chinese.
  private let isHan: [Bool]

  /// - Parameter utf8: the text that the tokens' ranges are of.
  init(_ text: ClauseTokens, of utf8: [UInt8]) {
    self.text = text
    segments = ClauseCutter.segments(of: text)
    isHan = segments.map { text.isHan($0.tokens) }
    verdicts = segments.map { ClauseJudge.verdict(of: $0.tokens, in: text) }
    for index in segments.indices where isInverted(index) {
      verdicts[index].raise(.supposed, segments[index].tokens)
    }
    carryOver()
    carrySuppositions()
    doubtBeliefs()
    for index in segments.indices.dropFirst() { takeBackByDenial(at: index) }
    for index in segments.indices where Self.isQuestionMark(segments[index].mark, in: utf8) {
      ask(endingAt: index)
    }
    for index in segments.indices { takeBackRumours(at: index) }
    let corrections = Corrections(text, segments, of: utf8)
    for correction in corrections.all {
      if let part = correction.part {
        verdicts[correction.segment].insets.insert(
          Verdict.Inset(tokens: part, assertion: .corrected, cue: correction.cue), at: 0)
      } else {
        verdicts[correction.segment].replace(.corrected, correction.cue)
      }
    }
  }

  private mutating func carryOver() {
    /// The clause whose assertion fragments after marks share.
    var base = 0
    for index in segments.indices.dropFirst() {
      switch segments[index].link {
      case .start, .relative, .condition: break
      case .because: carryPlan(from: base, to: index)
      case .question: verdicts[index].replace(.asked, segments[index].tokens)
      case .contrast: base = index
      case .content: carryContent(to: index)
      case .and, .or:
        carryConjunct(from: base, to: index)
        base = index
      case .comma:
        if isHan[index] {
          carryReport(to: index)
          base = index
        } else if isDependent(index) {
          verdicts[index].raise(like: verdicts[base])
          carryReport(to: index)
        } else if !isConstituentDenial(index) {
          carryReport(to: index)
          base = index
        }
      case .resumed:
        if index >= 2, segments[index - 2].verb == nil, segments[index - 1].link == .relative {
          verdicts[index - 2].raise(like: verdicts[index])
        }
        base = index
      }
    }
  }

  /// What is to come first is to come too: `It will open when they pay`.
  private mutating func carryPlan(from base: Int, to index: Int) {
    let shared = verdicts[base].assertion
    guard base < index, shared == .planned else { return }
    let isPast = segments[index].tokens.contains {
      text.isFinite($0) && !text.has([.auxiliary, .contracted], at: $0)
    }
    if !isPast { verdicts[index].raise(like: verdicts[base]) }
  }

  /// What is said, thought or asked shares the doubt about that, unless it is known.
  private mutating func carryContent(to index: Int) {
    let governing = verdicts[index - 1]
    guard !governing.leavesKnown else { return }
    verdicts[index].raise(like: governing)
  }

  private mutating func carryConjunct(from base: Int, to index: Int) {
    if isHan[index], asksUnaware(base) {
      verdicts[base].replace(.asked, segments[base].tokens)
      verdicts[index].replace(.asked, segments[base].tokens)
    }
    let shared = verdicts[base]
    let isShared =
      switch shared.assertion {
      case .denied, .pending:
        !isHan[index] && !startsWithNot(index) && sharesDenial(index)
      case .supposed: true
      default: !isHan[index] && !text.hasSubject(segments[index])
      }
    if isShared { verdicts[index].raise(like: shared) }
  }

  /// Whether somebody does not know what a Chinese clause says: 不记得是三月 before 还是四月.
  private func asksUnaware(_ index: Int) -> Bool {
    text.cues(in: segments[index].tokens).contains { $0.word.contains(.unaware) }
  }

  /// Whether a clause after a conjunction is denied with the one before: a fragment, or a verb
  /// without subject in the form that the denied auxiliary asks for.
  private func sharesDenial(_ index: Int) -> Bool {
    let segment = segments[index]
    guard let verb = segment.verb else { return true }
    guard !text.hasSubject(segment) else { return false }
    return segment.link == .or || !text.isFinite(verb)
  }

  private func startsWithNot(_ index: Int) -> Bool {
    let first = segments[index].tokens.first { !text.has([.and, .or], at: $0) }
    return first.flatMap(text.cue).map { !$0.word.isDisjoint(with: [.not, .deny, .none]) } == true
  }

  /// Whether a clause begins with a limit of its own: `perhaps 1961`.
  private func startsWithHedge(_ index: Int) -> Bool {
    let tokens = segments[index].tokens
    guard let cue = text.cue(at: tokens.lowerBound) else { return false }
    return cue.word.contains(.hedge) && cue.tokens != tokens
  }

  /// Whether an English clause after a mark shares the assertion of another: a fragment that is not
  /// set against it.
  private func isDependent(_ index: Int) -> Bool {
    segments[index].verb == nil && !startsWithNot(index) && !startsWithHedge(index)
      && !ClauseCutter.isColon(segments[index - 1].mark)
      && !text.has([.contrast, .turn], at: segments[index].tokens.lowerBound)
  }

  private func isConstituentDenial(_ index: Int) -> Bool {
    segments[index].verb == nil && startsWithNot(index)
  }

  /// A clause that is only a cue, such as 据说 or `I think`, speaks of those beside it; and what is
  /// doubted in Chinese goes on over commas.
  private mutating func carryReport(to index: Int) {
    if verdicts[index].assertion == .hedged, verdicts[index].cue == segments[index].tokens {
      verdicts[index - 1].raise(like: verdicts[index])
    }
    let before = verdicts[index - 1]
    guard let cue = before.cue else { return }
    let speaksOfNext =
      segments[index - 1].tokens == cue
      && (before.assertion == .hedged || before.assertion == .doubted)
    let goesOn = isHan[index] && before.assertion == .doubted && text.continues(segments[index])
    if speaksOfNext || goesOn { verdicts[index].raise(like: before) }
  }

  /// What would follow from a condition is supposed with it: in Chinese up to the clause with 就 or
  /// the like and what continues it, in English where it has `would` or another modal or nothing
  /// that happened.
  private mutating func carrySuppositions() {
    var condition: Range<Int>?
    var before: [Int] = []
    var hasResult = false
    for index in segments.indices {
      let link = segments[index].link
      if link == .contrast {
        condition = nil
        before = []
      }
      if isCondition(index), let cue = verdicts[index].cue {
        condition = cue
        hasResult = false
        for earlier in before where hasModal(earlier) {
          verdicts[earlier].raise(.supposed, cue)
        }
      } else if let cue = condition, link != .relative, link != .because {
        if hasResult, !text.continues(segments[index]) {
          condition = nil
        } else if isConsequence(index) {
          verdicts[index].raise(.supposed, cue)
        }
        hasResult = hasResult || hasResultWord(index)
      }
      before.append(index)
    }
  }

  /// `…, but he didn't`: a clause that only denies what the one before says.
  private mutating func takeBackByDenial(at index: Int) {
    let tokens = segments[index].tokens
    guard segments[index].link == .contrast, tokens.count <= Self.maxDenial,
      let denial = text.cues(in: tokens).last, denial.end == tokens.upperBound,
      !denial.word.isDisjoint(with: [.deny, .not])
    else { return }
    let before = segments[index - 1].tokens
    let isOfSame = (tokens.lowerBound..<denial.start).allSatisfy { word in
      text.has([.turn, .contrast, .auxiliary], at: word) || text.cue(at: word) != nil
        || text.has(.pronoun, at: word) || text.tokens[word].kind == .han
        || before.contains { text.tokens[$0].word == text.tokens[word].word }
    }
    if isOfSame { verdicts[index - 1].raise(.denied, denial.tokens) }
  }

  /// In tokens.
  private static let maxDenial = 5

  private func hasResultWord(_ index: Int) -> Bool {
    isHan[index] && segments[index].tokens.contains { text.has(.result, at: $0) }
  }

  private func isCondition(_ index: Int) -> Bool {
    verdicts[index].assertion == .supposed
      && (isInverted(index)
        || text.cues(in: segments[index].tokens).contains { $0.word.contains(.suppose) })
  }

  /// `Had he paid`: a condition without `if`.
  private func isInverted(_ index: Int) -> Bool {
    let tokens = segments[index].tokens
    return text.has(.inverted, at: tokens.lowerBound) && tokens.count > 1
      && text.has([.subject, .pronoun], at: tokens.lowerBound + 1)
      && (segments[index].link == .start || segments[index].link == .comma)
  }

  /// What was believed is doubted where a clause with `but` follows: `We expected 500, but …`
  private mutating func doubtBeliefs() {
    for index in segments.indices.dropFirst() where segments[index].link == .contrast {
      var earlier = index - 1
      if segments[earlier].link == .content, earlier > 0 { earlier -= 1 }
      let belief = text.cues(in: segments[earlier].tokens).first { $0.word.contains(.belief) }
      guard let belief else { continue }
      for doubted in earlier..<index { verdicts[doubted].raise(.doubted, belief.tokens) }
    }
  }

  private func isConsequence(_ index: Int) -> Bool {
    if isHan[index] || hasModal(index) { return true }
    return !segments[index].tokens.contains { text.isFinite($0) }
  }

  private func hasModal(_ index: Int) -> Bool {
    segments[index].tokens.contains { text.has(.modal, at: $0) }
  }

  private static func isQuestionMark(_ mark: Token?, in utf8: [UInt8]) -> Bool {
    guard let mark else { return false }
    let rest = utf8[mark.range.lowerBound...]
    return rest.starts(with: "?".utf8) || rest.starts(with: "？".utf8)
  }

  /// The last clause before a question mark is asked, with those that it hangs on. A tag such as
  /// `isn't it` only limits the clause before it.
  private mutating func ask(endingAt last: Int) {
    let cue = segments[last].tokens
    verdicts[last].replace(.asked, cue)
    if isTag(last) {
      if last > 0, !text.opensQuestion(segments[last - 1].tokens) {
        verdicts[last - 1].raise(.hedged, cue)
        return
      }
    }
    var index = last
    while index > 0, hangsOnQuestion(index) {
      index -= 1
      verdicts[index].replace(.asked, cue)
    }
  }

  private func hangsOnQuestion(_ index: Int) -> Bool {
    if text.opensQuestion(segments[index].tokens) { return segments[index].link == .content }
    switch segments[index].link {
    case .content, .question, .or, .and, .resumed: return true
    case .relative, .because: return !segments[index].isAfterMark
    case .start, .contrast, .condition: return false
    case .comma:
      return isHan[index]
        ? text.isFragment(segments[index])
        : segments[index].verb == nil || text.opensQuestion(segments[index - 1].tokens)
    }
  }

  private func isTag(_ index: Int) -> Bool {
    let tokens = segments[index].tokens
    guard index > 0 else { return false }
    if text.cue(at: tokens.lowerBound).map({ $0.word.contains(.tag) && $0.tokens == tokens })
      == true
    {
      return true
    }
    let last = tokens.upperBound - 1
    return (2...3).contains(tokens.count) && text.has(.auxiliary, at: tokens.lowerBound)
      && text.has([.subject, .pronoun], at: last)
  }

  /// `…, that's a rumour`: all that the sentence says before, back to a turn.
  private mutating func takeBackRumours(at index: Int) {
    let cue = text.cues(in: segments[index].tokens).first { $0.word.contains(.isFalse) }
    guard let cue else { return }
    for earlier in (0..<index).reversed() {
      verdicts[earlier].raise(.doubted, cue.tokens)
      if segments[earlier].link == .contrast { return }
    }
  }
}

extension ClauseTokens {
  /// Whether a clause begins as a question does: with a question word or, in English, an
  /// auxiliary; in Chinese whether it has a question word.
  func opensQuestion(_ range: Range<Int>) -> Bool {
    if isHan(range) { return range.contains { has(.question, at: $0) } }
    let first = range.first { !has([.and, .or, .turn], at: $0) }
    return first.map { has([.question, .auxiliary], at: $0) } == true
  }
}
