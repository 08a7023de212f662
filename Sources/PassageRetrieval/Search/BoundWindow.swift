/// What some passages in a row score at most, added up term by term: by what they say, what they
/// were asked, and what their neighbours say.
///
/// What a passage has of a term from several sides saturates once, and here each by itself; so the
/// sum is a bound, and where nothing comes together it is nearly the score.
struct BoundWindow {
  /// Those of the passages that are looked at; one more on each side is added up.
  private(set) var passages = 0..<0
  private var cells = [Float](repeating: 0, count: Self.groups * Self.group)
  /// A bit for each group of cells that may hold something else than zeros.
  private var touched: UInt64 = 0
  /// What the clause that is added has put into each cell where `clauses` has its number.
  private var shares = [Float](repeating: 0, count: Self.groups * Self.group)
  private var clauses = [UInt32](repeating: 0, count: Self.groups * Self.group)
  private var clause: UInt32 = 0
  /// The most that the clause puts into a cell.
  private var most = Float.infinity

  /// In cells.
  private static let group = 64
  private static let groups = 64
  /// Cells before the first passage, so that its neighbours have some.
  private static let margin = 2
  /// In passages.
  static let size = groups * group - 2 * margin

  struct Candidate {
    let passage: Int
    var bound: Float
  }

  /// Begins anew with other passages, at most `size`.
  mutating func begin(_ passages: Range<Int>) {
    while touched != 0 {
      let first = touched.trailingZeroBitCount * Self.group
      for cell in first..<first + Self.group { cells[cell] = 0 }
      touched &= touched &- 1
    }
    self.passages = passages
  }

  /// Begins a clause that adds no more than so much to a passage, in however many ways it says what
  /// is looked for.
  mutating func beginClause(most: Float) {
    clause += 1
    self.most = most
  }

  /// Adds what a passage says and what that is for its neighbours.
  ///
  /// - Parameters:
  ///   - bounds: as `ImpactFormula.bounds` has them, times what the term is worth.
  ///   - isCapped: whether the clause that was begun holds it.
  @inline(__always)
  mutating func add(said bounds: SIMD2<Float>, by passage: Int, isCapped: Bool) {
    let cell = cell(of: passage)
    add(bounds[0], toCell: cell, isCapped)
    guard bounds[1] > 0 else { return }
    add(bounds[1], toCell: cell &- 1, isCapped)
    add(bounds[1], toCell: cell &+ 1, isCapped)
  }

  /// Adds what passages were asked.
  mutating func add(asked bound: Float, of passages: Range<Int>, isCapped: Bool) {
    for passage in passages.clamped(to: self.passages) {
      add(bound, toCell: cell(of: passage), isCapped)
    }
  }

  @inline(__always)
  private func cell(of passage: Int) -> Int { passage &- passages.lowerBound &+ Self.margin }

  @inline(__always)
  private mutating func add(_ bound: Float, toCell cell: Int, _ isCapped: Bool) {
    touched |= 1 << UInt64(cell >> 6)
    guard isCapped else {
      cells[cell] += bound
      return
    }
    let known = clauses[cell] == clause ? shares[cell] : 0
    clauses[cell] = clause
    shares[cell] = min(known + bound, most)
    cells[cell] += shares[cell] - known
  }

  /// Finds the passages that may score more than a limit, in order.
  func find(above limit: Float, _ found: inout [Candidate]) {
    found.removeAll(keepingCapacity: true)
    var groups = touched
    while groups != 0 {
      let group = groups.trailingZeroBitCount
      groups &= groups &- 1
      guard mayExceed(limit, group) else { continue }
      let first = group * Self.group
      for cell in max(first, Self.margin)..<min(first + Self.group, passages.count + Self.margin)
      where cells[cell] > limit {
        found.append(
          Candidate(passage: passages.lowerBound + cell - Self.margin, bound: cells[cell]))
      }
    }
  }

  /// Eight cells at a time: most groups hold no candidate.
  @inline(__always)
  private func mayExceed(_ limit: Float, _ group: Int) -> Bool {
    unsafe cells.withUnsafeBytes { bytes in
      var greatest = SIMD8<Float>(repeating: -.infinity)
      for eight in 0..<Self.group / 8 {
        let offset = (group * Self.group + eight * 8) * MemoryLayout<Float>.stride
        let next = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
        greatest.replace(with: next, where: next .> greatest)
      }
      return greatest.max() > limit
    }
  }

  /// Leaves those that may still score more than a limit, after more was added.
  func narrow(_ found: inout [Candidate], to limit: Float) {
    for index in found.indices { found[index].bound = cells[cell(of: found[index].passage)] }
    found.removeAll { $0.bound <= limit }
  }
}
