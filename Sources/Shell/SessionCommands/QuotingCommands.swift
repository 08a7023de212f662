import InterviewQA
import LineEditing
import TerminalText

/// More of an answer, and what stands around its quotations.
extension SessionCommand {
  static let quoting: [SessionCommand] = [
    SessionCommand("more", usage: "[N]", help: "further quotations") { session, count in
      try more(&session, count: count.isEmpty ? nil : Int(number: count, of: "quotations"))
    },
    SessionCommand("all", help: "all further quotations") { session, _ in
      try more(&session, count: most)
    },
    SessionCommand(
      "open", usage: "[N]", help: "quotation N in its place, with line numbers"
    ) { session, number in
      try excerpt(&session, number.words.first, .paragraphs(neighbours))
    },
    SessionCommand(
      "context", usage: "[N]", help: "the last quotation with N sentences before and after, or one"
    ) { session, count in
      try excerpt(
        &session, nil, .sentences(count.isEmpty ? 1 : Int(number: count, of: "sentences")))
    },
    SessionCommand("turn", usage: "[N]", help: "all that is said there without interruption") {
      session, number in try excerpt(&session, number.words.first, .turn)
    },
    SessionCommand("exchange", usage: "[N]", help: "the question there with its answers") {
      session, number in try excerpt(&session, number.words.first, .exchange)
    },
    SessionCommand("raw", usage: "[N]", help: "quotation N as the file has it, unrepaired") {
      session, number in try raw(&session, number.words.first)
    },
  ]

  /// `:all` shows at most so many: nobody reads on.
  private static let most = 500
  /// `:open` shows so many paragraphs before and after.
  private static let neighbours = 2

  private static func more(
    _ session: inout Session, count: Int?
  ) throws(CommandProblem) -> Response {
    let shown = try session.lastAnswer().answer.citations.count
    guard let answer = session.widenLastAnswer(by: count ?? session.settings.options.limit) else {
      return .notice("no further quotations")
    }
    return .quotations(answer, shown..<answer.citations.count)
  }

  private static func excerpt(
    _ session: inout Session, _ number: Substring?, _ extent: Excerpt.Extent
  ) throws(CommandProblem) -> Response {
    let citation = try session.quotation(number)
    guard let excerpt = session.answerer.excerpt(around: citation, extent) else {
      throw CommandProblem("\(citation.file): no such source any more")
    }
    let labels = Labels.labels(for: try session.lastAnswer().answer.understood.language)
    return .message(ExcerptLines(excerpt: excerpt, citation: citation, labels: labels).lines)
  }

  private static func raw(
    _ session: inout Session, _ number: Substring?
  ) throws(CommandProblem) -> Response {
    let citation = try session.quotation(number)
    let text = session.answerer.untouched(citation)?.text ?? citation.quote
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
      [.whole(SafeText.visible(text)), Line(StyledText(SafeText.visible(place), .dim))] + repairs)
  }
}
