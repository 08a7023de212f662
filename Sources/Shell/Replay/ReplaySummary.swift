/// Counts the entries of a replay by their verdicts.
struct ReplaySummary {
  var asExpected = 0
  var different = 0
  var updated = 0
  /// Without an expectation.
  var unchecked = 0
  /// Not run, or not selected.
  var skipped = 0
  var files = 0

  /// `40 as expected, 1 different, 2 skipped in 3 files`
  var text: String {
    let others = [
      (different, "different"), (updated, "updated"), (unchecked, "with nothing expected"),
      (skipped, "skipped"),
    ]
    let counts =
      ["\(asExpected) as expected"] + others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return counts.joined(separator: ", ") + " in \(files) file\(files == 1 ? "" : "s")"
  }
}
