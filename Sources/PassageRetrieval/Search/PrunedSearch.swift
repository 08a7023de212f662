/// Finds the best passages without scoring all: MaxScore.
///
/// A term adds at most its bound to a score. Once something is known that `limit` passages exceed,
/// the terms whose bounds together do not reach it are left out: of the others bounds are added up
/// window by window, and only what may still exceed it is scored, in the order of the query, so that
/// the result is the same to the last bit as that of `ExhaustiveSearch` (Turtle and Flood, "Query
/// evaluation: strategies and optimizations", 1995; by windows as in Lucene's `MaxScoreBulkScorer`).
struct PrunedSearch {
  private let query: WeightedQuery
  private let formula: ImpactScorer
  private let range: Range<Int>
  private let limit: Int
  private let bounds: ScoreBounds
  /// By term.
  private var streams: [TermStream]
  private var scorer: PassageScorer
  private var best: BestPassages
  private let window: UpperBoundWindow
  /// Of all passages those in the window.
  private var share: Float = 0
  private var candidates: [UpperBoundWindow.Candidate] = []
  /// What a score has to exceed; a passage that equals the worst found stands behind it.
  private var threshold: Float = -.infinity
  /// How many of `bounds.terms` are left out; and those terms.
  private var leftOutCount = 0
  private let leftOut: NonEssentialTerms
  /// The terms that the window's bounds lack, and the clauses that have some.
  private let missing: NonEssentialTerms
  private var incomplete: [Int] = []

  private struct TermStream {
    var said: PostingStream
    var asked: PostingStream
  }

  init(_ query: WeightedQuery, _ formula: ImpactScorer, in range: Range<Int>, limit: Int) {
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
    window = UpperBoundWindow(for: range.count)
    leftOut = NonEssentialTerms(of: query, bounds)
    missing = NonEssentialTerms(of: query, bounds)
  }

  /// Best first; of equal scores the earlier passage stands first.
  mutating func result(adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    let promising = ThresholdEstimate(query, bounds, formula, in: range).promising(for: limit)
    if let exceeded = scorer.scoreExceeded(by: limit, of: promising, adjust: adjust) {
      threshold = exceeded
    }
    var next = range.lowerBound
    var size = Self.firstWindow
    while next < range.upperBound {
      narrow()
      guard let start = firstPossible(from: next), start < range.upperBound else { break }
      next = min(start + size, range.upperBound)
      fill(start..<next)
      tryForemost(adjust)
      scoreCandidates(adjust)
      settle()
      size = min(size * 2, UpperBoundWindow.most)
    }
    return best.sorted
  }

  /// In passages. The windows grow, as each leaves out more of those that follow.
  private static let firstWindow = 1 << 12

  /// Leaves out candidates by what the foremost score, which may score most.
  private mutating func tryForemost(_ adjust: (Int, Float) -> Float?) {
    guard candidates.count > Self.many * limit else { return }
    let foremost = candidates.map(\.bound).sorted(by: >)[limit - 1]
    let passages = candidates.lazy.filter { $0.bound >= foremost }.map(\.passage).prefix(limit)
    threshold = max(
      threshold, scorer.scoreExceeded(by: limit, of: passages, adjust: adjust) ?? -.infinity)
    let cut = cut
    candidates.removeAll { $0.bound <= cut }
  }

  /// To score the foremost pays where there are so many times as many candidates.
  private static let many = 10

  private mutating func scoreCandidates(_ adjust: (Int, Float) -> Float?) {
    for candidate in candidates {
      if mayEnter(candidate) { offer(candidate.passage, adjust) }
    }
  }

  /// Leaves out what together cannot lift a passage above the threshold.
  private mutating func narrow() {
    while leftOutCount < bounds.terms.count {
      let next = bounds.terms[leftOutCount]
      leftOut.insert(next)
      guard leftOut.total <= threshold else { return leftOut.remove(next) }
      leftOutCount += 1
    }
  }

