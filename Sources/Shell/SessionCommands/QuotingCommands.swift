import Basics
import InterviewQA
import LineEditing
import TerminalText

/// Commands that show more quotations, and the text around them.
extension SessionCommand {
  static let quoting: [SessionCommand] = [
    SessionCommand("more", usage: "[N]", help: "further quotations") { session, count in
      try more(&session, count: count.isEmpty ? nil : Int(number: count, of: "quotations"))
    },
    SessionCommand("all", help: "all further quotations") { session, _ in
      try more(&session, count: maxQuotations)
    },
    SessionCommand(
      "open", usage: "[N]", help: "quotation N in context, with line numbers"
    ) { session, number in
      try excerpt(&session, number.words.first, .paragraphs(neighbouringParagraphs))
    },
    SessionCommand(
      "context", usage: "[N]", help: "the last quotation with N sentences (default: 1) around it"
    ) { session, count in
      try excerpt(
        &session, nil, .sentences(count.isEmpty ? 1 : Int(number: count, of: "sentences")))
    },
    SessionCommand("turn", usage: "[N]", help: "the whole turn that quotation N is from") {
      session, number in try excerpt(&session, number.words.first, .turn)
    },
    SessionCommand(
      "exchange", usage: "[N]", help: "the question before quotation N, with all its answers"
    ) {
      session, number in try excerpt(&session, number.words.first, .exchange)
    },
    SessionCommand("raw", usage: "[N]", help: "quotation N as it is in the file, without repairs") {
      session, number in try raw(&session, number.words.first)
    },
  ]

  /// Limit of `:all`; nobody reads more.
  private static let maxQuotations = 500
  /// Paragraphs that `:open` shows before the quotation, and after it.
  private static let neighbouringParagraphs = 2

  private static func more(_ session: inout Session, count: Int?) throws -> Response {
    let shown = try session.lastAnswer().answer.citations.count
    guard let answer = try session.widenLastAnswer(by: count ?? session.settings.options.limit)
    else {
      return .notice("no further quotations")
    }
    return .quotations(answer, shown..<answer.citations.count)
  }

  private static func excerpt(
    _ session: inout Session, _ number: Substring?, _ extent: Excerpt.Extent
  ) throws -> Response {
    let citation = try session.quotation(number)
    guard let excerpt = try session.answerer.excerpt(around: citation, extent) else {
      throw CommandProblem("\(citation.file): the source is no longer there")
    }
    let labels = Labels.labels(for: try session.lastAnswer().answer.understood.language)
    return .message(
      ExcerptLines(excerpt: excerpt, citation: citation, labels: labels).lines
    ) { ["excerpt": JSON(of: excerpt)] }
  }

  private static func raw(_ session: inout Session, _ number: Substring?) throws -> Response {
    let citation = try session.quotation(number)
    let text = try session.answerer.untouched(citation)?.text ?? citation.quote
    let place =
      "\(citation.file):\(citation.line), "
      + "bytes \(citation.bytes.lowerBound)–\(citation.bytes.upperBound)"
    let repairs = citation.emendations.map { repair in
      Line(
        SafeText.visible(
          "bytes \(repair.bytes.lowerBound)–\(repair.bytes.upperBound) read as "
            + "‘\(repair.reading)’: \(repair.rule)"), head: "  ")
    }
    return .message(
      [.whole(SafeText.visible(text)), Line(StyledText(SafeText.visible(place), .dim))] + repairs
    ) { ["raw": .string(text), "citation": JSON(of: citation)] }
  }
}
