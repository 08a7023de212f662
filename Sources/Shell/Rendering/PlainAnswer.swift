import InterviewQA
import TerminalText

/// An answer as a person reads it: the short answer, then quotations with their citations.
struct PlainAnswer {
  let answer: Answer
  /// For a terminal, where questions and links to the files are shown too; nil elsewhere.
  let locator: SourceLocator?
  /// Whether links can be followed.
  let hasLinks: Bool
  /// Whether the sentence that answers can be highlighted.
  let hasStyles: Bool

  private var labels: Labels { Labels.labels(for: answer.understood.language) }

  var lines: [Line] {
    switch answer.utterance {
    case .word: notes + holders
    case .greeting, .command, .noise: [Line(labels.whatToAsk)]
    case nil: notes + (answer.status == .answered ? answered : unanswered)
    }
  }

  private var notes: [Line] {
    labels.notes(on: answer).map { Line(StyledText(SafeText.visible($0), .dim)) }
  }

  /// Some of the quotations, numbered as in the answer.
  func lines(ofQuotations range: Range<Int>) -> [Line] {
    let quotations = answer.quotations
    var lines: [Line] = []
    lines.reserveCapacity(range.count * 3)
    var asked = range.lowerBound > 0 ? quotations[range.lowerBound - 1].asked : nil
    for index in range {
      let citation = quotations[index]
      add(citation, number: index + 1, to: &lines)
      if citation.asked != asked { lines += question(askedBefore: citation) }
      asked = citation.asked
    }
    return lines
  }

  private var answered: [Line] {
    let value = answer.shownValue.map { value in
      [Line(StyledText(SafeText.visible(value), .bold)), Line("")]
    }
    return (value ?? []) + lines(ofQuotations: answer.quotations.indices)
  }

  /// For a word by itself: how many passages hold it, and the best of them.
  private var holders: [Line] {
    let counts = labels.holders(of: answer.absent?.terms ?? [])
    let quotations = lines(ofQuotations: answer.quotations.indices)
    return [Line(StyledText(counts, .bold))] + unread + (quotations.isEmpty ? [] : [Line("")])
      + quotations
  }

  private var unread: [Line] {
    labels.unread(answer.absent?.unread ?? []).map { [Line($0)] } ?? []
  }

  private var unanswered: [Line] {
    guard let absent = answer.absent else { return [Line(labels.noAnswer)] }
    let counts = absent.terms.map { "\(SafeText.visible($0.term)) (\($0.paragraphs))" }
    let lookedFor = "\(labels.lookedFor)\(labels.colon)\(counts.joined(separator: ", "))"
    let gap = labels.gap(in: answer).map { [Line($0)] } ?? []
    return [Line(StyledText(labels.noAnswer, .bold))] + gap
      + (counts.isEmpty ? [] : [Line(lookedFor)]) + unread + against(absent) + nearest(absent)
  }

  /// The sources' own words against what the question supposes.
  private func against(_ absent: Answer.Absence) -> [Line] {
    guard let against = absent.against else { return [] }
    return [Line(""), Line(StyledText(labels.against(against) + labels.colon, .bold))]
      + lines(ofQuotations: against.citation..<against.citation + 1)
  }

  private func nearest(_ absent: Answer.Absence) -> [Line] {
    let rest = absent.quotationsAfterDenial
    return rest.isEmpty
      ? [] : [Line(""), Line(labels.nearest + labels.colon)] + lines(ofQuotations: rest)
  }

  /// The quotation, its record if that is in another language, and its place.
  private func add(_ citation: Citation, number: Int, to lines: inout [Line]) {
    let head = (number < 10 ? " " : "") + String(number) + "  "
    lines.append(Line(words(of: citation), head: head))
    if let account = citation.account {
      let text = labels.ownAccount + labels.colon + SafeText.visible(account.text)
      lines.append(Line(text, head: Self.indent))
    }
    lines.append(place(of: citation))
    if let receipt = citation.receipt {
      lines.append(.whole(SafeText.visible(receipt.text), head: Self.indent))
    }
  }

  private static let indent = "    "

  private func words(of citation: Citation) -> StyledText {
    let isRecord = citation.edition == .record
    guard hasStyles, let words = highlighted(citation) else {
      let words = SafeText.visible(citation.quote)
      return StyledText(isRecord ? words : "“" + words + "”")
    }
    return isRecord ? words : "“" + words + "”"
  }

  /// The quotation with the sentence that answers best in bold; nil if that is all of it.
  private func highlighted(_ citation: Citation) -> StyledText? {
    let quote = citation.quote
    let focus = citation.focusInQuote
    guard focus != 0..<quote.utf8.count else { return nil }
    return StyledText(SafeText.visible(quote.slice(0, focus.lowerBound)))
      + StyledText(SafeText.visible(quote.slice(focus.lowerBound, focus.upperBound)), .bold)
      + StyledText(SafeText.visible(quote.slice(focus.upperBound, quote.utf8.count)))
  }

  private func place(of citation: Citation) -> Line {
    let link = (hasLinks ? locator : nil)?.address(of: citation).map { target in
      Line.Link(words: CitationLine.place(of: citation), target: target)
    }
    return Line(
      StyledText(CitationLine.text(of: citation, labels), .dim), head: Self.indent, link: link)
  }

  private func question(askedBefore citation: Citation) -> [Line] {
    guard locator != nil, let asked = citation.asked else { return [] }
    let question = labels.asked + labels.colon + SafeText.visible(asked.text)
    var line = Line(StyledText(question, .dim), head: Self.indent)
    line.maxRows = 2
    return [line]
  }
}

extension Answer {
  /// The numbered citations: the quotations, or the passages that came nearest.
  var quotations: [Citation] {
    status == .answered ? citations : absent?.nearest ?? []
  }
}

extension Answer {
  /// The short answer; in quotation marks if it is a source's words in another language than the
  /// question's.
  var shownValue: String? {
    value.map { isValueForeign && citations.first?.edition == .original ? "“" + $0 + "”" : $0 }
  }
}

extension Answer.Absence {
  /// Indices of the nearest passages, without the first if that stands by itself.
  var quotationsAfterDenial: Range<Int> {
    (against.map { $0.citation + 1 } ?? 0)..<nearest.count
  }
}