  /// A passage that is not before another, and none before which holds a term that is not left out.
  private mutating func firstPossible(from passage: Int) -> Int? {
    var first: Int?
    for term in bounds.terms[leftOutCount...] {
      let said = streams[term].said.first(from: max(0, passage - 1)).map { max(passage, $0 - 1) }
      if let said { first = min(first ?? said, said) }
      guard query.terms[term].list.asked.count > 0 else { continue }
      let answer = streams[term].asked.first(from: formula.links.firstExchange(reaching: passage))
        .map { max(passage, formula.links.passages(ofExchange: $0).lowerBound) }
      if let answer { first = min(first ?? answer, answer) }
    }
    return first
  }

  /// Finds the candidates among some passages.
  private mutating func fill(_ passages: Range<Int>) {
    window.begin(passages)
    share = Float(passages.count) / Float(formula.passageCount)
    chooseTerms()
    let exchanges = formula.links.exchanges(in: passages)
    for isEssential in [true, false] {
      for clause in query.clauses.indices
      where query.clauses[clause].terms.contains(where: { !leftOut.contains($0) }) == isEssential {
        add(clause, exchanges, isForCandidates: !isEssential)
      }
    }
    // What is missing alone does not lift a passage above the threshold.
    window.find(above: max(0, cut), &candidates)
    incomplete.removeAll(keepingCapacity: true)
    guard !candidates.isEmpty else { return }
    for clause in bounds.clauses where missing.most(ofClause: clause) > 0 {
      guard !clauseIsBegun(clause), isFasterAdded(clause: clause, candidates: candidates.count)
      else {
        incomplete.append(clause)
        continue
      }
      missing.remove(query.clauses[clause].terms)
      add(clause, exchanges, isForCandidates: true)
      window.narrow(&candidates, to: cut)
    }
  }

  /// Whether to add up in the window what is missing of a clause costs less than to look up the
  /// candidates.
  private func isFasterAdded(clause: Int, candidates: Int) -> Bool {
    var (count, postings) = (0, 0)
    for term in query.clauses[clause].terms where missing.contains(term) {
      count += 1
      postings += postingCount(of: term)
    }
    return postings < candidates * count * Self.lookup
  }

  /// Decides which terms are added up in the window before there are candidates.
  private mutating func chooseTerms() {
    missing.take(leftOut)
    var left = leftOutCount
    let essential = bounds.terms[left...].reduce(0) { $0 + postingCount(of: $1) }
    var touched = essential
    // Each term that is added leaves about half of the candidates.
    while left > 0, isFasterAdded(term: bounds.terms[left - 1], candidates: touched) {
      left -= 1
      missing.remove(bounds.terms[left])
      touched /= 2
    }
    for term in bounds.terms[..<left] where postingCount(of: term) * Self.few < essential {
      missing.remove(term)
    }
  }

  /// Of a term that has so many times fewer postings than what is added anyway, all are added.
  private static let few = 8

  private func clauseIsBegun(_ clause: Int) -> Bool {
    let clause = query.clauses[clause]
    let count = missing.count(among: clause.terms)
    return clause.alternatives.count > 1 && count > 0 && count < clause.terms.count
  }

  /// What has to be exceeded without the terms that are missing.
  private var cut: Float { leastBound - missing.total }

  /// What a bound has to exceed.
  private var leastBound: Float { threshold * (1 - bounds.slack) }

  /// Adds what is not missing of a clause in the window.
  private mutating func add(_ clause: Int, _ exchanges: Range<Int>, isForCandidates: Bool) {
    let ways = query.clauses[clause].alternatives
    guard ways.count > 1 else {
      for term in ways[0] where !missing.contains(term) {
        add(term, exchanges, to: .sums, isForCandidates: isForCandidates)
      }
      return
    }
    window.beginWays()
    for way in ways {
      var isAdded = false
      for term in way where !missing.contains(term) {
        add(term, exchanges, to: .way, isForCandidates: isForCandidates)
        isAdded = true
      }
      if isAdded {
        window.endWay(gap: missing.most(ofClause: clause) - missing.most(among: way))
      }
    }
    window.endWays()
  }

