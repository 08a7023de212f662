/// Finds the best passages without scoring all: MaxScore.
///
/// Once `limit` passages are known to exceed a threshold, the terms whose maximum scores together
/// do not reach it become non-essential. The bounds of the other terms are added up window by
/// window, and only passages that may still exceed the threshold are scored, with the terms in the
/// order of the query: the result equals that of `ExhaustiveSearch` to the last bit (Turtle and
/// Flood, "Query evaluation: strategies and optimizations", 1995; by windows as in Lucene's
/// `MaxScoreBulkScorer`).
struct PrunedSearch {
  private let query: WeightedQuery
  private let impactScorer: ImpactScorer
  private let range: Range<Int>
  private let limit: Int
  private let bounds: ScoreBounds
  /// By term.
  private var streams: [TermStream]
  private var passageScorer: PassageScorer
  private var best: BestPassages
  private let window: UpperBoundWindow
  /// The window's share of all passages.
  private var windowShare: Float = 0
  private var candidates: [UpperBoundWindow.Candidate] = []
  /// What a score has to exceed. A passage that equals the worst found ranks after it.
  private var threshold: Float = -.infinity
  /// The first of `bounds.terms`, and their number.
  private let nonEssentialTerms: NonEssentialTerms
  private var nonEssentialCount = 0
  /// The terms that the window's bounds lack, and the clauses that have any.
  private let deferredTerms: NonEssentialTerms
  private var deferredClauses: [Int] = []

  private struct TermStream {
    var passagePostings: PostingStream
    var questionPostings: PostingStream
  }

  init(
    _ query: WeightedQuery, _ impactScorer: ImpactScorer, in range: Range<Int>, limit: Int
  ) {
    self.query = query
    self.impactScorer = impactScorer
    self.range = range
    self.limit = limit
    bounds = ScoreBounds(of: query)
    streams = query.terms.map {
      TermStream(
        passagePostings: PostingStream($0.list.passagePostings),
        questionPostings: PostingStream($0.list.questionPostings))
    }
    passageScorer = PassageScorer(query, impactScorer)
    best = BestPassages(limit: limit)
    window = UpperBoundWindow(for: range.count)
    nonEssentialTerms = NonEssentialTerms(of: query, bounds)
    deferredTerms = NonEssentialTerms(of: query, bounds)
  }

  /// Best first; of equal scores the earlier passage first.
  mutating func result(adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    let promising = ThresholdEstimate(query, bounds, impactScorer, in: range).promising(for: limit)
    if let exceeded = passageScorer.scoreExceeded(by: limit, of: promising, adjust: adjust) {
      threshold = exceeded
    }
    var next = range.lowerBound
    var size = Self.firstWindowSize
    while next < range.upperBound {
      updateNonEssentialTerms()
      guard let start = firstPossible(from: next), start < range.upperBound else { break }
      next = min(start + size, range.upperBound)
      fill(start..<next)
      scoreTopCandidates(adjust)
      scoreCandidates(adjust)
      endWindow()
      size = min(size * 2, UpperBoundWindow.maxSize)
    }
    return best.sorted
  }

  /// In passages. The windows grow, as each one raises the threshold for those that follow.
  private static let firstWindowSize = 1 << 12

  /// Raises the threshold by scoring the candidates with the highest bounds, which leaves out
  /// others.
  private mutating func scoreTopCandidates(_ adjust: (Int, Float) -> Float?) {
    guard candidates.count > Self.minCandidateShare * limit else { return }
    let topBound = candidates.map(\.bound).sorted(by: >)[limit - 1]
    let passages = candidates.lazy.filter { $0.bound >= topBound }.map(\.passage).prefix(limit)
    threshold = max(
      threshold, passageScorer.scoreExceeded(by: limit, of: passages, adjust: adjust) ?? -.infinity)
    let cut = cut
    candidates.removeAll { $0.bound <= cut }
  }

  /// Scoring the top candidates pays if there are more than this many for each passage wanted.
  private static let minCandidateShare = 10

  private mutating func scoreCandidates(_ adjust: (Int, Float) -> Float?) {
    for candidate in candidates {
      if mayEnter(candidate) { offer(candidate.passage, adjust) }
    }
  }

  /// Makes terms non-essential that together cannot lift a passage above the threshold.
  private mutating func updateNonEssentialTerms() {
    while nonEssentialCount < bounds.terms.count {
      let next = bounds.terms[nonEssentialCount]
      nonEssentialTerms.insert(next)
      guard nonEssentialTerms.maxScore <= threshold else { return nonEssentialTerms.remove(next) }
      nonEssentialCount += 1
    }
  }

