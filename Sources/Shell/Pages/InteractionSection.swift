import InterviewQA

/// A line of a session with its response, as a page shows it.
struct InteractionSection {
  let interaction: Interaction
  /// On the page, of the first quotation of the response; from 1.
  let firstNumber: Int
  let places: PlaceNumbers

  var html: HTML {
    let language = interaction.response.answer.map {
      [HTML.Attribute.language($0.understood.language)]
    }
    return HTML(
      .section, [.class("interaction")] + (language ?? []),
      [HTML(.h3, [], [HTML(interaction.line)])] + response)
  }

  private var response: [HTML] {
    switch interaction.response {
    case .answer(let answer): body(of: answer)
    case .quotations(let answer, let range): [list(range, of: answer)]
    case .message(let lines, _): [HTML(.pre, [], [HTML(Page.plain.text(of: lines))])]
    case .report(let report): [HTML(.pre, [], [HTML(report.text(in: .plain, on: .plain))])]
    case .notice(let text): [HTML(.p, [.class("note")], [HTML(text)])]
    case .error(let text): [HTML(.p, [.class("error")], ["✗ ", HTML(text)])]
    case .script, .again, .quit, .nothing: []
    }
  }

  // MARK: Answers

  private func body(of answer: Answer) -> [HTML] {
    let labels = Labels.labels(for: answer.understood.language)
    let notes = labels.notes(on: answer).map(Self.note)
    switch answer.utterance {
    case .greeting, .command, .noise: return [Self.note(labels.whatToAsk)]
    case .word:
      let counts = labels.holders(of: answer.absent?.terms ?? [])
      return notes + [Self.strong(counts)] + unread(answer, labels)
        + [list(answer.quotations.indices, of: answer)]
    case nil: break
    }
    guard answer.status == .answered else { return notes + absence(answer, labels) }
    let value = answer.shownValue.map { [HTML(.p, [.class("value")], [HTML($0)])] } ?? []
    return notes + value + [list(answer.quotations.indices, of: answer)]
  }

  private func absence(_ answer: Answer, _ labels: Labels) -> [HTML] {
    guard let absent = answer.absent else { return [Self.strong(labels.noAnswer)] }
    let counts = absent.terms.map { "\($0.term) (\($0.paragraphs))" }.joined(separator: ", ")
    let against = absent.against.map { against in
      [
        Self.strong(labels.against(against) + labels.colon),
        list(against.citation..<against.citation + 1, of: answer),
      ]
    }
    let rest = absent.quotationsAfterDenial
    return [Self.strong(labels.noAnswer)]
      + (labels.gap(in: answer).map { [HTML(.p, [], [HTML($0)])] } ?? [])
      + (counts.isEmpty ? [] : [Self.note(labels.lookedFor + labels.colon + counts)])
      + unread(answer, labels) + (against ?? [])
      + (rest.isEmpty
        ? [] : [Self.note(labels.nearest + labels.colon), list(rest, of: answer)])
  }

  private func unread(_ answer: Answer, _ labels: Labels) -> [HTML] {
    labels.unread(answer.absent?.unread ?? []).map { [Self.note($0)] } ?? []
  }

  private static func note(_ text: String) -> HTML { HTML(.p, [.class("note")], [HTML(text)]) }

  private static func strong(_ text: String) -> HTML {
    HTML(.p, [], [HTML(.strong, [], [HTML(text)])])
  }

  // MARK: Quotations

  private func list(_ range: Range<Int>, of answer: Answer) -> HTML {
    guard !range.isEmpty else { return HTML() }
    let labels = Labels.labels(for: answer.understood.language)
    let first = interaction.response.shownQuotations.startIndex
    let items = range.map { index in
      item(answer.quotations[index], firstNumber + index - first, labels)
    }
    return HTML(.ul, [.class("citations")], items)
  }

  private func item(_ citation: Citation, _ number: Int, _ labels: Labels) -> HTML {
    let isRecord = citation.edition == .record
    let words = isRecord ? Self.words(of: citation) : "“" + Self.words(of: citation) + "”"
    let link = places[citation].map { HTML(.a, [.link(.place($0))], [words]) } ?? words
    let account = citation.account.map { account in
      HTML(
        .p, [.class("note")],
        [
          HTML(labels.ownAccount + labels.colon),
          HTML(.span, [.language(account.language)], [HTML(account.text)]),
        ])
    }
    let asked = citation.asked.map { asked in
      HTML(
        .p, [.class("note")],
        [
          HTML(labels.asked + labels.colon),
          HTML(.span, [.language(citation.language)], [HTML(asked.text)]),
        ])
    }
    let receipt = citation.receipt.map {
      HTML(.p, [.class("note")], [HTML(.code, [], [HTML($0.text)])])
    }
    return HTML(
      .li, [.id(.citation(number))],
      [
        HTML(.blockquote, [.language(citation.language)], [HTML(.p, [], [link])]),
        account ?? HTML(),
        HTML(
          .p, [.class("place")],
          [
            HTML(.span, [.class("number")], [HTML("\(number)")]), " · ",
            HTML(CitationLine.text(of: citation, labels)),
          ]), asked ?? HTML(), receipt ?? HTML(),
      ])
  }

  /// The quotation with the sentence that answers best set off, unless that is all of it.
  private static func words(of citation: Citation) -> HTML {
    let (quote, focus) = (citation.quote, citation.focusInQuote)
    guard focus != 0..<quote.utf8.count else { return HTML(quote) }
    return HTML(quote.slice(0, focus.lowerBound))
      + HTML(.strong, [], [HTML(quote.slice(focus.lowerBound, focus.upperBound))])
      + HTML(quote.slice(focus.upperBound, quote.utf8.count))
  }
}
