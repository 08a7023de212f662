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
  private var window = BoundWindow()
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
    isLeftOut = Array(repeating: false, count: query.terms.count)
  }

  /// Best first; of equal scores the earlier passage stands first.
  mutating func result(adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    threshold = ThresholdGuess(query, bounds, formula, in: range)
      .threshold(for: limit, &scorer, adjust: adjust)
    var next = range.lowerBound
    while next < range.upperBound {
      narrow()
      guard let start = firstPossible(from: next), start < range.upperBound else { break }
      next = min(start + BoundWindow.size, range.upperBound)
      let left = fill(start..<next)
      if isDense { scoreAll(adjust) } else { scoreCandidates(left: left, adjust) }
    }
    return best.sorted
  }

  /// Whether to look up the terms in the candidates costs more than to score the whole window.
  private var isDense: Bool {
    let postings = query.terms.reduce(0) { $0 + postingCount(of: $1) }
    return candidates.count * query.terms.count * Self.lookupOfAll > postings
  }

  /// To look up all terms, most of which are spared, takes per term as long as to score so many.
  private static let lookupOfAll = 2

  private mutating func scoreAll(_ adjust: (Int, Float) -> Float?) {
    let all = ExhaustiveSearch(query: query, formula: formula, range: window.passages)
    for passage in all.best(limit, above: max(0, threshold), adjust: adjust) {
      best.offer(passage)
    }
    raiseThreshold()
  }

  private mutating func scoreCandidates(left: Int, _ adjust: (Int, Float) -> Float?) {
    let foremost = foremostBound
    for candidate in candidates where candidate.bound >= foremost {
      if mayEnter(candidate, left: left) { offer(candidate.passage, adjust) }
    }
    for candidate in candidates where candidate.bound < foremost {
      if mayEnter(candidate, left: left) { offer(candidate.passage, adjust) }
    }
  }

  /// What the foremost candidates reach, which are scored before the others as they leave most out.
  private var foremostBound: Float {
    guard candidates.count > limit else { return -.infinity }
    return candidates.map(\.bound).sorted(by: >)[limit - 1]
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
    let exchanges = formula.links.exchanges(in: passages)
    for clause in query.clauses {
      let isCapped = clause.alternatives.count > 1 || !exchanges.isEmpty
      if isCapped { window.beginClause(most: clause.most) }
      for term in clause.terms where !isLeftOut[term] { add(term, exchanges, isCapped: isCapped) }
    }
    var left = leftOut
    window.find(above: cut(left), &candidates)
    while left > 0, isFasterAdded(bounds.terms[left - 1]) {
      left -= 1
      add(bounds.terms[left], exchanges, isCapped: false)
      window.narrow(&candidates, to: cut(left))
    }
    return left
  }

  /// What has to be exceeded without so many terms.
  private func cut(_ left: Int) -> Float { threshold * bounds.caution - bounds.reach[left] }

  private mutating func add(_ term: Int, _ exchanges: Range<Int>, isCapped: Bool) {
    let value = query.terms[term].value
    let passages = window.passages
    let formula = formula
    streams[term].said.visit(max(0, passages.lowerBound - 1)..<passages.upperBound + 1) {
      window.add(
        said: value * formula.bounds(ofSaid: $0), by: Int($0.passage), isCapped: isCapped)
    }
    guard query.terms[term].list.asked.count > 0, !exchanges.isEmpty else { return }
    streams[term].asked.visit(exchanges) {
      window.add(
        asked: value * formula.bound(ofAsked: $0),
        of: formula.links.passages(ofExchange: Int($0.passage)), isCapped: isCapped)
    }
  }

  /// Whether to add up all of a term in the window costs less than to look up the candidates.
  private func isFasterAdded(_ term: Int) -> Bool {
    postingCount(of: query.terms[term]) < candidates.count * Self.lookup
  }

  /// Of a term in the window, if they were spread evenly.
  private func postingCount(of term: ValuedQuery.ValuedTerm) -> Int {
    term.list.said.count * window.passages.count / formula.passageCount
  }

  /// To look up a passage takes as long as to add so many.
  private static let lookup = 8

  /// Whether a passage can still exceed the threshold once the terms that are left have been looked
  /// up.
  ///
  /// Of several ways to say a thing all are counted, which may be too much but never too little.
  private mutating func mayEnter(_ candidate: BoundWindow.Candidate, left: Int) -> Bool {
    var bound = candidate.bound
    var left = left
    while bound + bounds.reach[left] > threshold * bounds.caution {
      if left == 0 { return scorer.mayExceed(threshold, candidate.passage, bounds) }
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

  private mutating func raiseThreshold() {
    if let worst = best.threshold { threshold = max(threshold, worst) }
  }
}
