/// How a terminal shows a text, computed independently of layouts and painters by filling rows cell by
/// cell.
struct WrapModel {
  /// Each as wide as the screen, blanks included.
  private(set) var rows: [String] = []
  private(set) var cursor = (row: 0, column: 0)

  init(prompt: String, continuation: String, text: [Unicode.Scalar], cursor: Int, columns: Int) {
    var cells: [[String]] = [[]]
    var places: [(row: Int, column: Int)] = []
    func put(_ scalar: Unicode.Scalar) {
      let width = TestAlphabet.width(scalar)
      if width == 0 {
        if let last = cells[cells.count - 1].lastIndex(where: { $0 != "" }) {
          cells[cells.count - 1][last].unicodeScalars.append(scalar)
        }
        return
      }
      if cells[cells.count - 1].count + width > columns { cells.append([]) }
      cells[cells.count - 1] += width == 2 ? [String(scalar), ""] : [String(scalar)]
    }
    for scalar in prompt.unicodeScalars { put(scalar) }
    for scalar in text {
      let before = (rows: cells.count, columns: cells[cells.count - 1].count)
      if scalar == "\n" {
        places.append((before.rows - 1, min(before.columns, columns - 1)))
        cells.append([])
        for scalar in continuation.unicodeScalars { put(scalar) }
      } else {
        put(scalar)
        let isMark = TestAlphabet.width(scalar) == 0
        let column = cells.count > before.rows ? 0 : before.columns
        places.append(isMark ? (-1, -1) : (cells.count - 1, column))
      }
    }
    if cells[cells.count - 1].count == columns { cells.append([]) }
    places.append((cells.count - 1, cells[cells.count - 1].count))
    rows = cells.map { row in
      row.joined() + String(repeating: " ", count: columns - row.count)
    }
    // A cursor between a character and its mark is shown after the mark.
    self.cursor = places[cursor...].first { $0.row >= 0 } ?? (0, 0)
  }
}
