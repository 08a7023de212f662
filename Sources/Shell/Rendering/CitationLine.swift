import InterviewQA

/// Where a quotation stands, in a line: `張璐 · 1、… · ¶30 · interview.txt:31`, or
/// `Ana · [00:01:02] · ¶3 · talk.vtt:9` where the source tells when it was said.
enum CitationLine {
  static func text(of citation: Citation, _ labels: Labels) -> String {
    var text = citation.edition == "record" ? labels.ownAccount + separator : ""
    for part in [citation.speaker, citation.section] {
      if let part { text += SafeText.visible(part) + separator }
    }
    for case let part? in moment(of: citation) { text += part + separator }
    return text + place(of: citation)
  }

  private static let separator = " · "

  /// When it was said, if that is known, and the paragraph: `[00:01:02]`, `¶3`.
  static func moment(of citation: Citation) -> [String?] {
    [citation.time.map { "[\(clock($0.start))]" }, "¶\(citation.paragraph)"]
  }

  /// `interview.txt:31`
  static func place(of citation: Citation) -> String {
    SafeText.visible("\(citation.file):\(citation.line)")
  }

  /// Whole seconds as transcripts have them: 62.9 → `00:01:02`.
  private static func clock(_ seconds: Double) -> String {
    let seconds = Int(exactly: max(0, seconds).rounded(.down)) ?? 0
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}
