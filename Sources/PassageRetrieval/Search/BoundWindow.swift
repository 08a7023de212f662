/// What some passages in a row score at most, added up term by term: by what they say, what they
/// were asked, and what their neighbours say.
///
/// What a passage has of a term from several sides saturates once, and here each by itself; so the
/// sum is a bound, and where nothing comes together it is nearly the score.
struct BoundWindow {
  /// Those of the passages that are looked at; one more on each side is added up.
  private(set) var passages = 0..<0
  private let cells: Row<Float>
  /// By group of cells the greatest of them, or more.
  private let greatest: Row<Float>
  /// By cell.
  private var shares = Row<Share>()
  private var clause: UInt32 = 0
  /// The most that the clause puts into a cell.
  private var most = Float.infinity

  /// In cells.
  private static let group = 16
  /// Cells before the first passage, so that its neighbours have some.
  private static let margin = 2
  /// In passages; so many that the cells stay in the processor's nearer memory.
  static let most = 1 << 13

  /// Of cells that the passages take; eight of them are looked at together.
  private var groups: Int { Self.groups(for: passages.count) }

  private static func groups(for passages: Int) -> Int {
    ((passages + 2 * margin) / group / 8 + 1) * 8
  }

  /// - Parameter passages: so many are looked at in all.
  init(for passages: Int) {
    let groups = Self.groups(for: min(passages, Self.most))
    cells = Row(repeating: 0, count: groups * Self.group)
    greatest = Row(repeating: 0, count: groups)
  }

  private struct Share: BitwiseCopyable {
    /// Number of the clause that put it into the cell.
    var clause: UInt32 = 0
    /// What it put there; of a term that passages were asked, its pseudo-frequency there.
    var amount: Float = 0
  }

  struct Candidate {
    let passage: Int
    var bound: Float
  }

  /// Begins anew with other passages, at most `most`.
  mutating func begin(_ passages: Range<Int>) {
    visitGroups(above: 0) { group in
      cells.set(group * Self.group..<(group + 1) * Self.group, to: 0)
      greatest[group] = 0
    }
    self.passages = passages
  }

  /// Begins a clause that adds no more than so much to a passage, in however many ways it says what
  /// is looked for.
  mutating func beginClause(most: Float = .infinity) {
    if shares.count == 0 {
      shares = Row(repeating: Share(), count: cells.count)
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
    raise(cell / Self.group, to: sum)
  }

  /// The same for a passage and for those before and behind it.
  @inline(__always)
  func add(_ bound: Float, to passage: Int, _ boundBefore: Float, _ boundBehind: Float) {
    let cell = cell(of: passage)
    let before = cells[cell - 1] + boundBefore
    let own = cells[cell] + bound
    let behind = cells[cell + 1] + boundBehind
    cells[cell - 1] = before
    cells[cell] = own
    cells[cell + 1] = behind
    // The greatest of a group may be that of a cell next to it.
    let most = max(own, max(before, behind))
    let (first, last) = ((cell - 1) / Self.group, (cell + 1) / Self.group)
    raise(first, to: most)
    if last > first { raise(last, to: most) }
  }

  @inline(__always)
  private func raise(_ group: Int, to bound: Float) {
    if bound > greatest[group] { greatest[group] = bound }
  }

  /// The same for a clause that was begun.
  @inline(__always)
  func addCapped(_ bound: Float, to passage: Int) {
    let cell = cell(of: passage)
    let share = shares[cell]
    let known = share.clause == clause ? share.amount : 0
    let grown = min(known + bound, most)
    shares[cell] = Share(clause: clause, amount: grown)
    add(grown - known, to: passage)
  }

  /// Adds what a passage was asked of a term that was begun as a clause of its own.
  ///
  /// - Parameter frequency: the pseudo-frequency that amounts to the impact.
  @inline(__always)
  func addAsked(_ impact: Float, _ frequency: Float, worth value: Float, to passage: Int) {
    let cell = cell(of: passage)
    shares[cell] = Share(clause: clause, amount: frequency)
    add(value * impact, to: passage)
  }

  /// Adds what a passage has otherwise of such a term: with what it was asked it saturates together.
  @inline(__always)
  func addJoined(_ impact: Float, worth value: Float, to passage: Int) {
    let cell = cell(of: passage)
    let known = shares[cell]
    guard known.clause == clause else { return add(value * impact, to: passage) }
    let joined = known.amount + BM25F.frequency(ofImpact: impact)
    shares[cell].amount = joined
    add(value * (BM25F.saturation(joined) - BM25F.saturation(known.amount)), to: passage)
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
    visitGroups(above: limit) { group in
      for first in stride(from: group * Self.group, to: (group + 1) * Self.group, by: 8) {
        let bounds = cells.eight(from: first)
        let isAbove = bounds .> limit
        guard any(isAbove) else { continue }
        for place in 0..<8 where isAbove[place] && inside.contains(first + place) {
          let passage = passages.lowerBound + first + place - Self.margin
          found.append(Candidate(passage: passage, bound: bounds[place]))
        }
      }
    }
  }

  /// Calls `body` with each group a cell of which may be above a limit, in order.
  @inline(__always)
  private func visitGroups(above limit: Float, _ body: (Int) -> Void) {
    for row in stride(from: 0, to: groups, by: 8) {
      let isAbove = greatest.eight(from: row) .> limit
      guard any(isAbove) else { continue }
      for place in 0..<8 where isAbove[place] { body(row + place) }
    }
  }

  /// Leaves those that may still score more than a limit, after more was added.
  func narrow(_ found: inout [Candidate], to limit: Float) {
    for index in found.indices { found[index].bound = cells[cell(of: found[index].passage)] }
    found.removeAll { $0.bound <= limit }
  }
}
