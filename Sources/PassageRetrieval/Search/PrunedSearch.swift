/// Finds the best passages without scoring all: block-max MaxScore.
///
/// A unit, a term or a clause that can be said in several ways, adds at most its bound to a score.
/// Once `limit` passages are found, the units whose bounds together do not exceed the worst of them
/// cannot bring up another by themselves: only passages of the other units, the essential ones, are
/// looked at, and such a passage is given up as soon as what is left cannot lift it. The passages
/// are scored window by window, units of many postings as fast as of few, and what survives is
/// scored anew in the order of the query, so that the result is the same to the last bit as that of
/// `ExhaustiveSearch` (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995;
/// Ding and Suel, "Faster top-k document retrieval using block-max indexes", 2011).
struct PrunedSearch {
  private let query: ValuedQuery
  private let formula: ImpactFormula
  private let range: Range<Int>
  /// The least bound first.
  private let units: [Unit]
  /// What the units before an index add at most, together.
  private let bounds: [Float]
  private var cursors: [TermCursor]
  private var best: BestPassages
  /// What a score has to exceed; a passage that equals the worst found stands behind it.
  private var threshold: Float = -.infinity
  private var firstEssential = 0
  private var window: ScoreWindow
  /// Added up in another order, a score may come out less by this factor.
  private let caution: Float

  /// What scores by itself.
  private struct Unit {
    /// Indices of terms by alternative, the best of which counts.
    let alternatives: [Range<Int>]
    /// The most it adds to a score.
    let bound: Float
  }

  init(_ query: ValuedQuery, _ formula: ImpactFormula, in range: Range<Int>, limit: Int) {
    self.query = query
    self.formula = formula
    self.range = range
    units = Self.units(of: query)
    // Each addition rounds: a bound has to hold in whatever order the parts are added.
    let slack = Float(query.terms.count + 4) * Float.ulpOfOne * 4
    caution = 1 - slack
    var sum: Float = 0
    bounds =
      [0]
      + units.map { unit in
        sum += unit.bound
        return sum * (1 + slack)
      }
    cursors = query.terms.map { TermCursor($0.list, from: range.lowerBound) }
    best = BestPassages(limit: limit)
    window = ScoreWindow(count: min(range.count, Self.windowSize))
  }

  /// In passages.
  private static let windowSize = 1 << 12

  private static func units(of query: ValuedQuery) -> [Unit] {
    query.clauses.flatMap { clause in
      clause.alternatives.count == 1
        ? clause.alternatives[0].map { [$0..<$0 + 1] } : [clause.alternatives]
    }.map { alternatives in
      let bounds = alternatives.map { $0.reduce(0) { $0 + query.terms[$1].bound } }
      return Unit(alternatives: alternatives, bound: bounds.reduce(0, max))
    }.sorted { $0.bound < $1.bound }
  }

  /// Best first; of equal scores the earlier passage stands first.
  mutating func result(adjust: (Int, Float) -> Float?) -> [ScoredPassage] {
    var next = range.lowerBound
    while true {
      while firstEssential < units.count, bounds[firstEssential + 1] <= threshold {
        firstEssential += 1
      }
      next = firstPassage(from: next)
      guard next < range.upperBound else { return best.sorted }
      window.start = next
      next = min(next + window.count, range.upperBound)
      fill(upTo: next)
      while let (passage, score) = window.next() {
        if mayEnter(passage, score) { offer(passage, adjust) }
      }
    }
  }

  /// The first passage of an essential unit that is not before another passage.
  private mutating func firstPassage(from passage: Int) -> Int {
    var first = range.upperBound
    for unit in units[firstEssential...] {
      for term in unit.alternatives.joined() {
        first = min(first, cursors[term].advance(to: passage, formula))
      }
    }
    return first
  }

  /// Adds up what the essential units score in the window.
  private mutating func fill(upTo end: Int) {
    for unit in units[firstEssential...] {
      guard unit.alternatives.count > 1 else {
        let term = unit.alternatives[0].lowerBound
        let value = query.terms[term].value
        cursors[term].forEach(before: end, formula) { window.add(value * $1, to: $0) }
        continue
      }
      for alternative in unit.alternatives {
        for term in alternative {
          let value = query.terms[term].value
          cursors[term].forEach(before: end, formula) { window.addToAlternative(value * $1, $0) }
        }
        window.closeAlternative()
      }
      window.closeClause()
    }
  }

  /// Whether a passage can still exceed the threshold once the other units have been looked up.
  private mutating func mayEnter(_ passage: Int, _ essential: Float) -> Bool {
    var score = essential
    var unit = firstEssential
    while true {
      guard score + bounds[unit] > threshold * caution else { return false }
      if unit == 0 { return true }
      unit -= 1
      score += self.score(of: units[unit], in: passage)
    }
  }

  private mutating func score(of unit: Unit, in passage: Int) -> Float {
    var best: Float = 0
    for alternative in unit.alternatives {
      var own: Float = 0
      for term in alternative {
        own += query.terms[term].value * cursors[term].impact(in: passage, formula)
      }
      best = max(best, own)
    }
    return best
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
