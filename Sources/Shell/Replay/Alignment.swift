/// Expected rows beside the actual ones, by the fewest changes that turn the former into the latter
/// (the longest common subsequence by dynamic programming).
struct Alignment {
  /// A step through both lists of rows.
  enum Step {
    /// An expected row, by index, with the rows it stands for: one, any for `...`, none for a
    /// comment.
    case kept(Int)
    /// An expected row that is not there, by index.
    case removed(Int)
    /// A row that is not expected.
    case added(String)

    var isChange: Bool {
      if case .kept = self { false } else { true }
    }
  }

  /// From top to bottom.
  let steps: [Step]

  var isMatch: Bool { !steps.contains(where: \.isChange) }

  init(expected: [RowPattern], actual: [String]) {
    let start = zip(expected, actual).prefix { $0.matches($1) }.count
    let end = zip(expected[start...].reversed(), actual[start...].reversed())
      .prefix { $0.matches($1) }.count
    let table = ChangeTable(
      expected: expected[start..<expected.count - end], actual: actual[start..<actual.count - end])
    steps =
      (0..<start).map(Step.kept) + table.steps
      + (expected.count - end..<expected.count).map(Step.kept)
  }
}

/// The minimum number of changes between the ends of two lists, for each pair of ends.
private struct ChangeTable {
  let expected: ArraySlice<RowPattern>
  let actual: ArraySlice<String>
  /// Row by row; the last row and column stand for empty ends.
  private var changes: [Int]
  private let width: Int

  init(expected: ArraySlice<RowPattern>, actual: ArraySlice<String>) {
    self.expected = expected
    self.actual = actual
    width = actual.count + 1
    changes = Array(repeating: 0, count: (expected.count + 1) * width)
    for row in (0...expected.count).reversed() {
      for column in (0...actual.count).reversed() {
        changes[row * width + column] = next(row, column)?.changes ?? 0
      }
    }
  }

  /// A step while the table is filled: `match` consumes a row of both lists, `keep` an expected row
  /// that stands for none, and `absorb` an actual row for `...`.
  private enum Move {
    case keep, remove, add, match, absorb
  }

  private func changes(_ row: Int, _ column: Int) -> Int { changes[row * width + column] }

  /// The best first step from a pair of ends; nil if both are empty.
  private func next(_ row: Int, _ column: Int) -> (move: Move, changes: Int)? {
    let hasActual = column < actual.count
    guard row < expected.count else {
      return hasActual ? (.add, 1 + changes(row, column + 1)) : nil
    }
    switch expected[expected.startIndex + row] {
    case .comment: return (.keep, changes(row + 1, column))
    case .anyRows:
      let rest = changes(row + 1, column)
      let absorbed = hasActual ? changes(row, column + 1) : Int.max
      return absorbed < rest ? (.absorb, absorbed) : (.keep, rest)
    case let pattern:
      if hasActual, pattern.matches(actual[actual.startIndex + column]) {
        return (.match, changes(row + 1, column + 1))
      }
      let removed = 1 + changes(row + 1, column)
      let added = hasActual ? 1 + changes(row, column + 1) : Int.max
      return added < removed ? (.add, added) : (.remove, removed)
    }
  }

  var steps: [Alignment.Step] {
    var steps: [Alignment.Step] = []
    var (row, column) = (0, 0)
    while let move = next(row, column)?.move {
      switch move {
      case .keep, .match: steps.append(.kept(expected.startIndex + row))
      case .remove: steps.append(.removed(expected.startIndex + row))
      case .add: steps.append(.added(actual[actual.startIndex + column]))
      case .absorb: break
      }
      if move != .add && move != .absorb { row += 1 }
      if move != .keep && move != .remove { column += 1 }
    }
    return steps
  }
}