  /// A lower bound of the passages from `passage` on that contain an essential term; nil if none
  /// does.
  private mutating func firstPossible(from passage: Int) -> Int? {
    let links = impactScorer.links
    var first: Int?
    for term in bounds.terms[nonEssentialCount...] {
      let own = streams[term].passagePostings.first(from: max(0, passage - 1))
      if let own = own.map({ max(passage, $0 - 1) }) { first = min(first ?? own, own) }
      guard query.terms[term].list.questionPostings.count > 0 else { continue }
      let exchange = streams[term].questionPostings.first(
        from: links.firstExchange(reaching: passage))
      let answer = exchange.map { max(passage, links.passages(ofExchange: $0).lowerBound) }
      if let answer { first = min(first ?? answer, answer) }
    }
    return first
  }

  /// Finds the candidates among some passages.
  private mutating func fill(_ passages: Range<Int>) {
    window.begin(passages)
    windowShare = Float(passages.count) / Float(impactScorer.passageCount)
    chooseDeferredTerms()
    let exchanges = impactScorer.links.exchanges(in: passages)
    for isEssential in [true, false] {
      for clause in query.clauses.indices
      where query.clauses[clause].terms.contains(where: { !nonEssentialTerms.contains($0) })
        == isEssential
      {
        add(clause, exchanges, isForCandidates: !isEssential)
      }
    }
    // Deferred terms alone do not lift a passage above the threshold.
    window.find(above: max(0, cut), &candidates)
    deferredClauses.removeAll(keepingCapacity: true)
    guard !candidates.isEmpty else { return }
    for clause in bounds.clauses where deferredTerms.maxScore(ofClause: clause) > 0 {
      guard !isBegun(clause), isFasterAdded(clause: clause, candidates: candidates.count)
      else {
        deferredClauses.append(clause)
        continue
      }
      deferredTerms.remove(query.clauses[clause].terms)
      add(clause, exchanges, isForCandidates: true)
      window.narrow(&candidates, to: cut)
    }
  }

  /// Whether adding the deferred terms of a clause in the window costs less than looking up the
  /// candidates.
  private func isFasterAdded(clause: Int, candidates: Int) -> Bool {
    var (count, postings) = (0, 0)
    for term in query.clauses[clause].terms where deferredTerms.contains(term) {
      count += 1
      postings += postingCount(of: term)
    }
    return postings < candidates * count * Self.postingsPerLookup
  }

  /// Decides which terms are added in the window before there are candidates.
  private mutating func chooseDeferredTerms() {
    deferredTerms.assign(nonEssentialTerms)
    var left = nonEssentialCount
    let essential = bounds.terms[left...].reduce(0) { $0 + postingCount(of: $1) }
    var touched = essential
    // Each term added leaves about half of the candidates.
    while left > 0, isFasterAdded(term: bounds.terms[left - 1], candidates: touched) {
      left -= 1
      deferredTerms.remove(bounds.terms[left])
      touched /= 2
    }
    for term in bounds.terms[..<left] where postingCount(of: term) * Self.minRarity < essential {
      deferredTerms.remove(term)
    }
  }

  /// A term with this many times fewer postings than the essential terms is always added.
  private static let minRarity = 8

  /// Whether some but not all terms of a clause with alternatives have been added.
  private func isBegun(_ clause: Int) -> Bool {
    let clause = query.clauses[clause]
    let count = deferredTerms.count(among: clause.terms)
    return clause.alternatives.count > 1 && count > 0 && count < clause.terms.count
  }

  /// What a bound has to exceed without the deferred terms.
  private var cut: Float { minBound - deferredTerms.maxScore }

  /// What a bound has to exceed.
  private var minBound: Float { threshold * (1 - bounds.slack) }

  /// Adds the terms of a clause, except deferred ones, in the window.
  private mutating func add(_ clause: Int, _ exchanges: Range<Int>, isForCandidates: Bool) {
    let alternatives = query.clauses[clause].alternatives
    guard alternatives.count > 1 else {
      for term in alternatives[0] where !deferredTerms.contains(term) {
        add(term, exchanges, to: .sums, isForCandidates: isForCandidates)
      }
      return
    }
    window.beginAlternatives()
    for alternative in alternatives {
      var isAdded = false
      for term in alternative where !deferredTerms.contains(term) {
        add(term, exchanges, to: .alternative, isForCandidates: isForCandidates)
        isAdded = true
      }
      if isAdded {
        window.endAlternative(
          gap: deferredTerms.maxScore(ofClause: clause)
            - deferredTerms.maxScore(among: alternative))
      }
    }
    window.endAlternatives()
  }

