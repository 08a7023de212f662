/// Cuts a sentence into clauses: at marks, conjunctions, relative pronouns and new subjects.
///
/// `He opened it in 2001 and left it in 2015, which hurt.` → three clauses.
struct ClauseCutter {
  private let text: ClauseTokens
  private var segments: [Segment] = []
  private var start = 0
  private var link = Segment.Link.start
  private var isAfterMark = false
  /// First verb since `start`.
  private var verb: Int?
  /// Last token of the first run of verbs since `start`.
  private var lastOfVerbs: Int?

  private init(_ text: ClauseTokens) {
    self.text = text
  }

  /// The clauses of a sentence, in order; those without a word are left out.
  static func segments(of text: ClauseTokens) -> [Segment] {
    var cutter = ClauseCutter(text)
    for index in text.tokens.indices { cutter.read(index) }
    cutter.close(at: text.tokens.count, mark: nil)
    return cutter.segments
  }

  private mutating func read(_ index: Int) {
    guard !text.isMark(index) else { return readMark(index) }
    if let new = border(at: index) {
      if index > start {
        close(at: index, mark: nil)
        isAfterMark = false
      }
      link = new
    } else if isEndedByWord(before: index) {
      close(at: index, mark: nil)
      (link, isAfterMark) = (.comma, true)
    }
    noteVerb(at: index)
  }

  private mutating func readMark(_ index: Int) {
    guard Self.borders.contains(text.tokens[index].word), !isInTime(index) else { return }
    close(at: index, mark: text.tokens[index])
    start = index + 1
    (link, isAfterMark) = (segments.isEmpty ? .start : .comma, true)
  }

  private static let borders: Set<Term> = Set([",", ":", "(", ")", "。"].map { Term($0) })
  private static let colon = Term(":")

  /// Whether a mark announces what follows it.
  static func isColon(_ mark: Token?) -> Bool { mark?.word == colon }

  /// Whether a colon stands between hours and minutes.
  private func isInTime(_ index: Int) -> Bool {
    text.tokens[index].word == Self.colon && text.isNumber(index - 1) && text.isNumber(index + 1)
  }

  private mutating func close(at end: Int, mark: Token?) {
    if start < end {
      segments.append(
        Segment(
          tokens: start..<end, link: link, isAfterMark: isAfterMark, mark: mark, verb: verb))
    }
    start = end
    (verb, lastOfVerbs) = (nil, nil)
  }

  private mutating func noteVerb(at index: Int) {
    guard text.tokens[index].kind == .word, text.isVerb(index) else { return }
    if verb == nil { verb = index }
    if lastOfVerbs.map({ index - $0 <= 2 }) ?? true { lastOfVerbs = index }
  }

  private func isEndedByWord(before index: Int) -> Bool {
    guard index > start else { return false }
    return (max(start, index - 3)..<index).contains {
      text.has(.closing, at: $0) && text.end(at: $0) == index
        && text.cue(at: $0).map { $0.end <= index } ?? true
    }
  }

  /// How a clause that begins at a token would hang on the one before; nil if none begins there.
  private func border(at index: Int) -> Segment.Link? {
    if let cue = text.cue(at: index) {
      guard cue.start == index else { return nil }
      if let link = border(at: cue) { return link }
      if cue.tokens.count > 1 { return nil }
    }
    return conjunction(at: index) ?? subordination(at: index) ?? newSubject(at: index)
  }

  private func border(at cue: ClauseTokens.Cue) -> Segment.Link? {
    let isWord = text.tokens[cue.start].kind == .word
    if cue.word.contains(.suppose), !text.has(.closing, at: cue.start) {
      return isWord && text.has(.inquire, at: cue.start - 1) ? .question : .condition
    }
    if cue.word.contains(.ask), isWord { return .question }
    return nil
  }

  private func conjunction(at index: Int) -> Segment.Link? {
    if text.has(.turn, at: index) || text.has(.contrast, at: index) && index == start {
      return .contrast
    }
    guard text.has([.and, .or], at: index), index == start || joinsClauses(index) else {
      return nil
    }
    return text.has(.and, at: index) ? .and : .or
  }

  /// Whether a conjunction joins clauses, not words: if it is Chinese, if what follows is denied or
  /// has a verb or a subject, or if both sides have a number that does not stand beside it.
  private func joinsClauses(_ index: Int) -> Bool {
    let next = text.end(at: index)
    guard text.tokens[index].kind == .word else { return text.tokens[index].kind == .han }
    if let cue = text.cue(at: next), !cue.word.isDisjoint(with: [.not, .deny]) { return true }
    if text.has([.subject, .contracted, .turn], at: next) { return true }
    if text.isNumber(index - 1), text.isNumber(next) { return false }
    let right = next..<rightEnd(from: next)
    if verb != nil, right.contains(where: text.isVerb) { return true }
    return (max(start, index - Self.reach)..<index).contains(where: text.isNumber)
      && right.contains(where: text.isNumber)
  }

