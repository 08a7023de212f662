/// Numbers that are added up cell by cell, none below 0. Cells that nothing was added to are passed
/// over sixteen at a time and more.
struct ScoreAccumulator {
  private let cells: FixedBuffer<Float>
  /// By group of cells the greatest of them, or more.
  private let greatest: FixedBuffer<Float>

  /// In cells: two to the power of `groupBits`.
  private static let group = 16
  private static let groupBits = 4
  /// In groups; those of a row are looked at together.
  private static let row = 8

  /// - Parameter count: at least so many cells.
  init(count: Int) {
    let groups = (count / (Self.group * Self.row) + 1) * Self.row
    cells = FixedBuffer(repeating: 0, count: groups * Self.group)
    greatest = FixedBuffer(repeating: 0, count: groups)
  }

  @inline(__always)
  subscript(cell: Int) -> Float { cells[cell] }

  /// Adds to a cell and to those before and behind it.
  @inline(__always)
  func add(_ amount: Float, to cell: Int, before: Float, behind: Float) {
    let sumBefore = cells[cell - 1] + before
    let sum = cells[cell] + amount
    let sumBehind = cells[cell + 1] + behind
    cells[cell - 1] = sumBefore
    cells[cell] = sum
    cells[cell + 1] = sumBehind
    // The greatest of a group may be that of a cell next to it.
    let most = max(sum, max(sumBefore, sumBehind))
    let (first, last) = ((cell - 1) &>> Self.groupBits, (cell + 1) &>> Self.groupBits)
    raise(first, to: most)
    if last > first { raise(last, to: most) }
  }

  /// Adds to several cells in a row.
  func add(_ amount: Float, to range: Range<Int>) {
    guard !range.isEmpty else { return }
    for cell in range { cells[cell] += amount }
    for group in range.lowerBound &>> Self.groupBits...(range.upperBound - 1) &>> Self.groupBits {
      greatest[group] += amount
    }
  }

  @inline(__always)
  private func raise(_ group: Int, to amount: Float) {
    if amount > greatest[group] { greatest[group] = amount }
  }

  /// Calls `body` with each cell above a limit, in order.
  @inline(__always)
  func visit(above limit: Float, _ body: (_ cell: Int, _ amount: Float) -> Void) {
    visitRows(above: limit) { row, isAbove in
      for place in 0..<Self.row where isAbove[place] {
        let first = (row + place) * Self.group
        for first in stride(from: first, to: first + Self.group, by: 8) {
          let amounts = cells.eight(from: first)
          let isAbove = amounts .> limit
          guard any(isAbove) else { continue }
          for place in 0..<8 where isAbove[place] { body(first + place, amounts[place]) }
        }
      }
    }
  }

  /// Sets all cells to 0.
  func clear() {
    visitRows(above: 0) { row, isAbove in
      for place in 0..<Self.row where isAbove[place] {
        cells.set(eightFrom: (row + place) * Self.group, to: SIMD8())
        cells.set(eightFrom: (row + place) * Self.group + 8, to: SIMD8())
      }
      greatest.set(eightFrom: row, to: SIMD8())
    }
  }

  /// Combines each cell with that of others, which takes the result, and sets it to 0.
  ///
  /// - Parameter combined: greater where either of two numbers is greater, and of two zeros 0.
  @inline(__always)
  func move(
    into others: ScoreAccumulator, _ combined: (SIMD8<Float>, SIMD8<Float>) -> SIMD8<Float>
  ) {
    visitRows(above: 0) { row, isAbove in
      for place in 0..<Self.row where isAbove[place] {
        let first = (row + place) * Self.group
        Self.move(cells, into: others.cells, from: first, combined)
        Self.move(cells, into: others.cells, from: first + 8, combined)
      }
      Self.move(greatest, into: others.greatest, from: row, combined)
    }
  }

  @inline(__always)
  private static func move(
    _ row: FixedBuffer<Float>, into other: FixedBuffer<Float>, from first: Int,
    _ combined: (SIMD8<Float>, SIMD8<Float>) -> SIMD8<Float>
  ) {
    other.set(
      eightFrom: first, to: combined(row.eight(from: first), other.eight(from: first)))
    row.set(eightFrom: first, to: SIMD8())
  }

  /// Calls `body` with the first group of each row, and which of the row's groups may have a cell
  /// above a limit; rows none of whose groups may are left out.
  @inline(__always)
  private func visitRows(above limit: Float, _ body: (Int, SIMDMask<SIMD8<Int32>>) -> Void) {
    for row in stride(from: 0, to: greatest.count, by: Self.row) {
      let isAbove = greatest.eight(from: row) .> limit
      if any(isAbove) { body(row, isAbove) }
    }
  }
}
