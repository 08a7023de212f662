import EntityRecognition
import Knowledge
import TextAnalysis

/// Tells what the words by which a quotation differs from its source do: whether a number, a denial,
/// a condition, a hedge or a name is changed, or left out.
struct DifferenceWords {
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  // MARK: Words that differ

  /// The differences of an alignment, in the order of the text.
  func differences(
    _ alignment: WordAlignment, _ draft: AlignedDraft, _ turn: SourceTurn
  ) -> [Difference] {
    let steps = alignment.steps
    let (added, omitted) = Self.moved(steps, draft, turn)
    var differences: [Difference] = []
    var index = 0
    while index < steps.count {
      if case .same = steps[index] {
        index += 1
        continue
      }
      var end = index
      while end < steps.count, !steps[end].isSame { end += 1 }
      let mine = steps[index..<end].compactMap(\.draft)
      let theirs = steps[index..<end].compactMap(\.source)
      index = end
      let isAtCut = end < steps.count && steps[end].draft.map(draft.cuts.contains) ?? false
      if mine.isEmpty, isAtCut { continue }
      let words = mine.isEmpty ? "" : draft.text(mine[0]..<mine[mine.count - 1] + 1)
      let original = theirs.isEmpty ? "" : turn.words(theirs[0]..<theirs[theirs.count - 1] + 1)
      let isMoved = Set(mine).isSubset(of: added) && Set(theirs).isSubset(of: omitted)
      differences.append(
        Difference(
          isMoved ? .order : kind(of: mine.map { draft.units[$0] }, words, theirs, original, turn),
          source: original, draft: words))
    }
    return differences
  }

  /// Indices of the units that only stand elsewhere: added here and left out there.
  private static func moved(
    _ steps: [WordAlignment.Step], _ draft: AlignedDraft, _ turn: SourceTurn
  ) -> (draft: Set<Int>, source: Set<Int>) {
    var open: [Term: [Int]] = [:]
    for step in steps where !step.isSame {
      if let unit = step.source { open[turn.text.units[unit].word, default: []].append(unit) }
    }
    var moved: (draft: Set<Int>, source: Set<Int>) = ([], [])
    for step in steps where !step.isSame {
      guard let unit = step.draft, let place = open[draft.units[unit].word]?.popLast() else {
        continue
      }
      moved.draft.insert(unit)
      moved.source.insert(place)
    }
    return moved
  }

  private func kind(
    of mine: [Token], _ words: String, _ theirs: [Int], _ original: String, _ turn: SourceTurn
  ) -> Difference.Kind {
    let units = turn.text.units
    let source = theirs.map { units[$0] }
    if mine.filter(isNumber).map(\.word) != source.filter(isNumber).map(\.word) {
      return .number
    }
    let (before, after) = (limits(in: original), limits(in: words))
    if let limit = Self.change(before, after) { return limit }
    if isName(words) || isName(original) { return .name }
    return words.isEmpty ? .omission : .word
  }

  private func isNumber(_ token: Token) -> Bool {
    let words = knowledge.lexicon.quantities
    return token.kind == .number || token.kind == .sign
      || [words.values, words.powers, words.ordinals].contains { $0.holds([token][...]) }
  }

  private func limits(in text: String) -> [AssertionWords.Limit] {
    let tokens = knowledge.analyzer.tokens(of: text)
    return knowledge.lexicon.assertion.limits(in: tokens).map(\.limit)
  }

  private static func change(
    _ before: [AssertionWords.Limit], _ after: [AssertionWords.Limit]
  ) -> Difference.Kind? {
    let kinds: [(AssertionWords.Limit, Difference.Kind)] = [
      (.negation, .negation), (.condition, .condition), (.hedge, .hedge),
    ]
    return kinds.first { limit, _ in
      before.count { $0 == limit } != after.count { $0 == limit }
    }?.1
  }

  private func isName(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let tokens = knowledge.analyzer.tokens(of: utf8)
    return knowledge.lexicon.names.value(of: tokens) != nil
      || knowledge.recognizer.entities(in: tokens, of: utf8).contains {
        if case .name = $0.kind { true } else { false }
      }
  }

  // MARK: Words that are hidden

  /// The words right before a quotation, in its clause, that deny or limit it.
  func hidden(before run: FoundRun) -> [String] {
    let units = run.turn.text.units
    var start = run.units.lowerBound
    while start > 0, run.units.lowerBound - start < Self.reach,
      Marks.plain(run.turn.text.gap(before: start)).isEmpty
    {
      start -= 1
    }
    guard start < run.units.lowerBound, run.units.lowerBound <= units.count else { return [] }
    return limiting(start..<run.units.lowerBound, run.turn, isAtEnd: true)
  }

  /// In units: how far before a quotation a word is looked for that limits it.
  private static let reach = 8

  /// The words that deny or limit the pieces of a quotation and stand between them in the source,
  /// those that a bracket replaces, and those a bracket brings in.
  func hidden(between runs: [FoundRun], _ segments: [QuotedText.Segment]) -> [String] {
    var hidden = self.hidden(before: runs[0])
    for (index, segment) in segments.enumerated().dropFirst() {
      let gap = runs[index - 1].units.upperBound..<runs[index].units.lowerBound
      let turn = runs[index].turn
      if case .bracket(let words) = segment.before {
        if !gap.isEmpty { hidden.append(turn.words(gap)) }
        if !limits(in: words).isEmpty { hidden.append(words) }
      } else {
        for part in Self.sameSentence(gap, turn) { hidden += limiting(part, turn, isAtEnd: false) }
      }
    }
    return hidden
  }

  /// The parts of a gap that belong to the sentence before it and to the one behind it.
  private static func sameSentence(_ gap: Range<Int>, _ turn: SourceTurn) -> [Range<Int>] {
    let ends = (gap.lowerBound..<gap.upperBound + 1).filter { unit in
      Marks.plain(turn.text.gap(before: unit)).contains { ".?!".unicodeScalars.contains($0) }
    }
    guard let first = ends.first, let last = ends.last else { return gap.isEmpty ? [] : [gap] }
    return [gap.lowerBound..<first, last..<gap.upperBound].filter { !$0.isEmpty }
  }

  /// The words of some units that deny or limit.
  ///
  /// - Parameter isAtEnd: whether only those count that end the range or stand before its verb:
  ///   what they limit is quoted.
  private func limiting(_ range: Range<Int>, _ turn: SourceTurn, isAtEnd: Bool) -> [String] {
    let utf8 = Array(turn.text.utf8[turn.text.bytes(of: range)])
    let tokens = knowledge.analyzer.tokens(of: utf8)
    return knowledge.lexicon.assertion.limits(in: tokens).map { match in
      let bytes =
        tokens[match.tokens.lowerBound].range
        .lowerBound..<tokens[match.tokens.upperBound - 1].range
        .upperBound
      return String(decoding: utf8[bytes], as: UTF8.self)
    }
  }
}

extension WordAlignment.Step {
  var isSame: Bool {
    if case .same = self { true } else { false }
  }

  /// Index of its unit in the quotation.
  var draft: Int? {
    switch self {
    case .same(let unit, _), .replaced(let unit, _), .added(let unit): unit
    case .omitted: nil
    }
  }
}
