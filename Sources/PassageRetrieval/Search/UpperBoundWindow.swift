/// What some passages in a row score at most, added up term by term: by what they say, what they
/// were asked, and what their neighbours say.
///
/// What a passage has of a term from several sides saturates once, and here some of it by itself; so
/// the sum is a bound, and where nothing comes together it is nearly the score.
final class UpperBoundWindow {
  /// Those of the passages that are looked at; one more on each side is added up.
  private(set) var passages = 0..<0
  private let sums: ScoreAccumulator
  /// What the way to say a clause that is added puts into each cell, and the best of the ways before.
  private var way: ScoreAccumulator?
  private var bestWay: ScoreAccumulator?
  /// Cells before the first passage, so that its neighbours have some.
  private static let margin = 2
  /// In passages; so many that the cells stay in the processor's nearer memory.
  static let most = 1 << 13

  private let count: Int

  /// - Parameter passages: so many are looked at in all.
  init(for passages: Int) {
    count = min(passages, Self.most) + 2 * Self.margin
    sums = ScoreAccumulator(count: count)
  }

  struct Candidate {
    let passage: Int
    var bound: Float
  }

  /// Begins anew with other passages, at most `most`.
  func begin(_ passages: Range<Int>) {
    sums.clear()
    self.passages = passages
  }

  /// Where a term adds to.
  enum Target {
    case sums
    /// A clause that can be said in several ways, the best of which counts.
    case way
  }

  /// Begins a clause that can be said in several ways.
  func beginWays() {
    guard way == nil else { return }
    way = ScoreAccumulator(count: count)
    bestWay = ScoreAccumulator(count: count)
  }

  /// - Parameter gap: so much less than of the clause may be missing of this way.
  func endWay(gap: Float) {
    guard let way, let bestWay else { return }
    way.move(into: bestWay) { way, best in
      let own = way - gap
      return best.replacing(with: own, where: own .> best)
    }
  }

  func endWays() {
    bestWay?.move(into: sums) { $0 + $1 }
  }

  @inline(__always)
  func cells(_ target: Target) -> ScoreAccumulator {
    switch target {
    case .sums: sums
    case .way: way ?? sums
    }
  }

  /// Whether nothing was added yet to the sums of a passage and of those next to it.
  @inline(__always)
  func isUntouched(around passage: Int) -> Bool {
    let cell = cell(of: passage)
    return sums[cell &- 1] + sums[cell] + sums[cell &+ 1] == 0
  }

  @inline(__always)
  private func cell(of passage: Int) -> Int {
    Self.cell(of: passage, from: passages.lowerBound)
  }

  /// - Parameter first: of the passages that are looked at.
  @inline(__always)
  static func cell(of passage: Int, from first: Int) -> Int { passage &- first &+ margin }

  static func cells(of passages: Range<Int>, from first: Int) -> Range<Int> {
    cell(of: passages.lowerBound, from: first)..<cell(of: passages.upperBound, from: first)
  }

  /// Finds the passages that may score more than a limit, in order.
  func find(above limit: Float, _ found: inout [Candidate]) {
    found.removeAll(keepingCapacity: true)
    sums.visit(above: limit) { cell, bound in
      let passage = passages.lowerBound + cell - Self.margin
      if passages.contains(passage) { found.append(Candidate(passage: passage, bound: bound)) }
    }
  }

  /// Leaves those that may still score more than a limit, after more was added.
  func narrow(_ found: inout [Candidate], to limit: Float) {
    for index in found.indices { found[index].bound = sums[cell(of: found[index].passage)] }
    found.removeAll { $0.bound <= limit }
  }
}
