import Basics
import InterviewQA
import Verification

/// What a check of a file of receipts finds, line by line. Lines without hashes are left alone.
struct ReceiptReport {
  let name: String
  let lines: [(number: Int, state: Receipt.State)]

  var isFine: Bool { lines.allSatisfy(\.state.isFine) }

  /// - Returns: nil if no line of the file is a receipt.
  /// - Throws: `SourceError` when a source cannot be read.
  init?(_ draft: Draft, answerer: QuestionAnswerer) throws(SourceError) {
    name = draft.name
    let rows = draft.lines.all.enumerated().filter { $0.element.contains(" sha256:") }
    var found: [(Int, Receipt.State)] = []
    for (index, text) in rows {
      found += try answerer.states(ofReceiptsIn: text).map { (index + 1, $0) }
    }
    lines = found
    guard !rows.isEmpty else { return nil }
  }

  func text(in form: OutputForm, on page: Page) -> String {
    if form == .json {
      return lines.map {
        JSON.text(of: Fields(file: name, line: $0.number, state: $0.state.rawValue))
      }
      .joined(separator: "\n")
    }
    let good = lines.count(where: \.state.isFine)
    return page.text(
      of: (lines.map { "\(name):\($0.number): \($0.state.rawValue)" }
        + ["\(name): \(lines.count) receipt\(lines.count == 1 ? "" : "s"), \(good) good"])
        .map { Line(SafeText.visible($0)) })
  }

  private struct Fields: Encodable {
    var version = DixitVersion.json
    let file: String
    let line: Int
    let state: String
  }
}
