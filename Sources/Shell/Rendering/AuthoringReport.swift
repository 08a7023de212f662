import InterviewQA

/// What an interview lacks, for a person.
struct AuthoringReport {
  let gaps: AuthoringGaps
  /// Number of paragraphs, and of words of each kind, that are listed.
  let limit: Int

  /// Without a final line end.
  var text: String { lines.map(SafeText.visible).joined(separator: "\n") }

  private var lines: [String] {
    let kind = gaps.hasOriginal ? "original" : "records only"
    return [
      "\(gaps.id): \(gaps.file), \(kind), \(gaps.language), \(gaps.paragraphs) paragraphs",
      "  about.json: "
        + (gaps.about.isEmpty ? "complete" : "no " + gaps.about.joined(separator: ", no "))
        + (gaps.about.contains("title") ? " (the file's name stands for it)" : ""),
      "  records: " + (gaps.records.isEmpty ? "none" : gaps.records.joined(separator: ", ")),
      "  facts: \(gaps.facts)",
      "  anticipated questions: \(gaps.questions), for \(gaps.asked) of \(gaps.answering) paragraphs that "
        + "tell something" + (gaps.unasked.isEmpty ? "" : "; none for"),
    ] + gaps.unasked.prefix(limit).map(line) + rest(gaps.unasked.count) + words
  }

  private func line(_ paragraph: AuthoringGaps.Paragraph) -> String {
    let speaker = paragraph.speaker.map { $0 + ": " } ?? ""
    let words = paragraph.text.unicodeScalars.prefix(Self.shownScalars)
    let isCut = words.endIndex < paragraph.text.unicodeScalars.endIndex
    return "    \(paragraph.paragraph)  \(gaps.file):\(paragraph.line)  \(speaker)"
      + String(String.UnicodeScalarView(words)) + (isCut ? "…" : "")
  }

  private static let shownScalars = 60

  private func rest(_ count: Int) -> [String] {
    count > limit ? ["    and \(count - limit) more (--limit)"] : []
  }

  private var words: [String] {
    let kinds = [
      ("English", gaps.words.english), ("Chinese", gaps.words.chinese), ("names", gaps.words.names),
      ("characters", gaps.words.characters),
    ].filter { !$0.1.missing.isEmpty }
    guard !kinds.isEmpty else { return ["  lexicon: has all words"] }
    return ["  words without an entry in the lexicon:"]
      + kinds.map { name, share in
        let listed = share.missing.prefix(limit).map { "\($0.word) \($0.count)" }
        let rest = share.missing.count - listed.count
        return "    \(name): " + listed.joined(separator: ", ")
          + (rest > 0 ? " … \(rest) more" : "")
      }
  }
}
