import Verification

/// A draft cut into rows: paragraphs of the text, and beside them what there is to say of the
/// quotations that begin in them.
struct DraftRows {
  let report: QuotationGate.Report
  let standard: Standard
  /// Numbers on the page, from 1: of the first quotation that is checked, and of the first mark that
  /// is never closed.
  let firstQuotation, firstMark: Int

  private let lines: DraftLines

  init(
    _ report: QuotationGate.Report, standard: Standard, firstQuotation: Int, firstMark: Int
  ) {
    self.report = report
    self.standard = standard
    self.firstQuotation = firstQuotation
    self.firstMark = firstMark
    lines = report.draft.lines
  }

  var html: HTML {
    let (notes, spans) = (notes, markedSpans)
    var rows = HTML()
    var (next, span) = (0, 0)
    for row in ranges(beside: notes) {
      var cards = HTML()
      while next < notes.count, notes[next].line <= row.upperBound {
        cards += notes[next].html
        next += 1
      }
      rows += HTML(
        .div, [.class("row")],
        [
          HTML(.div, [.class("text"), .language("")], [text(of: row, spans, from: &span)]),
          HTML(.div, [.class("cards")], [cards]),
        ])
    }
    return rows
  }

  // MARK: Rows

  /// The lines of each row, as indices: a row begins where a paragraph does of which there is
  /// something to say. Blank lines at the ends of rows belong to none.
  private func ranges(beside notes: [Note]) -> [Range<Int>] {
    let noted = Set(notes.map { $0.line - 1 })
    return paragraphs.reduce(into: []) { rows, paragraph in
      if let last = rows.last, !paragraph.contains(where: noted.contains) {
        rows[rows.count - 1] = last.lowerBound..<paragraph.upperBound
      } else {
        rows.append(paragraph)
      }
    }
  }

  /// The runs of lines that are not blank, as indices.
  private var paragraphs: [Range<Int>] {
    let all = lines.all
    return all.indices.filter { !all[$0].allSatisfy(\.isWhitespace) }.reduce(into: []) {
      paragraphs, line in
      if let last = paragraphs.last, last.upperBound == line {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line + 1
      } else {
        paragraphs.append(line..<line + 1)
      }
    }
  }

  // MARK: Beside the text

  /// Something to say of a place.
  private struct Note {
    /// From 1.
    let line: Int
    let html: HTML
  }

  /// By line.
  private var notes: [Note] {
    let cards = checked.enumerated().map { index, quotation in
      let card = QuotationCard(
        quotation: quotation, number: firstQuotation + index,
        isFine: quotation.isFine(by: standard))
      return Note(line: quotation.line, html: card.html)
    }
    let marks = report.unclosed.enumerated().map { index, mark in
      Note(line: mark.line, html: Self.card(of: mark, firstMark + index))
    }
    return (cards + marks).enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }

  private var checked: [VerifiedQuotation] {
    report.quotations.filter { $0.verdict != .unchecked }
  }

  private static func card(
    of mark: (line: Int, column: Int, mark: String), _ number: Int
  ) -> HTML {
    HTML(
      .article, [.class("card"), .id(.unclosed(number)), .verdict("unclosed")],
      [
        HTML(
          .h3, [],
          [
            HTML(
              .span, [.class("verdict")], [HTML(.span, [.isDecoration], ["⚠ "]), "never closed"])
          ]
        ),
        HTML(.p, [], [HTML("\(mark.mark) opens in line \(mark.line), column \(mark.column)")]),
      ])
  }

  // MARK: The text

  /// Bytes of the draft that are quoted.
  private struct MarkedSpan {
    let bytes: Range<Int>
    let quotation: VerifiedQuotation
    /// On the page, from 1; nil for what is not checked.
    let number: Int?
    let isFirst: Bool
  }

  /// By place, without overlaps.
  private var markedSpans: [MarkedSpan] {
    var number = firstQuotation - 1
    var spans: [MarkedSpan] = []
    for quotation in report.quotations {
      let isChecked = quotation.verdict != .unchecked
      if isChecked { number += 1 }
      for (index, bytes) in quotation.spans.enumerated() {
        spans.append(
          MarkedSpan(
            bytes: bytes, quotation: quotation, number: isChecked ? number : nil,
            isFirst: index == 0))
      }
    }
    return spans.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// The text of a row with its quotations as links.
  ///
  /// - Parameter span: index of the first that may end in the row; afterwards of the first that may
  ///   end behind it.
  private func text(
    of row: Range<Int>, _ spans: [MarkedSpan], from span: inout Int
  ) -> HTML {
    let bytes = lines.starts[row.lowerBound]..<lines.end(of: row.upperBound - 1)
    var html = HTML()
    var start = bytes.lowerBound
    while span < spans.count, spans[span].bytes.lowerBound < bytes.upperBound {
      let own = spans[span].bytes.clamped(to: start..<max(start, bytes.upperBound))
      if start < own.lowerBound { html += HTML(lines.text(start..<own.lowerBound)) }
      let isBeginning = spans[span].isFirst && bytes.contains(spans[span].bytes.lowerBound)
      html += link(spans[span], HTML(lines.text(own)), isBeginning: isBeginning)
      start = own.upperBound
      guard spans[span].bytes.upperBound <= bytes.upperBound else { break }
      span += 1
    }
    return start < bytes.upperBound ? html + HTML(lines.text(start..<bytes.upperBound)) : html
  }

  /// - Parameter isBeginning: whether the quotation begins with the words.
  private func link(_ span: MarkedSpan, _ words: HTML, isBeginning: Bool) -> HTML {
    let quotation = span.quotation
    guard let number = span.number else {
      return HTML(.span, [.class("quotation"), quotation.colour], [HTML(.span, [], [words])])
    }
    let isFine = quotation.isFine(by: standard)
    let warning = !quotation.hides.isEmpty ? ", hides words" : isFine ? "" : ", cannot stand so"
    let label = "Quotation \(number), \(quotation.verdict.rawValue)\(warning): \(quotation.quote)"
    let sign = (isFine ? "" : "⚠") + quotation.verdict.sign + "\(number)"
    return HTML(
      .a,
      (isBeginning ? [.id(.quotation(number))] : [])
        + [.class("quotation"), quotation.colour, .link(.card(number)), .label(label)]
        + (language(of: quotation).map { [.language($0)] } ?? []),
      [HTML(.span, [], [words]), HTML(.sup, [.isDecoration], [HTML(sign)])])
  }

  /// The language of the words quoted, where they are in that of the source and in its script.
  private func language(of quotation: VerifiedQuotation) -> String? {
    guard quotation.verdict != .absent, quotation.verdict != .translated,
      !quotation.differences.contains(where: { $0.kind == .script })
    else { return nil }
    return quotation.places.first?.language
  }
}
