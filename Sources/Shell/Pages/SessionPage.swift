import InterviewQA

/// Questions with their answers, and beside or below them the transcripts quoted from: every
/// quotation opens its place there.
struct SessionPage {
  private let parts: [Part]
  private let citations: [Citation]
  private let transcripts: [QuotedTranscript]
  private let places: PlaceNumbers

  /// The lines of one script or session with their responses.
  struct Part {
    /// The script's; nil for a session of the shell.
    let name: String?
    let interactions: [Interaction]
  }

  /// - Throws: `SourceError` when a source cannot be read or was changed.
  init(_ parts: [Part], over answerer: QuestionAnswerer) throws(SourceError) {
    self.parts = parts
    citations = parts.flatMap(\.interactions).flatMap(\.response.shownQuotations)
    transcripts = try answerer.transcripts(quotedBy: citations)
    places = PlaceNumbers(of: citations, in: transcripts)
  }

  var page: WebPage {
    let names = parts.compactMap(\.name).map(WebPage.shown)
    return WebPage(
      title: names.isEmpty ? "Questions and answers" : names.joined(separator: ", "),
      head: head, body: HTML(.div, [.class("session")], [answers, quoted]),
      start: "Skip to the answers")
  }

  /// `12 questions, 10 answered`
  private var head: HTML {
    let answers = parts.flatMap(\.interactions).compactMap { interaction in
      if case .answer(let answer) = interaction.response { answer } else { nil }
    }
    let answered = answers.count { $0.status == .answered }
    let questions = "\(answers.count) question\(answers.count == 1 ? "" : "s")"
    return HTML(
      .p, [.class("legend")],
      [
        HTML(
          "\(questions), \(answered) answered. Each quotation opens its place in the transcript.")
      ])
  }

  private var answers: HTML {
    var html = HTML()
    var number = 1
    for (index, part) in parts.enumerated() {
      var sections = HTML()
      for interaction in part.interactions {
        sections +=
          InteractionSection(interaction: interaction, firstNumber: number, places: places).html
        number += interaction.response.shownQuotations.count
      }
      let name = part.name.map { HTML(.h2, [], [HTML(WebPage.shown($0))]) }
      html += HTML(
        .section, [.id(.part(index + 1))], [parts.count > 1 ? name ?? HTML() : HTML(), sections])
    }
    return HTML(.div, [.class("answers")], [html])
  }

  private var quoted: HTML {
    guard !transcripts.isEmpty else { return HTML() }
    let sections = transcripts.enumerated().map { index, transcript in
      TranscriptSection(
        transcript: transcript, number: index + 1, citations: citations, places: places
      ).html
    }
    return HTML(
      .section,
      [.class("transcripts"), .role("region"), .label("Transcripts"), .isReachable], sections)
  }
}

extension Response {
  /// The quotations that a page shows: those of the answer, or the passages that came nearest.
  var shownQuotations: ArraySlice<Citation> {
    switch self {
    case .answer(let answer): answer.quotations[...]
    case .quotations(let answer, let range): answer.quotations[range]
    case .message, .report, .notice, .error, .script, .again, .quit, .nothing: []
    }
  }
}
