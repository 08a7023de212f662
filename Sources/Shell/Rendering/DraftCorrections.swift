import Verification

/// A diff of a draft that puts the source's words in place of altered ones; nothing applies it.
struct DraftCorrections {
  private let draft: Draft
  /// Byte ranges in the draft with the words for them, by place.
  private let changes: [(bytes: Range<Int>, words: String)]

  init(of report: QuotationGate.Report) {
    draft = report.draft
    changes = report.quotations.compactMap { quotation in
      guard quotation.verdict == .altered, quotation.spans.count == 1,
        let place = quotation.places.first,
        !quotation.differences.contains(where: \.kind.isEditing)
      else { return nil }
      return (quotation.spans[0], place.text.replacing("\n", with: " "))
    }
  }

  /// A unified diff without context; empty if nothing is to be changed.
  var text: String {
    let lines = draft.lines
    var hunks: [String] = []
    var growth = 0
    var index = 0
    while index < changes.count {
      let first = lines.line(at: changes[index].bytes.lowerBound)
      var last = lines.line(at: changes[index].bytes.upperBound)
      var end = index + 1
      while end < changes.count, lines.line(at: changes[end].bytes.lowerBound) <= last {
        last = max(last, lines.line(at: changes[end].bytes.upperBound))
        end += 1
      }
      let range = lines.starts[first]..<lines.end(of: last)
      let old = lines.text(range)
      let new = replaced(range, changes[index..<end], lines)
      let (before, after) = (Self.rows(old), Self.rows(new))
      hunks.append(
        "@@ -\(first + 1),\(before.count) +\(first + 1 + growth),\(after.count) @@\n"
          + (before.map { "-" + $0 } + after.map { "+" + $0 }).joined(separator: "\n"))
      growth += after.count - before.count
      index = end
    }
    guard !hunks.isEmpty else { return "" }
    return "--- \(draft.name)\n+++ \(draft.name)\n" + hunks.joined(separator: "\n")
  }

  private func replaced(
    _ range: Range<Int>, _ changes: ArraySlice<(bytes: Range<Int>, words: String)>,
    _ lines: DraftLines
  ) -> String {
    var text = ""
    var start = range.lowerBound
    for change in changes {
      text += lines.text(start..<change.bytes.lowerBound) + change.words
      start = change.bytes.upperBound
    }
    return text + lines.text(start..<range.upperBound)
  }

  private static func rows(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
