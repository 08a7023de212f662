import TextAnalysis

/// The best alignment of a quotation with a stretch of a turn: which words are the same, which are
/// replaced, added or left out.
///
/// All of the quotation is aligned, with any part of the stretch (a fitting alignment), at the least
/// cost; leaving out many words of the source costs little more than leaving out one (affine gaps:
/// Gotoh, "An improved algorithm for matching biological sequences", 1982).
struct WordAlignment {
  /// One step, in the order of the texts.
  enum Step: Equatable {
    /// Index of the unit in the quotation and in the turn.
    case same(Int, Int)
    case replaced(Int, Int)
    /// In the quotation only.
    case added(Int)
    /// In the turn only.
    case omitted(Int)
  }

  private(set) var steps: [Step] = []
  let cost: Float

  /// Number of units of the quotation that stand in the turn.
  var matched: Int { steps.count { if case .same = $0 { true } else { false } } }

  private static let replacing: Float = 1.1
  private static let adding: Float = 1.2
  private static let opening: Float = 1
  private static let extending: Float = 0.05

  /// - Parameter range: the units of the turn that are looked at.
  init(_ draft: [Token], with source: [Token], in range: Range<Int>) {
    let (rows, columns) = (draft.count + 1, range.count + 1)
    // Costs of the best alignments that end with a pair or an added unit, and with omitted ones.
    var best = [Float](repeating: 0, count: columns)
    var gap = [Float](repeating: .infinity, count: columns)
    // The column from which the words up to here are left out.
    var gapStart = [Int32](repeating: 0, count: columns)
    var moves = [Move](repeating: .stop, count: rows * columns)
    var gapStarts = [Int32](repeating: 0, count: rows * columns)
    for row in 1..<max(rows, 1) {
      var diagonal = best[0]
      best[0] = Float(row) * Self.adding
      gap[0] = .infinity
      moves[row * columns] = .add
      for column in 1..<max(columns, 1) {
        let isSame = draft[row - 1].word == source[range.lowerBound + column - 1].word
        let pair = diagonal + (isSame ? 0 : Self.replacing)
        let add = best[column] + Self.adding
        diagonal = best[column]
        let isLast = row == rows - 1
        let opened = isLast ? .infinity : best[column - 1] + Self.opening
        let extended = gap[column - 1] + Self.extending
        gap[column] = min(opened, extended)
        gapStart[column] = opened <= extended ? Int32(column - 1) : gapStart[column - 1]
        gapStarts[row * columns + column] = gapStart[column]
        let least = min(pair, add, gap[column])
        best[column] = least
        moves[row * columns + column] =
          least == pair ? (isSame ? .same : .replace) : least == add ? .add : .omit
      }
    }
    let end = best.indices.min { best[$0] < best[$1] } ?? 0
    cost = best[end]
    steps = Self.steps(moves, gapStarts, columns, from: (rows - 1, end), range.lowerBound)
  }

  private enum Move: UInt8 {
    case stop, same, replace, add, omit
  }

  private static func steps(
    _ moves: [Move], _ gapStarts: [Int32], _ columns: Int, from end: (row: Int, column: Int),
    _ offset: Int
  ) -> [Step] {
    var steps: [Step] = []
    var (row, column) = end
    while row > 0 {
      switch moves[row * columns + column] {
      case .same:
        (row, column) = (row - 1, column - 1)
        steps.append(.same(row, offset + column))
      case .replace:
        (row, column) = (row - 1, column - 1)
        steps.append(.replaced(row, offset + column))
      case .omit:
        let start = Int(gapStarts[row * columns + column])
        while column > start {
          column -= 1
          steps.append(.omitted(offset + column))
        }
      case .add, .stop:
        row -= 1
        steps.append(.added(row))
      }
    }
    return steps.reversed()
  }
}
