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

  /// The marks before a unit, without the full stop of a title or an initial.
  private func marks(before unit: Int, _ turn: SourceTurn) -> [Unicode.Scalar] {
    let marks = Marks.plain(turn.text.gap(before: unit))
    guard marks == ["."], unit > 0 else { return marks }
    let last = turn.text.units[unit - 1]
    return titles.contains(last.word) || last.kind == .word && last.range.count == 1 ? [] : marks
  }

  /// Of a quotation without an editor's marks.
  func hidden(around run: FoundRun) -> [HiddenWords] { before(run) + behind(run) + within(run) }

  /// Of a quotation with ellipses and brackets.
  func hidden(
    in runs: [FoundRun], _ segments: [QuotedText.Segment], endsInEllipsis: Bool
  ) -> [HiddenWords] {
    var hidden = before(runs[0]) + within(runs[0])
    if case .bracket(let words) = segments[0].before {
      hidden += replaced(sentence(before: runs[0]), words, runs[0].turn)
    }
    for (index, segment) in segments.enumerated().dropFirst() {
      let gap = runs[index - 1].units.upperBound..<runs[index].units.lowerBound
      let turn = runs[index].turn
      if case .bracket(let words) = segment.before {
        hidden += replaced(gap, words, turn)
      } else {
        for part in adjoining(gap, turn) { hidden += limiting(part, turn) }
      }
    }
    return hidden + (endsInEllipsis ? [] : behind(runs[runs.count - 1]))
  }

  // MARK: Before

  /// The words right before a quotation, in its clause, that deny or limit it, or say whose words it
  /// is; and the condition that the clause before it is.
  private func before(_ run: FoundRun) -> [HiddenWords] {
    let clause = start(ofClause: run.units.lowerBound, run.turn)..<run.units.lowerBound
    var hidden = clause.isEmpty ? [] : limiting(clause, run.turn) + said(clause, run.turn)
    if clause.isEmpty, !sentence(before: run).isEmpty {
      let last = start(ofClause: run.units.lowerBound - 1, run.turn)..<run.units.lowerBound
      hidden += limiting(last, run.turn).filter { $0.limit == .condition }
    }
    return hidden
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

  /// The units of a quotation's sentence before it, at most `reach`.
  private func sentence(before run: FoundRun) -> Range<Int> {
    var start = run.units.lowerBound
    while start > 0, run.units.lowerBound - start < Self.reach * 2, !endsSentence(start, run.turn) {
      start -= 1
    }
    return start..<run.units.lowerBound
  }

  private func endsSentence(_ unit: Int, _ turn: SourceTurn) -> Bool {
    marks(before: unit, turn).contains { ".?!".unicodeScalars.contains($0) }
  }

  /// Words by which somebody else is quoted, right before a quotation: he said that.
  private func said(_ clause: Range<Int>, _ turn: SourceTurn) -> [HiddenWords] {
    let (tokens, utf8) = tokens(of: clause, turn)
    let words = knowledge.quotingWords.matches(in: tokens)
    guard let verb = words.last(where: \.value.isSaying),
      tokens.count - verb.tokens.upperBound <= 1, verb.tokens.lowerBound > 0,
      !isOwn(tokens[verb.tokens.lowerBound - 1])
    else { return [] }
    return [HiddenWords(text: String(decoding: utf8, as: UTF8.self), limit: nil, tellsVoice: true)]
  }

  /// Whether a word stands for the one who speaks.
  private func isOwn(_ token: Token) -> Bool {
    knowledge.quotingWords.value(of: [token][...]) == .own
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

  /// The words right behind a quotation, before its sentence ends, that suppose or limit it: if,
  /// unless, I think.
  private func behind(_ run: FoundRun) -> [HiddenWords] {
    let units = run.turn.text.units
    var end = run.units.upperBound
    while end < units.count, end - run.units.upperBound < Self.reach, !endsSentence(end, run.turn) {
      end += 1
    }
    guard run.units.upperBound < end else { return [] }
    let (tokens, utf8) = tokens(of: run.units.upperBound..<end, run.turn)
    return limits(in: tokens, utf8).filter {
      $0.tokens.lowerBound <= Self.opening && $0.words.limit != .negation
    }.prefix(1).map(\.words)
  }

  /// In tokens: how far behind a quotation a condition may begin: but only if.
  private static let opening = 2

  // MARK: Within

  /// Whose words a quotation is that stands in quotation marks in the source: what introduces it.
  private func within(_ run: FoundRun) -> [HiddenWords] {
    let gap = String(decoding: run.turn.text.gap(before: run.units.lowerBound), as: UTF8.self)
    guard let mark = gap.unicodeScalars.last(where: { !Marks.isBlank($0) }),
      !QuotationMark.closers(of: mark).isEmpty, !Marks.isApostrophe(mark)
    else { return [] }
    let (tokens, utf8) = tokens(of: sentence(before: run), run.turn)
    let says = knowledge.quotingWords.matches(in: tokens).contains(where: \.value.isSaying)
    let text = String(decoding: utf8, as: UTF8.self)
    return says ? [HiddenWords(text: text, limit: nil, tellsVoice: true)] : []
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
    let isSame = tokens(of: gap, turn).tokens.map(\.word) == written
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

  // MARK: Words

  private func tokens(of range: Range<Int>, _ turn: SourceTurn) -> (tokens: [Token], utf8: [UInt8])
  {
    let utf8 = Array(turn.text.utf8[turn.text.bytes(of: range)])
    return (knowledge.analyzer.tokens(of: utf8), utf8)
  }

  private func limiting(_ range: Range<Int>, _ turn: SourceTurn) -> [HiddenWords] {
    let (tokens, utf8) = tokens(of: range, turn)
    return limits(in: tokens, utf8).map(\.words)
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
