import Basics
import InterviewQA
import TerminalText
import Verification

/// The verdicts on a draft.
struct VerificationReport: Report {
  let report: QuotationGate.Report
  var standard = Standard()
  /// Whether what is not checked is listed, and what is fine.
  var showsUnchecked = false, showsFine = true

  var data: JSON { JSON(of: VerificationFields(report: report)) }

  func text(in form: OutputForm, on page: Page) -> String {
    switch form {
    case .json:
      (shown.map { JSON.text(of: QuotationFields(quotation: $0)) }
        + [JSON.text(of: CountFields(report: report, standard: standard))])
        .joined(separator: "\n")
    case .markdown: markdown
    case .plain, .terminal: page.text(of: lines)
    }
  }

  private var shown: [VerifiedQuotation] {
    report.quotations.filter { quotation in
      quotation.verdict == .unchecked
        ? showsUnchecked : showsFine || !quotation.isFine(by: standard)
    }
  }

  // MARK: Text

  private var lines: [Line] {
    shown.flatMap(lines) + unclosed + [Line(VerificationWords.counts(of: report))]
  }

  private func lines(_ quotation: VerifiedQuotation) -> [Line] {
    let words = VerificationWords(quotation: quotation)
    let isFine = quotation.isFine(by: standard)
    let body =
      StyledText("\(words.place): ")
      + StyledText(quotation.verdict.rawValue, isFine ? .plain : .bold)
      + StyledText(": " + words.quoted + words.source)
    return [Line(body)] + words.notes.map { Line($0, head: "    ") }
  }

  private var unclosed: [Line] {
    report.unclosed.map { mark in
      Line(
        SafeText.visible(
          "\(report.draft.name):\(mark.line):\(mark.column): never closed: \(mark.mark)"))
    }
  }

  // MARK: Markdown

  private var markdown: String {
    let rows = shown.map { quotation in
      let words = VerificationWords(quotation: quotation)
      let cells = [
        words.place, quotation.verdict.rawValue, words.quoted, words.bareSource,
        words.notes.joined(separator: "; "),
      ]
      return "| " + cells.map(Self.cell).joined(separator: " | ") + " |"
    }
    let head = ["| place | verdict | quotation | source | differences |", "|---|---|---|---|---|"]
    let marks = unclosed.map { MarkdownAnswer.escaped($0.body.plain) }
    return
      ((rows.isEmpty ? [] : head + rows + [""]) + marks + [VerificationWords.counts(of: report)])
      .joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    MarkdownAnswer.escaped(text)
  }
}
