/// Sums of numbers ≥ 0, cell by cell. Untouched cells are skipped, sixteen or more at a time.
struct ScoreAccumulator {
  private let cells: FixedBuffer<Float>
  /// By group of cells an upper bound of its cells.
  private let groupMaxima: FixedBuffer<Float>

  /// In cells: two to the power of `groupBits`.
  private static let groupSize = 16
  private static let groupBits = 4
  /// In groups: their maxima are compared at once.
  private static let rowSize = 8

  /// - Parameter count: the minimum number of cells.
  init(count: Int) {
    let groups = (count / (Self.groupSize * Self.rowSize) + 1) * Self.rowSize
    cells = FixedBuffer(repeating: 0, count: groups * Self.groupSize)
    groupMaxima = FixedBuffer(repeating: 0, count: groups)
  }

  @inline(__always)
  subscript(cell: Int) -> Float { cells[cell] }

  /// Adds to a cell and to its neighbours.
  @inline(__always)
  func add(_ amount: Float, to cell: Int, before: Float, after: Float) {
    let sumBefore = cells[cell - 1] + before
    let sum = cells[cell] + amount
    let sumAfter = cells[cell + 1] + after
    cells[cell - 1] = sumBefore
    cells[cell] = sum
    cells[cell + 1] = sumAfter
    // The three cells may belong to two groups; a bound for both need not be exact.
    let maxSum = max(sum, max(sumBefore, sumAfter))
    let (first, last) = ((cell - 1) &>> Self.groupBits, (cell + 1) &>> Self.groupBits)
    raise(first, to: maxSum)
    if last > first { raise(last, to: maxSum) }
  }

  /// Adds to consecutive cells.
  func add(_ amount: Float, to range: Range<Int>) {
    guard !range.isEmpty else { return }
    for cell in range { cells[cell] += amount }
    for group in range.lowerBound &>> Self.groupBits...(range.upperBound - 1) &>> Self.groupBits {
      groupMaxima[group] += amount
    }
  }

  @inline(__always)
  private func raise(_ group: Int, to sum: Float) {
    if sum > groupMaxima[group] { groupMaxima[group] = sum }
  }

  /// Calls `body` with each cell above a limit, in order.
  @inline(__always)
  func visit(above limit: Float, _ body: (_ cell: Int, _ sum: Float) -> Void) {
    visitRows(above: limit) { row, isAbove in
      for lane in 0..<Self.rowSize where isAbove[lane] {
        let first = (row + lane) * Self.groupSize
        for first in stride(from: first, to: first + Self.groupSize, by: 8) {
          let sums = cells.eight(from: first)
          let isAbove = sums .> limit
          guard any(isAbove) else { continue }
          for lane in 0..<8 where isAbove[lane] { body(first + lane, sums[lane]) }
        }
      }
    }
  }

  /// Sets all cells to 0.
  func clear() {
    visitRows(above: 0) { row, isAbove in
      for lane in 0..<Self.rowSize where isAbove[lane] {
        cells.set(eightFrom: (row + lane) * Self.groupSize, to: SIMD8())
        cells.set(eightFrom: (row + lane) * Self.groupSize + 8, to: SIMD8())
      }
      groupMaxima.set(eightFrom: row, to: SIMD8())
    }
  }

  /// Combines each cell with the same cell of another accumulator, stores the result there and sets
  /// the cell to 0.
  ///
  /// - Parameter combined: monotonic in both numbers, and 0 for two zeros.
  @inline(__always)
  func move(
    into others: ScoreAccumulator, _ combined: (SIMD8<Float>, SIMD8<Float>) -> SIMD8<Float>
  ) {
    visitRows(above: 0) { row, isAbove in
      for lane in 0..<Self.rowSize where isAbove[lane] {
        let first = (row + lane) * Self.groupSize
        Self.move(cells, into: others.cells, from: first, combined)
        Self.move(cells, into: others.cells, from: first + 8, combined)
      }
      Self.move(groupMaxima, into: others.groupMaxima, from: row, combined)
    }
  }

  @inline(__always)
  private static func move(
    _ source: FixedBuffer<Float>, into target: FixedBuffer<Float>, from first: Int,
    _ combined: (SIMD8<Float>, SIMD8<Float>) -> SIMD8<Float>
  ) {
    target.set(
      eightFrom: first, to: combined(source.eight(from: first), target.eight(from: first)))
    source.set(eightFrom: first, to: SIMD8())
  }

  /// Calls `body` for each row of groups that may have a cell above a limit, with the index of its
  /// first group and which of its groups may.
  @inline(__always)
  private func visitRows(above limit: Float, _ body: (Int, SIMDMask<SIMD8<Int32>>) -> Void) {
    for row in stride(from: 0, to: groupMaxima.count, by: Self.rowSize) {
      let isAbove = groupMaxima.eight(from: row) .> limit
      if any(isAbove) { body(row, isAbove) }
    }
  }
}
