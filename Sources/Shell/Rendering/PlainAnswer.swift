import InterviewQA
import LineEditor

/// An answer as a person reads it: the short answer, then quotations with their citations.
struct PlainAnswer {
  let answer: Answer
  let answerer: QuestionAnswerer
  /// For a terminal, which also shows what was asked and leads to the files; nil elsewhere.
  let locator: SourceLocator?
  /// Whether it is shown where links can be followed.
  let hasLinks: Bool

  private var labels: Labels { Labels.labels(for: answer.understood.language) }

  var lines: [Line] {
    notes + (answer.status == .answered ? answered : unanswered)
  }

  private var notes: [Line] {
    labels.notes(on: answer.understood).map { Line(StyledText(SafeText.visible($0), .dim)) }
  }

  /// Some of the quotations, with the numbers they have in the answer.
  func lines(ofQuotations range: Range<Int>) -> [Line] {
    var lines: [Line] = []
    var asked = range.lowerBound > 0 ? answer.quotations[range.lowerBound - 1].asked : nil
    for index in range {
      let citation = answer.quotations[index]
      lines += quotation(citation, number: index + 1)
      if citation.asked != asked { lines += question(askedBefore: citation) }
      asked = citation.asked
    }
    return lines
  }

  private var answered: [Line] {
    let value = answer.value.map { value in
      [Line(StyledText(SafeText.visible(value), .bold)), Line("")]
    }
    return (value ?? []) + lines(ofQuotations: answer.quotations.indices)
  }

  private var unanswered: [Line] {
    guard let absent = answer.absent else { return [Line(labels.noAnswer)] }
    let counts = absent.terms.map { "\(SafeText.visible($0.term)) (\($0.paragraphs))" }
    let lookedFor = "\(labels.lookedFor)\(labels.colon)\(counts.joined(separator: ", "))"
    let nearest = absent.nearest.isEmpty ? [] : [Line(""), Line(labels.nearest + labels.colon)]
    return [Line(StyledText(labels.noAnswer, .bold))] + (counts.isEmpty ? [] : [Line(lookedFor)])
      + nearest + lines(ofQuotations: answer.quotations.indices)
  }

  private func quotation(_ citation: Citation, number: Int) -> [Line] {
    let head = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)  "
    return [Line(words(of: citation), head: head)] + account(beside: citation) + [
      place(of: citation)
    ]
  }

  private static let indent = "    "

  private func words(of citation: Citation) -> StyledText {
    let words = brightened(citation)
    return citation.edition == "record" ? words : "“" + words + "”"
  }

  /// The quotation with the sentence that answers best in bold, where that is but a part of it.
  private func brightened(_ citation: Citation) -> StyledText {
    let quote = citation.quote
    guard let focus = answerer.focus(in: citation), focus != 0..<quote.utf8.count,
      focus.upperBound <= quote.utf8.count
    else { return StyledText(SafeText.visible(quote)) }
    return StyledText(SafeText.visible(quote.slice(0, focus.lowerBound)))
      + StyledText(SafeText.visible(quote.slice(focus.lowerBound, focus.upperBound)), .bold)
      + StyledText(SafeText.visible(quote.slice(focus.upperBound, quote.utf8.count)))
  }

  /// The record's line under a quotation that the reader may not be able to read.
  private func account(beside citation: Citation) -> [Line] {
    citation.account.map { account in
      [
        Line(
          "\(labels.ownAccount)\(labels.colon)\(SafeText.visible(account.text))", head: Self.indent)
      ]
    } ?? []
  }

  private func place(of citation: Citation) -> Line {
    let link = (hasLinks ? locator : nil)?.address(of: citation).map { target in
      Line.Link(words: CitationLine.place(of: citation), target: target)
    }
    return Line(
      StyledText(CitationLine.text(of: citation, labels), .dim), head: Self.indent, link: link)
  }

  private func question(askedBefore citation: Citation) -> [Line] {
    guard locator != nil, let text = answerer.textAsked(before: citation) else { return [] }
    let question = labels.asked + labels.colon + SafeText.visible(text)
    var line = Line(StyledText(question, .dim), head: Self.indent)
    line.most = 2
    return [line]
  }
}

extension Answer {
  /// What is shown with numbers: the quotations, or the passages that came nearest.
  var quotations: [Citation] {
    status == .answered ? citations : absent?.nearest ?? []
  }
}
