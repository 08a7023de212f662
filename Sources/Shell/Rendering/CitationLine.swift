import InterviewQA

/// The line below a quotation that says where it is from: `張璐 · 1、… · ¶30 · interview.txt:31`, or
/// `Ana · [00:01:02] · ¶3 · talk.vtt:9` if the source says when it was said.
enum CitationLine {
  static func text(of citation: Citation, _ labels: Labels) -> String {
    var text = ""
    text.reserveCapacity(expectedBytes)
    if citation.edition == .record { append(labels.ownAccount, to: &text) }
    if let speaker = citation.speaker { append(SafeText.visible(speaker), to: &text) }
    if let section = citation.section { append(SafeText.visible(section), to: &text) }
    if let time = time(of: citation) { append(time, to: &text) }
    append(paragraph(of: citation), to: &text)
    text += place(of: citation)
    return text
  }

  private static func append(_ part: String, to text: inout String) {
    text += part
    text += separator
  }

  private static let separator = " · "
  /// Capacity that most lines do not exceed, in bytes.
  private static let expectedBytes = 160

  /// The time, nil if it is unknown, and the paragraph: `[00:01:02]`, `¶3`.
  static func moment(of citation: Citation) -> [String?] {
    [time(of: citation), paragraph(of: citation)]
  }

  private static func time(of citation: Citation) -> String? {
    citation.time.map { "[\(clock($0.start))]" }
  }

  private static func paragraph(of citation: Citation) -> String {
    "¶" + String(citation.paragraph)
  }

  /// `interview.txt:31`
  static func place(of citation: Citation) -> String {
    SafeText.visible(citation.file) + ":" + String(citation.line)
  }

  /// Whole seconds as transcripts write them: 62.9 → `00:01:02`.
  static func clock(_ seconds: Double) -> String {
    let seconds = Int(exactly: max(0, seconds).rounded(.down)) ?? 0
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }
}