  /// In tokens: how far both sides of a conjunction are looked at.
  private static let reach = 12

  private func rightEnd(from index: Int) -> Int {
    let end = min(index + Self.reach, text.tokens.count)
    return (min(index, end)..<end).first { other in
      text.isMark(other) || text.has([.and, .or, .turn, .relative], at: other)
    } ?? end
  }

  private func subordination(at index: Int) -> Segment.Link? {
    if text.has(.relative, at: index) {
      return index > start || !segments.isEmpty ? .relative : nil
    }
    if text.has(.that, at: index), index > start { return linkOfThat(index) }
    guard text.has(.because, at: index) else { return nil }
    let isClause = !text.has(.before, at: index) || hasVerbSoon(after: index)
    guard isClause else { return nil }
    return text.has(.inquire, at: index - 1) && text.has(.question, at: index)
      ? .content : .because
  }

  private func linkOfThat(_ index: Int) -> Segment.Link? {
    if governsContent(index - 1) { return .content }
    guard !text.has(.preposition, at: index - 1), index + 1 < text.tokens.count else { return nil }
    let opensClause =
      text.has([.subject, .pronoun, .contracted, .determiner], at: index + 1)
      || text.isVerb(index + 1) || text.cue(at: index + 1)?.word.contains(.deny) == true
    return opensClause ? .relative : nil
  }

  private func hasVerbSoon(after index: Int) -> Bool {
    let next = text.end(at: index)
    guard next < text.tokens.count, !text.isNumber(next) else { return false }
    return (next..<min(next + 6, rightEnd(from: next))).contains(where: text.isVerb)
  }

  /// A subject where the clause already has a verb begins a new one, and so does a verb after a
  /// clause within the subject: `the man who bought it | died`.
  private func newSubject(at index: Int) -> Segment.Link? {
    guard let verb, let lastOfVerbs, index > verb else { return nil }
    if isSubject(at: index) { return linkOfSubject(index) }
    if endsParticiple(at: index, verb, lastOfVerbs) { return .resumed }
    guard link == .relative, !isAfterMark, text.isFinite(index), index > lastOfVerbs else {
      return nil
    }
    let isApart = index - lastOfVerbs > 1 || !text.has(.auxiliary, at: lastOfVerbs)
    let isPlain = !text.has(.auxiliary, at: index)
    let gap = index - lastOfVerbs
    let isBetween = isPlain && gap == 2 || isPlain && gap == 1 && !text.isFinite(lastOfVerbs)
    return isApart && !isBetween ? .resumed : nil
  }

  /// Whether an auxiliary shows that the verb before it only tells of the subject: `the bridge built
  /// in 1911 | was …`
  private func endsParticiple(at index: Int, _ verb: Int, _ lastOfVerbs: Int) -> Bool {
    text.has(.auxiliary, at: index) && index - lastOfVerbs > 2 && verb > start
      && text.has([.past, .finite], at: verb)
      && !text.has([.auxiliary, .contracted, .say, .know], at: verb)
      && !text.has([.subject, .pronoun, .contracted, .relative], at: verb - 1)
      && !text.has([.and, .or, .that, .question, .infinitive, .determiner], at: index - 1)
  }

  private func isSubject(at index: Int) -> Bool {
    guard !text.has([.auxiliary, .preposition], at: index - 1) || text.has(.that, at: index - 1)
    else { return false }
    if text.has(.subject, at: index) { return true }
    return text.has(.pronoun, at: index) && text.tokens[index].kind == .word
      && (text.isFinite(index + 1) || text.has(.contracted, at: index))
  }

  private func linkOfSubject(_ index: Int) -> Segment.Link {
    if link == .condition || link == .because { return .resumed }
    return governsContent(index - 1) ? .content : .relative
  }

  /// Whether a word is one of saying, thinking or knowing, or the end of such words of doubt.
  private func governsContent(_ index: Int) -> Bool {
    if text.has([.say, .know], at: index) { return true }
    guard let cue = text.cue(at: index), cue.end == index + 1 else { return false }
    return !cue.word.isDisjoint(with: [.doubt, .isFalse, .hedge, .plan, .imagine])
  }
}
