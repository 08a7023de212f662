/// Finds the best passages without scoring all: MaxScore.
///
/// A term adds at most its bound to a score, and less where only the context holds it. Once `limit`
/// passages are found, what cannot lift a passage above the worst of them is left out: only passages
/// with an essential occurrence are looked at, and such a passage is given up as soon as what is
/// left cannot suffice. Passages are scored window by window, and what survives is scored anew in
/// the order of the query, so that the result is the same to the last bit as that of
/// `ExhaustiveSearch` (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).
struct PrunedSearch {
  private let query: ValuedQuery
  private let formula: ImpactFormula
  private let range: Range<Int>
  private let limit: Int
  private let bounds: ScoreBounds
  private var cursors: [TermCursor]
  private var best: BestPassages
  private var window: ScoreWindow
  /// What a score has to exceed; a passage that equals the worst found stands behind it.
  private var threshold: Float = -.infinity
  /// How many steps of `bounds` are left out, and how many terms thereby.
  private var leftOut = 0
  private var termsLeftOut = 0
  /// By term which occurrences are worth a look.
  private var essential: [Essential]

  private enum Essential { case all, postings, none }

  init(_ query: ValuedQuery, _ formula: ImpactFormula, in range: Range<Int>, limit: Int) {
    self.query = query
    self.formula = formula
    self.range = range
    self.limit = limit
    bounds = ScoreBounds(of: query)
    cursors = query.terms.map { TermCursor($0.list, from: range.lowerBound) }
    best = BestPassages(limit: limit)
    window = ScoreWindow(count: min(range.count, Self.windowSize))
    essential = Array(repeating: .all, count: query.terms.count)
  }

  /// In passages.
  private static let windowSize = 1 << 12

  /// Best first; of equal scores the earlier passage stands first.
  mutating func result(adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    threshold = ThresholdGuess(query, formula, in: range).threshold(for: limit, adjust: adjust)
    var next = range.lowerBound
    while true {
      narrow()
      next = firstPassage(from: next)
      guard next < range.upperBound else { return best.sorted }
      window.start = next
      next = min(next + window.count, range.upperBound)
      let left = fill(upTo: next)
      while let (passage, score) = window.nextCandidate() {
        if mayEnter(passage, score, left: left) { offer(passage, adjust) }
      }
      window.empty()
    }
  }

  /// Leaves out what together cannot lift a passage above the threshold.
  private mutating func narrow() {
    while leftOut < bounds.steps.count, bounds.reach[leftOut + 1] <= threshold {
      let step = bounds.steps[leftOut]
      essential[step.term] = step.isContext ? .postings : .none
      if !step.isContext { termsLeftOut += 1 }
      leftOut += 1
    }
  }

  /// The first passage of an essential term that is not before another passage.
  private mutating func firstPassage(from passage: Int) -> Int {
    var first = range.upperBound
    for term in cursors.indices where essential[term] != .none {
      let next = cursors[term].advance(to: passage, formula)?.passage
      first = min(first, next.map { Int($0) } ?? .max)
    }
    return first
  }

  /// Adds up what the terms score in the window; returns how many terms are left to be looked up.
  private mutating func fill(upTo end: Int) -> Int {
    for term in cursors.indices where essential[term] != .none {
      let proposesAll = essential[term] == .all
      add(term, before: end) { window, occurrence in
        if proposesAll || occurrence.isPosting { window.propose(Int(occurrence.passage)) }
      }
    }
    let candidates = window.candidateCount
    guard candidates > 0 else { return 0 }
    var left = termsLeftOut
    while left > 0, isFasterAdded(bounds.terms[left - 1], for: candidates) {
      left -= 1
      _ = cursors[bounds.terms[left]].advance(to: window.start, formula)
      add(bounds.terms[left], before: end) { _, _ in }
    }
    return left
  }

  @inline(__always)
  private mutating func add(
    _ term: Int, before end: Int, _ propose: (inout ScoreWindow, TermCursor.Occurrence) -> Void
  ) {
    let value = query.terms[term].value
    let formula = formula
    cursors[term].visit(before: end, formula) { occurrence in
      let passage = Int(occurrence.passage)
      window.add(value * formula.impact(occurrence.profile, in: passage), to: passage)
      propose(&window, occurrence)
    }
  }

  /// Whether to add up all of a term in the window costs less than to look up so many passages.
  private func isFasterAdded(_ term: Int, for candidates: Int) -> Bool {
    let occurrences = query.terms[term].list.holding * window.count / formula.passageCount
    return occurrences < candidates * Self.lookup
  }

  /// To look up a passage takes as long as to add so many.
  private static let lookup = 1

  /// Whether a passage can still exceed the threshold once the terms that are left have been looked
  /// up.
  ///
  /// Of several ways to say a thing all are counted, which may be too much but never too little.
  private mutating func mayEnter(_ passage: Int, _ known: Float, left: Int) -> Bool {
    var score = known
    var left = left
    while score + bounds.rest[left] > threshold * bounds.caution {
      if left == 0 { return true }
      left -= 1
      let term = bounds.terms[left]
      score += query.terms[term].value * cursors[term].impact(in: passage, formula)
    }
    return false
  }

  private mutating func offer(_ passage: Int, _ adjust: (Int, Float) -> Float?) {
    let score = exactScore(of: passage)
    guard score > 0, score > threshold, let final = adjust(passage, score) else { return }
    assert(final <= score, "a score may only be lowered")
    best.offer(ScoredPassage(passage: passage, score: final))
    if let worst = best.threshold { threshold = max(threshold, worst) }
  }

  private mutating func exactScore(of passage: Int) -> Float {
    let query = query
    return query.score { cursors[$0].impact(in: passage, formula) }
  }
}
