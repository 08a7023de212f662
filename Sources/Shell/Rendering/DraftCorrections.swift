import Verification

/// A diff of a draft that puts the source's words in place of altered ones; nothing applies it.
///
/// Only where the passage is plain: it is that of whom the draft names, and has about as many words.
struct DraftCorrections {
  private let draft: Draft
  /// Byte ranges in the draft with the words for them, by place.
  private let changes: [(bytes: Range<Int>, words: String)]

  init(of report: QuotationGate.Report) {
    draft = report.draft
    changes = report.quotations.compactMap { quotation in
      guard quotation.verdict == .altered, !quotation.isOtherSpeaker,
        !quotation.isSomebodys, quotation.spans.count == 1,
        let place = quotation.places.first,
        !quotation.differences.contains(where: \.kind.isEditing)
      else { return nil }
      return Self.words(of: place.text, for: quotation.quote).map { (quotation.spans[0], $0) }
    }
  }

  /// The source's words with the draft's first letter and final mark; nil if they are much fewer.
  private static func words(of source: String, for quote: String) -> String? {
    var words = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let first = words.unicodeScalars.first, let begin = quote.unicodeScalars.first,
      let last = words.unicodeScalars.last, let end = quote.unicodeScalars.last,
      words.unicodeScalars.count * 4 >= quote.unicodeScalars.count * 3
    else { return nil }
    if begin.properties.isUppercase, first.properties.isLowercase {
      words = first.properties.uppercaseMapping + String(words.unicodeScalars.dropFirst())
    }
    let isMark = { (scalar: Unicode.Scalar) in ",.!?，。！？".unicodeScalars.contains(scalar) }
    return isMark(end) && !isMark(last) ? words + String(end) : words
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
      let ending = lines.ending(of: last)
      let tail = ending == "\r\n" ? "\r" : ending.isEmpty ? "\n\\ No newline at end of file" : ""
      hunks.append(
        "@@ -\(first + 1),\(before.count) +\(first + 1 + growth),\(after.count) @@\n"
          + [before.map { "-" + $0 }, after.map { "+" + $0 }]
          .map { $0.joined(separator: "\n") + tail }.joined(separator: "\n"))
      growth += after.count - before.count
      index = end
    }
    guard !hunks.isEmpty else { return "" }
    // A tab ends a name with blanks.
    let name = draft.name.contains(" ") ? draft.name + "\t" : draft.name
    return "--- \(name)\n+++ \(name)\n" + hunks.joined(separator: "\n")
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

  /// The rows of a text; those that end with CR LF keep the CR.
  private static func rows(_ text: String) -> [Substring] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
