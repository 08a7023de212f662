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
      let isNumeral = mine.contains { isNumber(draft.units[$0]) }
      let isMoved =
        !isNumeral && Set(mine).isSubset(of: added) && Set(theirs).isSubset(of: omitted)
      differences.append(
        Difference(
          isMoved
            ? .order
            : kind(
              of: mine.map { draft.units[$0] }, words, theirs.map { turn.text.units[$0] }, original),
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
    of mine: [Token], _ words: String, _ theirs: [Token], _ original: String
  ) -> Difference.Kind {
    if mine.filter(isNumber).map(\.word) != theirs.filter(isNumber).map(\.word) {
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
    return LimitingWords(knowledge).all(in: tokens).map(\.limit)
  }

  private static func change(
    _ before: [AssertionWords.Limit], _ after: [AssertionWords.Limit]
  ) -> Difference.Kind? {
    let kinds: [(AssertionWords.Limit, Difference.Kind)] = [
      (.negation, .negation), (.condition, .condition), (.doubt, .hedge), (.hedge, .hedge),
    ]
    return kinds.first { limit, _ in
      before.count { $0 == limit } != after.count { $0 == limit }
    }?.1
  }

  private func isName(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let tokens = knowledge.analyzer.tokens(of: utf8)
    return knowledge.lexicon.names.value(of: tokens) != nil
      || tokens.contains {
        $0.isCapitalised(in: utf8) && !knowledge.lexicon.frequencies.isOrdinary([$0][...])
      }
      || knowledge.recognizer.entities(in: tokens, of: utf8).contains {
        if case .name = $0.kind { true } else { false }
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
