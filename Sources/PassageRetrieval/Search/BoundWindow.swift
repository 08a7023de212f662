/// What some passages in a row score at most, added up term by term: by what they say, what they
/// were asked, and what their neighbours say.
///
/// What a passage has of a term from several sides saturates once, and here each by itself; so the
/// sum is a bound, and where nothing comes together it is nearly the score.
struct BoundWindow {
  /// Those of the passages that are looked at; one more on each side is added up.
  private(set) var passages = 0..<0
  private let cells: Row<Float>
  /// By group of cells the greatest of them.
  private let greatest: Row<Float>
  /// What the clause that is added has put into each cell where `clauses` has its number; for a term
  /// that passages were asked, its pseudo-frequency there.
  private var shares = Row<Float>()
  private var clauses = Row<UInt32>()
  private var clause: UInt32 = 0
  /// The most that the clause puts into a cell.
  private var most = Float.infinity

  /// In cells.
  private static let group = 16
  /// Cells before the first passage, so that its neighbours have some.
  private static let margin = 2
  /// In passages; so many that the cells stay in the processor's nearer memory.
  static let most = 1 << 15

  /// Of cells that the passages take.
  private var groups: Int { Self.groups(for: passages.count) }

  private static func groups(for passages: Int) -> Int {
    (passages + 2 * margin) / group + 1
  }

  /// - Parameter passages: so many are looked at in all.
  init(for passages: Int) {
    let groups = Self.groups(for: min(passages, Self.most))
    cells = Row(repeating: 0, count: groups * Self.group)
    greatest = Row(repeating: 0, count: groups)
  }

  struct Candidate {
    let passage: Int
    var bound: Float
  }

  /// Begins anew with other passages, at most `most`.
  mutating func begin(_ passages: Range<Int>) {
    for group in 0..<groups where greatest[group] > 0 {
      cells.set(group * Self.group..<(group + 1) * Self.group, to: 0)
      greatest[group] = 0
    }
    self.passages = passages
  }

  /// Begins a clause that adds no more than so much to a passage, in however many ways it says what
  /// is looked for.
  mutating func beginClause(most: Float = .infinity) {
    if shares.count == 0 {
      shares = Row(repeating: 0, count: cells.count)
      clauses = Row(repeating: 0, count: cells.count)
    }
    clause += 1
    self.most = most
  }

  /// Adds to what a passage scores at most: one of the passages or next to them.
  @inline(__always)
  func add(_ bound: Float, to passage: Int) {
    let cell = cell(of: passage)
    let sum = cells[cell] + bound
    cells[cell] = sum
    if sum > greatest[cell / Self.group] { greatest[cell / Self.group] = sum }
  }

  /// The same for a clause that was begun.
  @inline(__always)
  func addCapped(_ bound: Float, to passage: Int) {
    let cell = cell(of: passage)
    let known = clauses[cell] == clause ? shares[cell] : 0
    clauses[cell] = clause
    shares[cell] = min(known + bound, most)
    add(shares[cell] - known, to: passage)
  }

  /// Adds what a passage was asked of a term that was begun as a clause of its own.
  ///
  /// - Parameter frequency: the pseudo-frequency that amounts to the impact.
  @inline(__always)
  func addAsked(_ impact: Float, _ frequency: Float, worth value: Float, to passage: Int) {
    let cell = cell(of: passage)
    clauses[cell] = clause
    shares[cell] = frequency
    add(value * impact, to: passage)
  }

  /// Adds what a passage has otherwise of such a term: with what it was asked it saturates together.
  @inline(__always)
  func addJoined(_ impact: Float, worth value: Float, to passage: Int) {
    let cell = cell(of: passage)
    guard clauses[cell] == clause else { return add(value * impact, to: passage) }
    let known = shares[cell]
    shares[cell] = known + BM25F.frequency(ofImpact: impact)
    add(value * (BM25F.saturation(shares[cell]) - BM25F.saturation(known)), to: passage)
  }

  /// Whether nothing was added yet to a passage and to those next to it.
  @inline(__always)
  func isUntouched(around passage: Int) -> Bool {
    let cell = cell(of: passage)
    return cells[cell &- 1] + cells[cell] + cells[cell &+ 1] == 0
  }

  @inline(__always)
  func isUntouched(_ passage: Int) -> Bool { cells[cell(of: passage)] == 0 }

  @inline(__always)
  private func cell(of passage: Int) -> Int { passage &- passages.lowerBound &+ Self.margin }

  /// Finds the passages that may score more than a limit, in order.
  func find(above limit: Float, _ found: inout [Candidate]) {
    found.removeAll(keepingCapacity: true)
    let inside = Self.margin..<passages.count + Self.margin
    for group in 0..<groups where greatest[group] > limit {
      let own = group * Self.group..<(group + 1) * Self.group
      for cell in own.clamped(to: inside) where cells[cell] > limit {
        found.append(
          Candidate(passage: passages.lowerBound + cell - Self.margin, bound: cells[cell]))
      }
    }
  }

  /// Leaves those that may still score more than a limit, after more was added.
  func narrow(_ found: inout [Candidate], to limit: Float) {
    for index in found.indices { found[index].bound = cells[cell(of: found[index].passage)] }
    found.removeAll { $0.bound <= limit }
  }
}
