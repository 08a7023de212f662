import Knowledge
import TextAnalysis
import Transcripts

/// Finds the words around and within a quotation that were left out or replaced and change what it
/// says: not, if, may; who said it; what a bracket stands for.
struct HiddenWordFinder {
  private let knowledge: KnowledgeBase

  /// `Dr.`: words behind which a full stop ends no sentence.
  private let titles: Set<Term>

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    titles = Set(
      knowledge.roleWords.words(for: .honorific).compactMap {
        let tokens = knowledge.analyzer.tokens(of: $0)
        return tokens.count == 1 ? tokens[0].word : nil
      })
  }

  /// In bytes: a longer title is written out, and a full stop behind it ends the sentence.
  private static let longestAbbreviation = 4

  /// The marks before a unit, without the full stop of a title or an initial.
  private func marks(before unit: Int, _ turn: SourceTurn) -> [Unicode.Scalar] {
    let marks = Marks.plain(turn.text.gap(before: unit))
    guard marks == ["."], unit > 0 else { return marks }
    let last = turn.text.units[unit - 1]
    let isTitle = titles.contains(last.word) && last.range.count <= Self.longestAbbreviation
    return isTitle || last.kind == .word && last.range.count == 1 ? [] : marks
  }

  /// Of a quotation without an editor's marks.
  func hidden(around run: FoundRun) -> [HiddenWords] { before(run) + behind(run) + within(run) }

  /// Of a quotation with ellipses and brackets.
  func hidden(
    in runs: [FoundRun], _ segments: [QuotedText.Segment], endsInEllipsis: Bool
  ) -> [HiddenWords] {
    var hidden = before(runs[0]) + within(runs[0])
    if case .bracket(let words) = segments[0].before {
      hidden += replaced(
        sentence(endingAt: runs[0].units.lowerBound, runs[0].turn).suffix(Self.reach * 2), words,
        runs[0].turn)
    }
    for (index, segment) in segments.enumerated().dropFirst() {
      let gap = runs[index - 1].units.upperBound..<runs[index].units.lowerBound
      let turn = runs[index].turn
      if case .bracket(let words) = segment.before {
        hidden += replaced(gap, words, turn)
      } else {
        for part in adjoining(gap, turn) { hidden += limiting(part, turn) }
        hidden += conditions(in: sentence(endingAt: gap.upperBound, turn).clamped(to: gap), turn)
        hidden += within(runs[index])
      }
    }
    return hidden + (endsInEllipsis ? [] : behind(runs[runs.count - 1]))
  }

  // MARK: Before

  /// The words right before a quotation, in its clause, that deny or limit it, or say whose words it
  /// is; and the conditions that clauses of its sentence before it are.
  private func before(_ run: FoundRun) -> [HiddenWords] {
    let turn = run.turn
    let clause = start(ofClause: run.units.lowerBound, turn)..<run.units.lowerBound
    let sentence = sentence(endingAt: run.units.lowerBound, turn)
    var hidden = clause.isEmpty ? [] : limiting(clause, turn, before: true) + said(clause, turn)
    hidden += conditions(in: sentence.clamped(to: 0..<clause.lowerBound), turn)
    if clause.isEmpty, !sentence.isEmpty {
      let last = start(ofClause: clause.lowerBound - 1, turn)..<clause.lowerBound
      hidden += limiting(last, turn).filter { $0.limit == .condition }
    }
    return hidden
  }

  /// The conditions that clauses of a stretch begin with: if, but if.
  private func conditions(in stretch: Range<Int>, _ turn: SourceTurn) -> [HiddenWords] {
    var found: [HiddenWords] = []
    var start = stretch.lowerBound
    for unit in stretch {
      let isLast = unit + 1 == stretch.upperBound
      guard isLast || !marks(before: unit + 1, turn).isEmpty else { continue }
      let (tokens, utf8) = tokens(of: start..<unit + 1, turn)
      found += limits(in: tokens, utf8).filter {
        $0.words.limit == .condition && $0.tokens.lowerBound <= 1
      }.map(\.words)
      start = unit + 1
    }
    return found
  }

  /// Index of the unit that begins the clause which ends before a unit, at most `reach` before it.
  private func start(ofClause end: Int, _ turn: SourceTurn) -> Int {
    var start = end
    while start > 0, end - start < Self.reach, marks(before: start, turn).isEmpty { start -= 1 }
    return start
  }

  /// In units: how far before a quotation a word is looked for that limits it, and how many stand
  /// between two commas that interrupt a clause.
  private static let reach = 8, aside = 3

  /// The units of a sentence before one of its units, at most `longestSentence`.
  private func sentence(endingAt end: Int, _ turn: SourceTurn) -> Range<Int> {
    var start = end
    while start > 0, end - start < Self.longestSentence, !endsSentence(start, turn) { start -= 1 }
    return start..<end
  }

  /// In units.
  private static let longestSentence = 40

  private func endsSentence(_ unit: Int, _ turn: SourceTurn) -> Bool {
    let marks = marks(before: unit, turn)
    return marks.contains { ".?!".unicodeScalars.contains($0) }
      || marks.contains("…") && isCapitalised(unit, turn)
  }

  private func isCapitalised(_ unit: Int, _ turn: SourceTurn) -> Bool {
    turn.text.units.indices.contains(unit)
      && (turn.text.bytes(of: unit).first.map { (0x41...0x5A).contains($0) } ?? false)
  }

  /// Words by which somebody else is quoted, right before a quotation: he said that.
  private func said(_ clause: Range<Int>, _ turn: SourceTurn) -> [HiddenWords] {
    let (tokens, utf8) = tokens(of: clause, turn)
    let words = knowledge.quotingWords.matches(in: tokens)
    guard let verb = words.last(where: \.value.isSaying),
      tokens.count - verb.tokens.upperBound <= 1, verb.tokens.lowerBound > 0,
      !isOwn(before: verb.tokens.lowerBound, tokens)
    else { return [] }
    return [Self.voice(utf8)]
  }

  /// Whether the one who speaks is the subject of a verb: I said, I am saying.
  private func isOwn(before verb: Int, _ tokens: [Token]) -> Bool {
    tokens[max(0, verb - 2)..<verb].contains(where: isOwn)
  }

  /// Whether a word stands for the one who speaks.
  private func isOwn(_ token: Token) -> Bool {
    knowledge.quotingWords.value(of: [token][...]) == .own
  }

  /// Words that say that somebody else is quoted.
  private static func voice(_ utf8: [UInt8]) -> HiddenWords {
    HiddenWords(text: String(decoding: utf8, as: UTF8.self), limit: nil, tellsVoice: true)
  }

  // MARK: Behind

  /// Whether all that follows a run before a question mark is a word that makes a question: 吗？
  func makesQuestion(behind run: FoundRun) -> Bool {
    let text = run.turn.text
    let end = run.units.upperBound
    guard end < text.units.count, text.gap(before: end).isEmpty else { return false }
    let (tokens, _) = tokens(of: end..<min(end + 2, text.units.count), run.turn)
    guard let match = knowledge.quotingWords.longestMatch(in: tokens, at: 0),
      match.value == .question
    else { return false }
    return Marks.plain(text.gap(before: end + match.tokens.count)).contains("?")
  }

  /// The words right behind a quotation, before its sentence ends, that suppose or limit it (if,
  /// unless; perhaps, if it is all of its clause), or say that somebody else said it.
  private func behind(_ run: FoundRun) -> [HiddenWords] {
    let turn = run.turn
    let start = run.units.upperBound
    var end = start
    while end < turn.text.units.count, end - start < Self.reach, !endsSentence(end, turn) {
      end += 1
    }
    guard start < end else { return [] }
    let (tokens, utf8) = tokens(of: start..<end, turn)
    let limits = limits(in: tokens, utf8).filter {
      $0.tokens.lowerBound <= Self.opening && $0.words.limit != .negation
        && ($0.words.limit != .hedge
          || endsClause($0.tokens.upperBound, tokens, utf8, end - start < Self.reach))
    }.prefix(1).map(\.words)
    return limits + heard(from: start, before: end, turn)
  }

  /// Whether a mark stands before a token, or the text ends there.
  private func endsClause(
    _ token: Int, _ tokens: [Token], _ utf8: [UInt8], _ endsAtEnd: Bool
  ) -> Bool {
    guard token < tokens.count else { return endsAtEnd }
    let gap = utf8[tokens[token - 1].range.upperBound..<tokens[token].range.lowerBound]
    return !Marks.plain(gap).isEmpty
  }

  /// The words behind a mark that say who else said what stands before it: they told me.
  private func heard(from start: Int, before limit: Int, _ turn: SourceTurn) -> [HiddenWords] {
    guard !marks(before: start, turn).isEmpty else { return [] }
    let (tokens, utf8) = tokens(of: clause(from: start, before: limit, turn), turn)
    let words = knowledge.quotingWords.matches(in: tokens)
    guard let verb = words.first(where: \.value.isSaying), verb.tokens.lowerBound > 0,
      verb.tokens.lowerBound <= Self.longestSubject, !isOwn(tokens[verb.tokens.lowerBound - 1]),
      verb.tokens.upperBound == tokens.count
        || words.contains(where: {
          [.hearer, .own].contains($0.value) && $0.tokens == verb.tokens.upperBound..<tokens.count
        })
    else { return [] }
    return [Self.voice(utf8)]
  }

  /// The units from one on up to a mark.
  private func clause(from start: Int, before limit: Int, _ turn: SourceTurn) -> Range<Int> {
    var end = start + 1
    while end < limit, marks(before: end, turn).isEmpty { end += 1 }
    return start..<end
  }

  /// In tokens.
  private static let longestSubject = 3

  /// In tokens: how far behind a quotation a condition may begin: but only if.
  private static let opening = 2

  // MARK: Within

  /// Whose words a quotation is that stands in quotation marks in the source: what introduces it, or
  /// follows it.
  private func within(_ run: FoundRun) -> [HiddenWords] {
    let turn = run.turn
    let pair = turn.quotedUnits(around: run.units)
    guard let start = pair?.lowerBound ?? (opensBefore(run) ? run.units.lowerBound : nil) else {
      return []
    }
    let before = sentence(endingAt: start, turn)
    if let words = saying(in: before.suffix(Self.reach * 2), turn) { return [words] }
    guard let end = pair?.upperBound, end < turn.text.units.count else { return [] }
    guard !endsSentence(end, turn) else { return [] }
    let limit = min(turn.text.units.count, end + Self.reach)
    return saying(in: clause(from: end, before: limit, turn), turn).map { [$0] } ?? []
  }

  /// Whether a mark that opens a quotation stands right before a run.
  private func opensBefore(_ run: FoundRun) -> Bool {
    let gap = String(decoding: run.turn.text.gap(before: run.units.lowerBound), as: UTF8.self)
    guard let mark = gap.unicodeScalars.last(where: { !Marks.isBlank($0) }) else { return false }
    return !QuotationMark.closers(of: mark).isEmpty && !Marks.isApostrophe(mark)
  }

  /// The words of a stretch, if a verb of saying is among them.
  private func saying(in stretch: Range<Int>, _ turn: SourceTurn) -> HiddenWords? {
    guard !stretch.isEmpty else { return nil }
    let (tokens, utf8) = tokens(of: stretch, turn)
    guard let verb = knowledge.quotingWords.matches(in: tokens).last(where: \.value.isSaying),
      !isOwn(before: verb.tokens.lowerBound, tokens)
    else { return nil }
    return Self.voice(utf8)
  }

  /// The words of brackets that deny or limit, each by itself, though they replace nothing.
  func broughtIn(by marks: [Difference]) -> [HiddenWords] {
    marks.filter { $0.kind == .bracket }.compactMap { mark in
      let words = String(mark.draft.unicodeScalars.dropFirst().dropLast())
      let tokens = knowledge.analyzer.tokens(of: words)
      let limiting = LimitingWords(knowledge)
      let isLimited =
        !limiting.all(in: tokens).isEmpty || tokens.contains { !limiting.all(in: [$0]).isEmpty }
      return isLimited ? HiddenWords(text: words, limit: nil) : nil
    }
  }

  /// The words that a bracket stands for, unless they are the same.
  private func replaced(_ gap: Range<Int>, _ words: String, _ turn: SourceTurn) -> [HiddenWords] {
    guard !gap.isEmpty else { return [] }
    let written = knowledge.analyzer.tokens(of: words).map(\.word)
    let isSame = self.tokens(of: gap, turn).tokens.map(\.word) == written
    return isSame ? [] : [HiddenWords(text: turn.words(gap), limit: nil)]
  }

  /// The parts of a gap that belong to the clause before it and to the one behind it. A clause of
  /// its own between commas belongs to neither, a few words between commas to both.
  private func adjoining(_ gap: Range<Int>, _ turn: SourceTurn) -> [Range<Int>] {
    guard !gap.isEmpty else { return [] }
    let borders = (gap.lowerBound...gap.upperBound).filter {
      !marks(before: $0, turn).isEmpty
    }
    guard let first = borders.first, let last = borders.last else { return [gap] }
    if gap.count <= Self.aside, !endsSentence(gap.lowerBound, turn),
      !endsSentence(gap.upperBound, turn)
    {
      return [gap]
    }
    return [gap.lowerBound..<first, last..<gap.upperBound].filter { !$0.isEmpty }
  }

  // MARK: Stage directions

  /// What tells in brackets what happens while somebody speaks.
  struct StageDirection {
    let units: Range<Int>
    /// Its bytes in the turn, with its brackets and a blank before them.
    let bytes: Range<Int>
  }

  /// The stage directions that are made up of some units, ascending.
  func stageDirections(among units: [Int], _ turn: SourceTurn) -> [StageDirection] {
    var runs: [Range<Int>] = []
    for unit in units {
      if let last = runs.last, last.upperBound == unit {
        runs[runs.count - 1] = last.lowerBound..<unit + 1
      } else {
        runs.append(unit..<unit + 1)
      }
    }
    return runs.compactMap { stageDirection(of: $0, turn) }
  }

  private func stageDirection(of units: Range<Int>, _ turn: SourceTurn) -> StageDirection? {
    guard knowledge.quotingWords.value(of: tokens(of: units, turn).tokens[...]) == .stage else {
      return nil
    }
    let bytes = turn.text.bytes(of: units)
    let before = String(decoding: turn.text.gap(before: units.lowerBound), as: UTF8.self)
    let after = String(decoding: turn.text.gap(before: units.upperBound), as: UTF8.self)
    guard let open = before.unicodeScalars.last, "([（［【".unicodeScalars.contains(open),
      let close = after.unicodeScalars.first, ")]）］】".unicodeScalars.contains(close)
    else { return nil }
    var start = bytes.lowerBound - UTF8.width(open)
    if start > 0, turn.text.utf8[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return StageDirection(units: units, bytes: start..<bytes.upperBound + UTF8.width(close))
  }

  // MARK: Words

  private func tokens(of range: Range<Int>, _ turn: SourceTurn) -> (tokens: [Token], utf8: [UInt8])
  {
    let utf8 = Array(turn.text.utf8[turn.text.bytes(of: range)])
    return (knowledge.analyzer.tokens(of: utf8), utf8)
  }

  /// - Parameter isBefore: whether the quotation follows: what I can say is that.
  private func limiting(
    _ range: Range<Int>, _ turn: SourceTurn, before isBefore: Bool = false
  ) -> [HiddenWords] {
    let (tokens, utf8) = tokens(of: range, turn)
    let verb =
      isBefore ? knowledge.quotingWords.matches(in: tokens).last(where: \.value.isSaying) : nil
    return limits(in: tokens, utf8).filter { match in
      match.words.limit != .hedge
        || verb.map { match.tokens.lowerBound >= $0.tokens.lowerBound } ?? true
    }.map(\.words)
  }

  /// Whether a word within a text begins with a capital, as the month of May does.
  private func isCapitalised(_ range: Range<Int>, _ tokens: [Token], _ utf8: [UInt8]) -> Bool {
    range.lowerBound > 0 && (0x41...0x5A).contains(utf8[tokens[range.lowerBound].range.lowerBound])
  }

  /// The words of a text that deny or limit; not those by which the speaker says what they think.
  private func limits(
    in tokens: [Token], _ utf8: [UInt8]
  ) -> [(tokens: Range<Int>, words: HiddenWords)] {
    LimitingWords(knowledge).all(in: tokens).filter { match in
      !(match.limit == .hedge && isOwn(tokens[match.tokens.lowerBound]))
        && !isCapitalised(match.tokens, tokens, utf8)
    }.map { match in
      let text = String(decoding: utf8[tokens.bytes(of: match.tokens)], as: UTF8.self)
      return (match.tokens, HiddenWords(text: text, limit: match.limit))
    }
  }
}
