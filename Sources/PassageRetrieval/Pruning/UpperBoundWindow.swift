/// Upper bounds of the scores of consecutive passages, added up term by term from their own text,
/// their questions and their neighbours' text.
///
/// A score saturates once what a passage has of a term from several sources; here some of it
/// saturates by itself. So the sum is an upper bound, and close to the score where a term has one
/// source.
final class UpperBoundWindow {
  /// The passages looked for; one more on each side is added up.
  private(set) var passages = 0..<0
  private let sums: ScoreAccumulator
  /// The sums of one alternative of a clause, and the best of the alternatives before.
  private var alternative: ScoreAccumulator?
  private var bestAlternative: ScoreAccumulator?
  /// Cells before the first passage, for its neighbours.
  private static let margin = 2
  /// The maximum size in passages: 32 KiB of sums, to fit the L1 cache.
  static let maxSize = 1 << 13

  private let count: Int

  /// - Parameter passages: the number of passages of the whole search.
  init(for passages: Int) {
    count = min(passages, Self.maxSize) + 2 * Self.margin
    sums = ScoreAccumulator(count: count)
  }

  struct Candidate {
    let passage: Int
    var bound: Float
  }

  /// Starts over with other passages, at most `maxSize`.
  func begin(_ passages: Range<Int>) {
    sums.clear()
    self.passages = passages
  }

  /// What a term adds to.
  enum Target {
    case sums
    /// An alternative of a clause, of which the best counts.
    case alternative
  }

  /// Begins a clause with several alternatives.
  func beginAlternatives() {
    guard alternative == nil else { return }
    alternative = ScoreAccumulator(count: count)
    bestAlternative = ScoreAccumulator(count: count)
  }

  /// - Parameter gap: how much less the deferred terms of this alternative can add than those of
  ///   the whole clause.
  func endAlternative(gap: Float) {
    guard let alternative, let bestAlternative else { return }
    alternative.move(into: bestAlternative) { alternative, best in
      let own = alternative - gap
      return best.replacing(with: own, where: own .> best)
    }
  }

  func endAlternatives() {
    bestAlternative?.move(into: sums) { $0 + $1 }
  }

  @inline(__always)
  func cells(_ target: Target) -> ScoreAccumulator {
    switch target {
    case .sums: sums
    case .alternative: alternative ?? sums
    }
  }

  /// Whether nothing has been added to a passage and its neighbours.
  @inline(__always)
  func isUntouched(around passage: Int) -> Bool {
    let cell = cell(of: passage)
    return sums[cell &- 1] + sums[cell] + sums[cell &+ 1] == 0
  }

  @inline(__always)
  private func cell(of passage: Int) -> Int {
    Self.cell(of: passage, from: passages.lowerBound)
  }

  /// - Parameter first: the first of the passages looked for.
  @inline(__always)
  static func cell(of passage: Int, from first: Int) -> Int { passage &- first &+ margin }

  static func cells(of passages: Range<Int>, from first: Int) -> Range<Int> {
    cell(of: passages.lowerBound, from: first)..<cell(of: passages.upperBound, from: first)
  }

  /// Finds the passages that may score above a limit, in order.
  func find(above limit: Float, _ found: inout [Candidate]) {
    found.removeAll(keepingCapacity: true)
    sums.visit(above: limit) { cell, bound in
      let passage = passages.lowerBound + cell - Self.margin
      if passages.contains(passage) { found.append(Candidate(passage: passage, bound: bound)) }
    }
  }

  /// Removes those that can no longer score above a limit, after more terms have been added.
  func narrow(_ found: inout [Candidate], to limit: Float) {
    for index in found.indices { found[index].bound = sums[cell(of: found[index].passage)] }
    found.removeAll { $0.bound <= limit }
  }
}
