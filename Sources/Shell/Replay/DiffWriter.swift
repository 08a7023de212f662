/// Writes the differences in a file as a unified diff with one hunk per entry, which `patch` can
/// apply.
struct DiffWriter {
  let script: Script
  private let rowEnd: String
  /// Number of rows by which the hunks so far lengthen the file.
  private var growth = 0
  private var hasHead = false

  init(_ script: Script) {
    self.script = script
    rowEnd = script.rows.first?.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
  }

  /// A row of a hunk: kept (` `), removed (`-`) or added (`+`).
  struct Row {
    let sign: Character
    let text: String
  }

  /// The hunk, headed by the name of the file if it is the first; without a final line end.
  mutating func text(of difference: Difference) -> String {
    let entry = script.entries[difference.index]
    if let problem = difference.problem { return "\(script.place(of: entry)): \(problem)" }
    let hunk = hunk(of: difference, entry)
    let head = hasHead ? "" : "--- \(script.name)\n+++ \(script.name)\n"
    hasHead = true
    let (old, new) = (hunk.rows.count { $0.sign != "+" }, hunk.rows.count { $0.sign != "-" })
    let place = "-\(Self.range(hunk.start, old)) +\(Self.range(hunk.start + growth, new))"
    growth += new - old
    return head + "@@ \(place) @@ \(script.title(of: difference.index))\n"
      + hunk.rows.map { "\($0.sign)\($0.text)" }.joined(separator: "\n")
      + (endsWithFile(hunk, old) ? "\n\\ No newline at end of file" : "")
  }

  /// - Parameter start: from 0. An empty range is named by the row before it.
  private static func range(_ start: Int, _ count: Int) -> String {
    "\(count == 0 ? start : start + 1),\(count)"
  }

  private typealias Hunk = (start: Int, rows: [Row])

  private func endsWithFile(_ hunk: Hunk, _ old: Int) -> Bool {
    !script.isTerminated && hunk.start + old == script.rows.count && hunk.rows.last?.sign != "+"
  }

  /// The changed rows with equally many rows before and after: with fewer on one side, `patch`
  /// would take the hunk for the start or the end of the file.
  private func hunk(of difference: Difference, _ entry: Script.Entry) -> Hunk {
    let rows = rows(of: difference, entry)
    let first = rows.firstIndex { $0.sign != " " } ?? 0
    let last = rows.lastIndex { $0.sign != " " } ?? 0
    let context = min(Self.maxContextRows, first, rows.count - 1 - last)
    return (entry.input.lowerBound + first - context, Array(rows[first - context...last + context]))
  }

  private static let maxContextRows = 3

  /// All rows from the entry to the next.
  private func rows(of difference: Difference, _ entry: Script.Entry) -> [Row] {
    let next =
      script.entries.indices.contains(difference.index + 1)
      ? script.entries[difference.index + 1].input.lowerBound : script.rows.count
    let end = entry.output?.upperBound ?? entry.input.upperBound
    return input(of: entry, difference.assertion) + output(of: entry, difference.alignment)
      + script.rows[end..<max(end, next)].map { Row(sign: " ", text: $0) }
  }

  private func input(of entry: Script.Entry, _ assertion: String?) -> [Row] {
    let kept = script.rows[entry.input].map { Row(sign: " ", text: $0) }
    guard let assertion, let last = kept.last?.text,
      let mark = last.firstRange(of: ScriptReader.mark)
    else { return kept }
    let corrected = last[..<mark.upperBound] + assertion + rowEnd
    return kept.dropLast() + [Row(sign: "-", text: last), Row(sign: "+", text: String(corrected))]
  }

  private func output(of entry: Script.Entry, _ alignment: Alignment?) -> [Row] {
    guard let output = entry.output else { return [] }
    guard let alignment else { return script.rows[output].map { Row(sign: " ", text: $0) } }
    return alignment.steps.map { step in
      switch step {
      case .kept(let index): Row(sign: " ", text: script.rows[output.lowerBound + index])
      case .removed(let index): Row(sign: "-", text: script.rows[output.lowerBound + index])
      case .added(let row): Row(sign: "+", text: RowPattern.written(row) + rowEnd)
      }
    }
  }
}
