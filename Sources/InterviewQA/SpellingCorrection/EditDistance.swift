/// The number of edits between two words: letters replaced, deleted, inserted, or swapped with the
/// next.
///
/// Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3), 1964,
/// in the restricted form known as optimal string alignment: no letter is edited twice.
enum EditDistance {
  static func between(_ first: [UInt8], and second: [UInt8]) -> Int {
    ofPrefixes(of: first, to: second)[first.count]
  }

  /// The distance from each prefix of `first` to the whole of `second`, the empty prefix first.
  static func ofPrefixes(of first: [UInt8], to second: [UInt8]) -> [Int] {
    let width = second.count + 1
    // Row by row, the row of the empty prefix first.
    var table = [Int](repeating: 0, count: (first.count + 1) * width)
    for column in 0..<width { table[column] = column }
    for row in first.indices {
      let (above, own) = (row * width, (row + 1) * width)
      table[own] = row + 1
      for column in second.indices {
        let replaced = table[above + column] + (first[row] == second[column] ? 0 : 1)
        let swapped =
          isSwap(first, row, second, column)
          ? table[above - width + column - 1] + 1 : replaced
        table[own + column + 1] = min(
          replaced, swapped, table[own + column] + 1, table[above + column + 1] + 1)
      }
    }
    return (0...first.count).map { table[$0 * width + second.count] }
  }

  private static func isSwap(_ first: [UInt8], _ row: Int, _ second: [UInt8], _ column: Int) -> Bool
  {
    row > 0 && column > 0 && first[row] == second[column - 1] && first[row - 1] == second[column]
  }
}