  /// Adds a term in the window.
  ///
  /// - Parameter isForCandidates: whether only the candidates matter, which other terms have touched.
  private mutating func add(
    _ term: Int, _ exchanges: Range<Int>, to target: UpperBoundWindow.Target, isForCandidates: Bool
  ) {
    let value = query.terms[term].value
    let (window, formula, bounds) = (window, formula, formula.bounds)
    let cells = window.cells(target)
    let passages = window.passages
    let first = passages.lowerBound
    var answers = QuestionFrequencies()
    if query.terms[term].list.asked.count > 0, !exchanges.isEmpty {
      streams[term].asked.visit(exchanges) { posting in
        let answered = formula.links.passages(ofExchange: Int(posting.passage)).clamped(
          to: passages)
        let impact = formula.bound(ofAsked: posting)
        cells.add(value * impact, to: UpperBoundWindow.cells(of: answered, from: first))
        answers.append(answered, impact)
      }
    }
    let near = max(0, passages.lowerBound - 1)..<passages.upperBound + 1
    streams[term].said.visit(near) { posting in
      let passage = Int(posting.passage)
      if isForCandidates, window.isUntouched(around: passage) { return }
      var said = bounds.bound(ofSaid: posting)
      var (before, behind) = bounds.boundsAround(posting)
      if !answers.isEmpty {
        before = answers.joined(before, to: passage - 1)
        said = answers.joined(said, to: passage)
        behind = answers.joined(behind, to: passage + 1)
      }
      cells.add(
        value * said, to: UpperBoundWindow.cell(of: passage, from: first), before: value * before,
        behind: value * behind)
    }
  }

  /// Whether to add up a term costs less than to look up so many candidates as are expected.
  private func isFasterAdded(term: Int, candidates: Int) -> Bool {
    postingCount(of: term) < candidates * Self.lookup
  }

  /// Of a term in the window, if they are spread evenly.
  private func postingCount(of term: Int) -> Int {
    Int(Float(query.terms[term].list.said.count) * share)
  }

  /// To look up a passage takes as long as to add so many.
  private static let lookup = 4

  /// Whether a passage can still exceed the threshold once the terms that are missing have been looked
  /// up.
  private mutating func mayEnter(_ candidate: UpperBoundWindow.Candidate) -> Bool {
    var bound = candidate.bound + missing.total
    for clause in incomplete {
      guard bound > leastBound else { return false }
      let others = bound - missing.most(ofClause: clause)
      guard let own = added(by: clause, to: candidate.passage, least: leastBound - others) else {
        return false
      }
      bound = others + own
    }
    return bound > leastBound
  }

  /// What a clause adds to the score of a passage beyond what of it was added up in the window; nil
  /// where that is no more than some least.
  private mutating func added(by clause: Int, to passage: Int, least: Float) -> Float? {
    let ways = query.clauses[clause].alternatives
    guard ways.count > 1 else {
      var own: Float = 0
      for term in ways[0] where missing.contains(term) { own += worth(of: term, in: passage) }
      return own > least ? own : nil
    }
    let most = missing.most(ofClause: clause)
    var known: Float = 0
    for way in ways {
      let without = worth(of: way, in: passage, missing: false)
      if without > 0 { known = max(known, without + missing.most(among: way) - most) }
    }
    var best = known + least
    var isAbove = false
    for way in ways {
      let without = worth(of: way, in: passage, missing: false)
      guard without + missing.most(among: way) > best else { continue }
      let own = without + worth(of: way, in: passage, missing: true)
      if own > best { (best, isAbove) = (own, true) }
    }
    return isAbove ? best - known : nil
  }

  /// What those of some terms that are missing, or those that are not, are worth together in a passage.
  private mutating func worth(of terms: Range<Int>, in passage: Int, missing isMissing: Bool)
    -> Float
  {
    var worth: Float = 0
    for term in terms where missing.contains(term) == isMissing {
      worth += self.worth(of: term, in: passage)
    }
    return worth
  }

  @inline(__always)
  private mutating func worth(of term: Int, in passage: Int) -> Float {
    query.terms[term].value * scorer.impact(of: term, in: passage)
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
