import InterviewQA
import Verification

/// What a check of a file of receipts finds, line by line.
struct ReceiptReport: Report {
  private let name: String
  private let lines: [(number: Int, state: Receipt.State)]

  var isFine: Bool { lines.allSatisfy { $0.state == .good || $0.state == .fileChanged } }

  /// - Returns: nil if no line of the file is a receipt or was one.
  /// - Throws: `SourceError` when a source cannot be read.
  init?(_ draft: Draft, answerer: QuestionAnswerer) throws(SourceError) {
    name = draft.name
    let rows = draft.lines.all.enumerated().filter { !$0.element.isEmpty }
    lines = try rows.map { index, text throws(SourceError) in
      (index + 1, try answerer.state(ofReceipt: text))
    }
    guard
      lines.contains(where: { $0.state != .malformed })
        || rows.contains(where: { $0.element.contains(" sha256:") })
    else { return nil }
  }

  func text(in form: OutputForm, on page: Page) -> String {
    if form == .json {
      return lines.map {
        JSONLine.text(of: Fields(file: name, line: $0.number, state: $0.state.rawValue))
      }
      .joined(separator: "\n")
    }
    return page.text(
      of: lines.map { Line(SafeText.visible("\(name):\($0.number): \($0.state.rawValue)")) })
  }

  private struct Fields: Encodable {
    let file: String
    let line: Int
    let state: String
  }
}
