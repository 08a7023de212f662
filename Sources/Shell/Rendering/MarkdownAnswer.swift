import InterviewQA

/// An answer as Markdown: block quotes, each with its citation.
struct MarkdownAnswer {
  let answer: Answer

  private var labels: Labels { Labels.labels(for: answer.understood.language) }

  var text: String {
    let heading = "**\(Self.escaped(answer.question))**"
    let value = answer.shownValue.map { [Self.escaped($0)] } ?? []
    let notes = labels.notes(on: answer).map {
      "*\(Self.escaped(SafeText.visible($0)))*"
    }
    return
      ([heading] + notes + value + body).joined(separator: "\n\n")
  }

  private var body: [String] {
    switch answer.utterance {
    case .word: holders
    case .greeting, .command, .noise: ["*\(Self.escaped(labels.whatToAsk))*"]
    case nil: answer.status == .answered ? quotes(answer.citations) : absence
    }
  }

  /// For a word by itself: how many passages hold it, and the best of them.
  private var holders: [String] {
    ["*\(Self.escaped(labels.holders(of: answer.absent?.terms ?? [])))*"] + unread
      + quotes(answer.absent?.nearest ?? [])
  }

  private var unread: [String] {
    labels.unread(answer.absent?.unread ?? []).map { [Self.escaped($0)] } ?? []
  }

  func text(ofQuotations range: Range<Int>) -> String {
    quotes(Array(answer.quotations[range])).joined(separator: "\n\n")
  }

  private var absence: [String] {
    let terms = answer.absent?.terms ?? []
    let counts = terms.map { "\(Self.escaped($0.term)) (\($0.paragraphs))" }
    let gap = labels.gap(in: answer).map { [Self.escaped($0)] } ?? []
    return ["*\(labels.noAnswer)*"] + gap
      + (counts.isEmpty
        ? [] : ["\(labels.lookedFor)\(labels.colon)\(counts.joined(separator: ", "))"])
      + unread + (answer.absent.map { against($0) + nearest($0) } ?? [])
  }

  /// The sources' own words against what the question supposes.
  private func against(_ absent: Answer.Absence) -> [String] {
    absent.against.map { against in
      ["**\(labels.against(against))**"] + quotes([absent.nearest[against.citation]])
    } ?? []
  }

  private func nearest(_ absent: Answer.Absence) -> [String] {
    let rest = absent.nearest[absent.quotationsAfterDenial]
    return rest.isEmpty ? [] : ["*\(labels.nearest)*"] + quotes(Array(rest))
  }

  private func quotes(_ citations: [Citation]) -> [String] {
    citations.map { citation in
      let account = citation.account.map { "\(labels.ownAccount)\(labels.colon)\($0.text)" }
      let lines = [
        citation.quote, account, "— " + CitationLine.text(of: citation, labels),
        citation.receipt?.text,
      ]
      return lines.compactMap { $0 }.map { "> " + Self.escaped(SafeText.visible($0)) }
        .joined(separator: "\n>\n")
    }
  }

  /// Text with the characters that mean something to Markdown escaped.
  static func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
