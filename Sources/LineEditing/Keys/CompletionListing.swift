import TerminalText

/// Candidates in columns aligned by display width, or one per line if some have notes.
struct CompletionListing {
  private let candidates: [Completion.Candidate]
  private let width: DisplayWidth
  /// Of the widest candidate, in columns.
  private let candidateWidth: Int

  init(_ candidates: [Completion.Candidate], width: DisplayWidth) {
    self.candidates = candidates
    self.width = width
    candidateWidth = candidates.map { width.columns(of: $0.text) }.max() ?? 0
  }

  /// At most `height` lines of fewer than `columns` columns; the last gives the number of candidates
  /// left out, if any.
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
    max(1, (columns + 1) / (candidateWidth + Self.gap))
  }

  private func padded(_ text: String) -> String {
    text + String(repeating: " ", count: candidateWidth + Self.gap - width.columns(of: text))
  }

  /// Columns between candidates.
  private static let gap = 2

  private func cut(_ text: String, to columns: Int) -> String {
    var left = columns
    let kept = text.unicodeScalars.prefix { scalar in
      left -= width.columns(of: scalar)
      return left >= 0
    }
    return String(kept)
  }
}
