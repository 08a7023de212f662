import TerminalText

/// Candidates in columns aligned by display width; with notes, one candidate a line.
struct CompletionListing {
  private let candidates: [Completion.Candidate]
  private let width: DisplayWidth
  private let widest: Int

  init(_ candidates: [Completion.Candidate], width: DisplayWidth) {
    self.candidates = candidates
    self.width = width
    widest = candidates.map { width.columns(of: $0.text) }.max() ?? 0
  }

  /// At most `height` lines of fewer than `columns` columns; the last tells how many are left out.
  func lines(columns: Int, height: Int) -> [String] {
    let hasNotes = candidates.contains { !$0.note.isEmpty }
    let lines = hasNotes ? linesWithNotes : linesInColumns(columns)
    let perLine = hasNotes ? 1 : perLine(columns)
    let fitting = lines.map { cut($0, to: columns - 1) }
    guard fitting.count > height else { return fitting }
    let shown = max(height - 1, 1)
    return fitting.prefix(shown) + [
      "… +\(candidates.count - min(shown * perLine, candidates.count))"
    ]
  }

  private var linesWithNotes: [String] {
    candidates.map { $0.note.isEmpty ? $0.text : padded($0.text) + $0.note }
  }

  private func linesInColumns(_ columns: Int) -> [String] {
    let perLine = perLine(columns)
    return stride(from: 0, to: candidates.count, by: perLine).map { start in
      let row = candidates[start..<min(start + perLine, candidates.count)].map(\.text)
      return row.dropLast().map(padded).joined() + (row.last ?? "")
    }
  }

  private func perLine(_ columns: Int) -> Int {
    max(1, (columns + 1) / (widest + 2))
  }

  private func padded(_ text: String) -> String {
    text + String(repeating: " ", count: widest + 2 - width.columns(of: text))
  }

  private func cut(_ text: String, to columns: Int) -> String {
    var left = columns
    let kept = text.unicodeScalars.prefix { scalar in
      left -= width.columns(of: scalar)
      return left >= 0
    }
    return String(kept)
  }
}
