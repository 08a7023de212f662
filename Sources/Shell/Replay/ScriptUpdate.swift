import InterviewQA

/// A script with the answers of today, and everything else as its author wrote it.
struct ScriptUpdate {
  let script: Script
  /// For the head, which names the sources of the answers.
  let sources: [SourceDigest]
  private let rowEnd: String
  /// New output by the index of its entry.
  private var outputs: [Int: [String]] = [:]
  /// Whether a script without prompts gets them, because there is output to write below.
  private var isConverted = false

  init(_ script: Script, sources: [SourceDigest]) {
    self.script = script
    self.sources = sources
    rowEnd = script.rows.first?.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
  }

  /// Takes over the output of an entry where it differs.
  mutating func take(_ difference: Difference) {
    guard let alignment = difference.alignment,
      let output = script.entries[difference.index].output
    else { return }
    outputs[difference.index] = alignment.steps.compactMap { step in
      switch step {
      case .kept(let index): script.rows[output.lowerBound + index]
      case .added(let row): RowPattern.written(row) + rowEnd
      case .removed: nil
      }
    }
  }

  /// Takes over the output of an entry that has none yet.
  mutating func take(_ outcome: Outcome, at index: Int) {
    outputs[index] = outcome.rows.map { RowPattern.written($0) + rowEnd }
    isConverted = true
  }

  /// The text of the whole file.
  ///
  /// - Parameter isWhole: whether all answers are from today's sources, which the head then names.
  func text(isWhole: Bool) -> String {
    var rows: [String] = []
    var next = 0
    for (index, entry) in script.entries.enumerated() {
      rows += script.rows[next..<entry.input.lowerBound]
      rows += input(of: entry)
      let output = entry.output ?? entry.input.upperBound..<entry.input.upperBound
      rows += outputs[index] ?? Array(script.rows[output])
      next = output.upperBound
      if isUnseparated(index, output, next) { rows.append(rowEnd) }
    }
    rows += script.rows[next...]
    if isWhole || isConverted { renewHead(of: &rows) }
    return rows.joined(separator: "\n") + "\n"
  }

  private func input(of entry: Script.Entry) -> [String] {
    guard isConverted, entry.output == nil else { return Array(script.rows[entry.input]) }
    let assertion = entry.assertion.map { ScriptReader.mark + $0 } ?? ""
    return [Prompt.text() + entry.line + assertion + rowEnd]
  }

  /// Whether a new output would touch the next entry.
  private func isUnseparated(_ index: Int, _ output: Range<Int>, _ next: Int) -> Bool {
    guard outputs[index]?.isEmpty == false, output.isEmpty,
      script.entries.indices.contains(index + 1), script.rows.indices.contains(next)
    else { return false }
    return !script.rows[next].withoutTrailingBlanks.isEmpty
  }

  /// Renews the head that a session has and a script gets with its prompts; Markdown has none.
  private func renewHead(of rows: inout [String]) {
    guard !script.isMarkdown, !script.sources.isEmpty || isConverted else { return }
    let new = SavedSession.head(for: sources)
    guard !script.sources.isEmpty else {
      return rows.insert(contentsOf: (new + [""]).map { $0 + rowEnd }, at: 0)
    }
    let old = rows.indices.filter { rows[$0].hasPrefix(SavedSession.sourceMark) }
      .prefix(script.sources.count)
    for index in old.reversed() { rows.remove(at: index) }
    rows.insert(contentsOf: new.dropFirst().map { $0 + rowEnd }, at: old.first ?? 0)
  }
}
