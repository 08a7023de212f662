/// Finds the best passages without scoring all: MaxScore.
///
/// A term adds at most its bound to a score. Once something is known that `limit` passages exceed,
/// the terms whose bounds together do not reach it are left out: of the others bounds are added up
/// window by window, and only what may still exceed it is scored, in the order of the query, so that
/// the result is the same to the last bit as that of `ExhaustiveSearch` (Turtle and Flood, "Query
/// evaluation: strategies and optimizations", 1995; by windows as in Lucene's `MaxScoreBulkScorer`).
struct PrunedSearch {
  private let query: ValuedQuery
  private let formula: ImpactFormula
  private let range: Range<Int>
  private let limit: Int
  private let bounds: ScoreBounds
  /// By term.
  private var streams: [TermStream]
  private var scorer: PassageScorer
  private var best: BestPassages
  private var window: BoundWindow
  /// Of all passages those in the window.
  private var share: Float = 0
  private var candidates: [BoundWindow.Candidate] = []
  /// What a score has to exceed; a passage that equals the worst found stands behind it.
  private var threshold: Float = -.infinity
  /// How many of `bounds.terms` are left out.
  private var leftOut = 0
  /// By term.
  private var isLeftOut: [Bool]

  private struct TermStream {
    var said: PostingStream
    var asked: PostingStream
  }

  init(_ query: ValuedQuery, _ formula: ImpactFormula, in range: Range<Int>, limit: Int) {
    self.query = query
    self.formula = formula
    self.range = range
    self.limit = limit
    bounds = ScoreBounds(of: query)
    streams = query.terms.map {
      TermStream(said: PostingStream($0.list.said), asked: PostingStream($0.list.asked))
    }
    scorer = PassageScorer(query, formula)
    best = BestPassages(limit: limit)
    window = BoundWindow(for: range.count)
    isLeftOut = Array(repeating: false, count: query.terms.count)
  }

  /// Best first; of equal scores the earlier passage stands first.
  mutating func result(adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    let promising = ThresholdGuess(query, bounds, formula, in: range).promising(for: limit)
    if let exceeded = scorer.scoreExceeded(by: limit, of: promising, adjust: adjust) {
      threshold = exceeded
    }
    var next = range.lowerBound
    var size = Self.firstWindow
    while next < range.upperBound {
      narrow()
      guard let start = firstPossible(from: next), start < range.upperBound else { break }
      next = min(start + size, range.upperBound)
      let left = fill(start..<next)
      tryForemost(left: left, adjust)
      scoreCandidates(left: left, adjust)
      settle()
      size = min(size * 2, BoundWindow.most)
    }
    return best.sorted
  }

  /// In passages. The windows grow, as each leaves out more of those that follow.
  private static let firstWindow = 1 << 12

  /// Leaves out candidates by what the foremost score, which may score most.
  private mutating func tryForemost(left: Int, _ adjust: (Int, Float) -> Float?) {
    guard candidates.count > Self.many * limit else { return }
    let foremost = candidates.map(\.bound).sorted(by: >)[limit - 1]
    let passages = candidates.lazy.filter { $0.bound >= foremost }.map(\.passage).prefix(limit)
    threshold = max(
      threshold, scorer.scoreExceeded(by: limit, of: passages, adjust: adjust) ?? -.infinity)
    let cut = cut(left)
    candidates.removeAll { $0.bound <= cut }
  }

  /// To score the foremost pays where there are so many times as many candidates.
  private static let many = 10

  private mutating func scoreCandidates(left: Int, _ adjust: (Int, Float) -> Float?) {
    for candidate in candidates {
      if mayEnter(candidate, left: left) { offer(candidate.passage, adjust) }
    }
  }

  /// Leaves out what together cannot lift a passage above the threshold.
  private mutating func narrow() {
    while leftOut < bounds.terms.count, bounds.reach[leftOut + 1] <= threshold {
      isLeftOut[bounds.terms[leftOut]] = true
      leftOut += 1
    }
  }

  /// A passage that is not before another, and none before which holds a term that is not left out.
  private mutating func firstPossible(from passage: Int) -> Int? {
    var first: Int?
    for term in bounds.terms[leftOut...] {
      let said = streams[term].said.first(from: max(0, passage - 1)).map { max(passage, $0 - 1) }
      if let said { first = min(first ?? said, said) }
      guard query.terms[term].list.asked.count > 0 else { continue }
      let answer = streams[term].asked.first(from: formula.links.firstExchange(reaching: passage))
        .map { max(passage, formula.links.passages(ofExchange: $0).lowerBound) }
      if let answer { first = min(first ?? answer, answer) }
    }
    return first
  }

