import Verification

/// Drafts with their quotations coloured by verdict, and beside each the passage of its source.
struct DraftPage {
  /// In the order of the page.
  var reports: [QuotationGate.Report] = []
  /// Whether only exact quotations can stand.
  let standard: Standard

  var page: WebPage {
    let names = reports.map { WebPage.shown($0.draft.name) }
    return WebPage(
      title: "Quotations of " + (names.isEmpty ? "no draft" : names.joined(separator: ", ")),
      head: summary, body: body, start: "Skip to the text")
  }

  /// A draft with its place on the page; numbers are from 1.
  private struct Part {
    let report: QuotationGate.Report
    let number, firstQuotation, firstMark: Int
  }

  private var parts: [Part] {
    var (quotation, mark) = (1, 1)
    return reports.enumerated().map { index, report in
      let part = Part(
        report: report, number: index + 1, firstQuotation: quotation, firstMark: mark)
      quotation += report.quotations.count { $0.verdict != .unchecked }
      mark += report.unclosed.count
      return part
    }
  }

  private var body: HTML {
    parts.reduce(into: HTML()) { body, part in
      let rows = DraftRows(
        part.report, standard: standard, firstQuotation: part.firstQuotation,
        firstMark: part.firstMark)
      let name = HTML(.h2, [], [HTML(WebPage.shown(part.report.draft.name))])
      body += HTML(
        .section, [.id(.part(part.number))], [reports.count > 1 ? name : HTML(), rows.html])
    }
  }

  // MARK: Summary

  private var summary: HTML {
    HTML(.p, [.class("counts")], [counts]) + notChecked + toLookAt
  }

  private var checked: [VerifiedQuotation] {
    reports.flatMap(\.quotations).filter { $0.verdict != .unchecked }
  }

  /// `12 quotations ✓ 9 exact ≠ 3 altered`
  private var counts: HTML {
    let all = checked
    let total = HTML(.strong, [], [HTML("\(all.count) quotation\(all.count == 1 ? "" : "s")")])
    return Verdict.allCases.reduce(total) { counts, verdict in
      let count = all.count { $0.verdict == verdict }
      guard count > 0 else { return counts }
      let sign = HTML(.span, [.isDecoration], [HTML(verdict.sign)])
      let chip = HTML(
        .span, [.class("chip"), .verdict(verdict.rawValue)],
        [sign, HTML(" \(count) \(verdict.rawValue)")])
      return counts + " " + chip
    }
  }

  private var notChecked: HTML {
    let count = reports.reduce(0) { $0 + $1.quotations.count } - checked.count
    guard count > 0 else { return HTML() }
    let words = HTML("\(count) not checked, which are too short or titles: ")
    let example = HTML(
      .span, [.class("quotation"), .verdict("unchecked")],
      [HTML(.span, [], ["dotted"])])
    return HTML(.p, [.class("legend")], [words, example])
  }

  /// Links to all that is not fine: first what hides something or is given to somebody else, then
  /// the rest, both in the order of the drafts.
  private var toLookAt: HTML {
    let all = parts.flatMap(items)
    let items = (all.filter(\.isGrave) + all.filter { !$0.isGrave }).map(\.html)
    guard !items.isEmpty else {
      return HTML(.p, [.class("fine")], ["✓ All of them can stand as they are."])
    }
    let legend = HTML(
      .p, [.class("legend")],
      [
        "In what is altered, the source’s words are ", HTML(.del, [], ["struck"]),
        " and the draft’s ", HTML(.ins, [], ["underlined"]), ".",
      ])
    let isAnyAltered = checked.contains { $0.verdict == .altered }
    let heading = HTML(.h2, [], [HTML("To look at (\(items.count))")])
    return HTML(.nav, [.label("To look at")], [heading, HTML(.ul, [], items)])
      + (isAnyAltered ? legend : HTML())
  }

  /// An item of the list.
  private struct Item {
    let html: HTML
    let isGrave: Bool
  }

  private func items(of part: Part) -> [Item] {
    let checked = part.report.quotations.filter { $0.verdict != .unchecked }
    let quotations = checked.enumerated().filter { !$1.isFine(by: standard) }.map {
      Self.item($1, part.firstQuotation + $0)
    }
    let marks = part.report.unclosed.enumerated().map { index, mark in
      let link = HTML(
        .a, [.link(.unclosed(part.firstMark + index)), .verdict("unclosed")],
        [HTML(.strong, [], ["⚠ never closed"]), HTML(": \(mark.mark) in line \(mark.line)")])
      return Item(html: HTML(.li, [], [link]), isGrave: false)
    }
    return quotations + marks
  }

  /// `≠ altered: “We paid 2,600 pounds.” number: …`
  private static func item(_ quotation: VerifiedQuotation, _ number: Int) -> Item {
    let words = VerificationWords(quotation: quotation)
    let grave = (words.hidden + words.given).joined(separator: "; ")
    let reason =
      grave.isEmpty
      ? HTML(words.differences.first ?? "") : HTML(.strong, [], [HTML("⚠ \(grave)")])
    let verdict = QuotationCard.verdict(quotation.verdict, isFine: true)
    let link = HTML(
      .a, [.link(.card(number)), quotation.colour],
      [HTML(.strong, [], [verdict]), HTML(": “\(beginning(of: quotation.quote))”")])
    return Item(
      html: HTML(.li, [], [link, " ", HTML(.span, [.class("reason")], [reason])]),
      isGrave: !grave.isEmpty)
  }

  /// A text in one line, its end left out if it is long.
  private static func beginning(of text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > maxLength ? line.prefix(maxLength) + "…" : line
  }

  /// In characters.
  private static let maxLength = 80
}
