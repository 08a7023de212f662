import InterviewQA

/// An answer as a person reads it: the short answer, then quotations with their citations.
struct PlainAnswer {
  let answer: Answer
  let width: Int?
  let emphasis: Emphasis

  private var labels: Labels { Labels.labels(for: answer.understood.language) }

  var text: String {
    let parts = answer.status == .answered ? answered : unanswered
    return parts.joined(separator: "\n")
  }

  private var answered: [String] {
    let value = answer.value.map { [emphasis.bold(SafeText.visible($0)), ""] } ?? []
    return value + numbered(answer.citations)
  }

  private var unanswered: [String] {
    guard let absent = answer.absent else { return [labels.noAnswer] }
    let counts = absent.terms.map { "\(SafeText.visible($0.term)) (\($0.paragraphs))" }
    let lookedFor = counts.isEmpty ? [] : ["\(labels.lookedFor): \(counts.joined(separator: ", "))"]
    let nearest =
      absent.nearest.isEmpty ? [] : ["", labels.nearest + ":"] + numbered(absent.nearest)
    return [emphasis.bold(labels.noAnswer)] + lookedFor.flatMap { wrapped($0, indent: 0) } + nearest
  }

  private func numbered(_ citations: [Citation]) -> [String] {
    citations.enumerated().flatMap { index, citation in
      let number = String(repeating: " ", count: index < 9 ? 1 : 0) + "\(index + 1)  "
      let quote = wrapped(quotation(citation), indent: Self.indent)
      return [number + quote[0].dropFirst(Self.indent)] + quote.dropFirst()
        + account(beside: citation)
        + wrapped(CitationLine.text(of: citation, labels), indent: Self.indent).map(emphasis.dim)
    }
  }

  /// The record's line under a quotation that the reader may not be able to read.
  private func account(beside citation: Citation) -> [String] {
    citation.account.map { account in
      wrapped("\(labels.ownAccount): \(SafeText.visible(account.text))", indent: Self.indent)
    } ?? []
  }

  /// Columns before a quotation.
  private static let indent = 4

  private func quotation(_ citation: Citation) -> String {
    let quote = SafeText.visible(citation.quote)
    return citation.edition == "record" ? quote : "“\(quote)”"
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard let width else { return [margin + text] }
    return LineWrapper(columns: max(10, width - indent)).lines(of: text).map { margin + $0 }
  }
}

/// `張璐 · 1、… · ¶30 · interview.txt:31`
enum CitationLine {
  static func text(of citation: Citation, _ labels: Labels) -> String {
    let parts = [
      citation.edition == "record" ? labels.ownAccount : nil, citation.speaker, citation.section,
      "¶\(citation.paragraph)", "\(citation.file):\(citation.line)",
    ]
    return parts.compactMap { $0 }.map(SafeText.visible).joined(separator: " · ")
  }
}
