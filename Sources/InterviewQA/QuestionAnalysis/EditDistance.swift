/// How many letters two words differ by: changed, left out, put in, or swapped with the next.
///
/// Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3), 1964,
/// in the restricted form known as optimal string alignment: no letter is edited twice.
enum EditDistance {
  static func between(_ first: [UInt8], and second: [UInt8]) -> Int {
    ofPrefixes(of: first, to: second)[first.count]
  }

  /// The distance of each prefix of `first` to the whole of `second`, the empty prefix first.
  static func ofPrefixes(of first: [UInt8], to second: [UInt8]) -> [Int] {
    var rows = [Array(0...second.count)]
    for row in first.indices {
      var next = [row + 1]
      for column in second.indices {
        let replaced = rows[row][column] + (first[row] == second[column] ? 0 : 1)
        let swapped =
          isSwap(first, row, second, column) ? rows[row - 1][column - 1] + 1 : replaced
        next.append(min(replaced, swapped, next[column] + 1, rows[row][column + 1] + 1))
      }
      rows.append(next)
    }
    return rows.map { $0[second.count] }
  }

  private static func isSwap(_ first: [UInt8], _ row: Int, _ second: [UInt8], _ column: Int) -> Bool
  {
    row > 0 && column > 0 && first[row] == second[column - 1] && first[row - 1] == second[column]
  }
}