  /// Finds the candidates among some passages; returns how many terms are left to be looked up.
  private mutating func fill(_ passages: Range<Int>) -> Int {
    window.begin(passages)
    share = Float(passages.count) / Float(formula.passageCount)
    var touched = 0
    let exchanges = formula.links.exchanges(in: passages)
    for clause in query.clauses {
      let isCapped = clause.alternatives.count > 1
      if isCapped { window.beginClause(most: clause.most) }
      for term in clause.terms where !isLeftOut[term] {
        add(term, exchanges, isCapped: isCapped)
        touched += postingCount(of: term)
      }
    }
    var left = leftOut
    // Each term that is added leaves about half of the candidates.
    while left > 0, isFasterAdded(bounds.terms[left - 1], candidates: touched) {
      left -= 1
      add(bounds.terms[left], exchanges, isCapped: false, isForCandidates: true)
      touched /= 2
    }
    window.find(above: cut(left), &candidates)
    while left > 0, isFasterAdded(bounds.terms[left - 1], candidates: candidates.count) {
      left -= 1
      add(bounds.terms[left], exchanges, isCapped: false, isForCandidates: true)
      window.narrow(&candidates, to: cut(left))
    }
    return left
  }

  /// What has to be exceeded without so many terms.
  private func cut(_ left: Int) -> Float { threshold * bounds.caution - bounds.reach[left] }

  /// Adds a term in the window.
  ///
  /// - Parameter isForCandidates: whether only the candidates matter, which other terms have touched.
  @inline(__always)
  private mutating func add(
    _ term: Int, _ exchanges: Range<Int>, isCapped: Bool, isForCandidates: Bool = false
  ) {
    let value = query.terms[term].value
    let isAsked = query.terms[term].list.asked.count > 0 && !exchanges.isEmpty
    let isJoined = isAsked && !isCapped
    if isJoined { window.beginClause() }
    let (window, formula, bounds) = (window, formula, formula.bounds)
    let passages = window.passages

    @inline(__always)
    func add(_ impact: Float, to passage: Int) {
      if isJoined {
        window.addJoined(impact, worth: value, to: passage)
      } else {
        window.addCapped(value * impact, to: passage)
      }
    }

    if isAsked {
      streams[term].asked.visit(exchanges) { posting in
        let impact = formula.bound(ofAsked: posting)
        let frequency = BM25F.frequency(ofImpact: impact)
        let answers = formula.links.passages(ofExchange: Int(posting.passage))
        for passage in answers.clamped(to: passages) {
          if isForCandidates, window.isUntouched(passage) { continue }
          if isJoined {
            window.addAsked(impact, frequency, worth: value, to: passage)
          } else {
            window.addCapped(value * impact, to: passage)
          }
        }
      }
    }
    let isPlain = !isJoined && !isCapped
    streams[term].said.visit(max(0, passages.lowerBound - 1)..<passages.upperBound + 1) { posting in
      let passage = Int(posting.passage)
      if isForCandidates, window.isUntouched(around: passage) { return }
      let said = bounds.bound(ofSaid: posting)
      let around = bounds.boundsAround(posting)
      if isPlain {
        let (before, behind) = around ?? (0, 0)
        window.add(value * said, to: passage, value * before, value * behind)
      } else {
        add(said, to: passage)
        guard let around else { return }
        add(around.before, to: passage - 1)
        add(around.behind, to: passage + 1)
      }
    }
  }

  /// Whether to add up all of a term in the window costs less than to look up the candidates.
  private func isFasterAdded(_ term: Int, candidates: Int) -> Bool {
    postingCount(of: term) < candidates * Self.lookup
  }

  /// Of a term in the window, if they are spread evenly.
  private func postingCount(of term: Int) -> Int {
    Int(Float(query.terms[term].list.said.count) * share)
  }

  /// To look up a passage takes as long as to add so many.
  private static let lookup = 4

  /// Whether a passage can still exceed the threshold once the terms that are left have been looked
  /// up.
  ///
  /// Of several ways to say a thing all are counted, which may be too much but never too little.
  private mutating func mayEnter(_ candidate: BoundWindow.Candidate, left: Int) -> Bool {
    var bound = candidate.bound
    var left = left
    while bound + bounds.reach[left] > threshold * bounds.caution {
      if left == 0 { return true }
      left -= 1
      let term = bounds.terms[left]
      bound += query.terms[term].value * scorer.impact(of: term, in: candidate.passage)
    }
    return false
  }

  private mutating func offer(_ passage: Int, _ adjust: (Int, Float) -> Float?) {
    let score = scorer.score(of: passage)
    guard score > 0, score > threshold, let final = adjust(passage, score) else { return }
    assert(final <= score, "a score may only be lowered")
    best.offer(ScoredPassage(passage: passage, score: final))
    raiseThreshold()
  }

  /// While a window is scored: a passage that equals the worst found may stand before it.
  private mutating func raiseThreshold() {
    if let worst = best.threshold { threshold = max(threshold, worst.nextDown) }
  }

  /// When a window has been scored: the passages that follow stand behind all that were found.
  private mutating func settle() {
    if let worst = best.threshold { threshold = max(threshold, worst) }
  }
}