  /// Adds a term in the window.
  ///
  /// - Parameter isForCandidates: whether only passages matter that other terms have touched.
  private mutating func add(
    _ term: Int, _ exchanges: Range<Int>, to target: UpperBoundWindow.Target, isForCandidates: Bool
  ) {
    let weight = query.terms[term].weight
    let (window, impactScorer, bounds) = (window, impactScorer, impactScorer.bounds)
    let cells = window.cells(target)
    let passages = window.passages
    let first = passages.lowerBound
    var questions = QuestionFrequencies()
    if query.terms[term].list.questionPostings.count > 0, !exchanges.isEmpty {
      streams[term].questionPostings.visit(exchanges) { posting in
        let answers = impactScorer.links.passages(ofExchange: Int(posting.passage)).clamped(
          to: passages)
        let impact = impactScorer.questionBound(of: posting)
        cells.add(weight * impact, to: UpperBoundWindow.cells(of: answers, from: first))
        questions.append(answers, impact)
      }
    }
    let near = max(0, passages.lowerBound - 1)..<passages.upperBound + 1
    streams[term].passagePostings.visit(near) { posting in
      let passage = Int(posting.passage)
      if isForCandidates, window.isUntouched(around: passage) { return }
      var own = bounds.ownBound(of: posting)
      var (before, after) = bounds.contextBounds(of: posting)
      if !questions.isEmpty {
        before = questions.increment(of: before, in: passage - 1)
        own = questions.increment(of: own, in: passage)
        after = questions.increment(of: after, in: passage + 1)
      }
      cells.add(
        weight * own, to: UpperBoundWindow.cell(of: passage, from: first), before: weight * before,
        after: weight * after)
    }
  }

  /// Whether adding a term costs less than looking up the expected number of candidates.
  private func isFasterAdded(term: Int, candidates: Int) -> Bool {
    postingCount(of: term) < candidates * Self.postingsPerLookup
  }

  /// The expected number of a term's postings in the window, as if they were spread evenly.
  private func postingCount(of term: Int) -> Int {
    Int(Float(query.terms[term].list.passagePostings.count) * windowShare)
  }

  /// Looking up one passage takes as long as adding this many postings.
  private static let postingsPerLookup = 4

  /// Whether a passage can still exceed the threshold once its deferred terms have been looked up.
  private mutating func mayEnter(_ candidate: UpperBoundWindow.Candidate) -> Bool {
    var bound = candidate.bound + deferredTerms.maxScore
    for clause in deferredClauses {
      guard bound > minBound else { return false }
      let others = bound - deferredTerms.maxScore(ofClause: clause)
      guard
        let own = deferredScore(of: clause, in: candidate.passage, exceeding: minBound - others)
      else { return false }
      bound = others + own
    }
    return bound > minBound
  }

  /// What the deferred terms of a clause add to the score of a passage; nil unless it exceeds a
  /// limit.
  private mutating func deferredScore(
    of clause: Int, in passage: Int, exceeding limit: Float
  ) -> Float? {
    let alternatives = query.clauses[clause].alternatives
    guard alternatives.count > 1 else {
      var own: Float = 0
      for term in alternatives[0] where deferredTerms.contains(term) {
        own += score(of: term, in: passage)
      }
      return own > limit ? own : nil
    }
    let clauseMaxScore = deferredTerms.maxScore(ofClause: clause)
    var known: Float = 0
    for alternative in alternatives {
      let added = score(of: alternative, in: passage, isDeferred: false)
      if added > 0 {
        known = max(known, added + deferredTerms.maxScore(among: alternative) - clauseMaxScore)
      }
    }
    var best = known + limit
    var isAbove = false
    for alternative in alternatives {
      let added = score(of: alternative, in: passage, isDeferred: false)
      guard added + deferredTerms.maxScore(among: alternative) > best else { continue }
      let own = added + score(of: alternative, in: passage, isDeferred: true)
      if own > best { (best, isAbove) = (own, true) }
    }
    return isAbove ? best - known : nil
  }

  /// What those of some terms that are deferred, or those that are not, add to the score of a
  /// passage.
  private mutating func score(
    of terms: Range<Int>, in passage: Int, isDeferred: Bool
  ) -> Float {
    var score: Float = 0
    for term in terms where deferredTerms.contains(term) == isDeferred {
      score += self.score(of: term, in: passage)
    }
    return score
  }

  @inline(__always)
  private mutating func score(of term: Int, in passage: Int) -> Float {
    query.terms[term].weight * passageScorer.impact(of: term, in: passage)
  }

  private mutating func offer(_ passage: Int, _ adjust: (Int, Float) -> Float?) {
    let score = passageScorer.score(of: passage)
    guard score > 0, score > threshold, let final = adjust(passage, score) else { return }
    assert(final <= score, "a score may only be lowered")
    best.offer(ScoredPassage(passage: passage, score: final))
    raiseThreshold()
  }

  /// Within a window a passage that equals the worst found may precede it.
  private mutating func raiseThreshold() {
    if let worst = best.threshold { threshold = max(threshold, worst.nextDown) }
  }

  /// After a window all further passages come after those found.
  private mutating func endWindow() {
    if let worst = best.threshold { threshold = max(threshold, worst) }
  }
}
