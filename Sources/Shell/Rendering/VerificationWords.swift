import InterviewQA
import Verification

/// The verdict on a quotation in words.
struct VerificationWords {
  let quotation: VerifiedQuotation

  /// `draft.md:12:5`
  var place: String {
    SafeText.visible("\(quotation.draft):\(quotation.line):\(quotation.column)")
  }

  var quoted: String { "“\(SafeText.visible(quotation.quote))”" }

  /// ` (hall.txt:17, Hall, 00:03:10)`; empty if nothing is near.
  var source: String { bareSource.isEmpty ? "" : " (\(bareSource))" }

  var bareSource: String {
    guard let place = quotation.places.first else { return "" }
    return quotation.verdict == .absent
      ? "nearest: \(Self.source(place))" : Self.source(place)
  }

  private static func source(_ place: QuotedPlace) -> String {
    let parts = [
      "\(place.file):\(place.line)", place.speaker, place.time.map { CitationLine.clock($0) },
    ]
    return SafeText.visible(parts.compactMap { $0 }.joined(separator: ", "))
  }

  /// What is to be known of it, the gravest first.
  var notes: [String] {
    (hidden + given + differences + others + receipts).map(SafeText.visible)
  }

  /// What the quotation hides, in one sentence; empty if nothing.
  var hidden: [String] {
    quotation.hides.isEmpty
      ? [] : ["hides: " + quotation.hides.map { "“\($0)”" }.joined(separator: ", ")]
  }

  /// Whose words they are, if the draft gives them to somebody else; else empty.
  var given: [String] {
    guard quotation.verdict != .absent, let name = quotation.attributed else { return [] }
    if !quotation.isOtherSpeaker, let place = quotation.places.first, place.speaker == nil {
      return ["given to \(name); the source does not say who speaks"]
    }
    guard quotation.isOtherSpeaker else { return [] }
    let said = quotation.places.first?.speaker.map { "said by \($0)" } ?? "said by somebody else"
    return ["\(said), given to \(name)"]
  }

  /// One for each place at which it differs, not yet made safe to show.
  var differences: [String] {
    quotation.differences.map { difference in
      let (source, draft) = (Self.shown(difference.source), Self.shown(difference.draft))
      let kind = difference.kind.rawValue
      if difference.kind.isEditing { return "\(kind): \(draft)" }
      if difference.kind.isFold, source == draft || !Self.isShown(source + draft) { return kind }
      if draft.isEmpty { return "\(kind): left out “\(source)”" }
      if source.isEmpty { return "\(kind): added “\(draft)”" }
      return "\(kind): “\(source)” in the source, “\(draft)” in the draft"
    }
  }

  /// A text in one line, without the blanks around it.
  private static func shown(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text holds more than blanks.
  private static func isShown(_ text: String) -> Bool { !text.isEmpty }

  private var others: [String] {
    let others = quotation.places.dropFirst()
    guard !others.isEmpty else { return [] }
    if quotation.isRepeated {
      return ["also at " + others.map(Self.source).joined(separator: "; ")]
    }
    return quotation.places.map { "“\(Self.shown($0.text))” at \(Self.source($0))" }
  }

  private var receipts: [String] { quotation.places.compactMap(\.receipt?.text) }

  /// `12 quotations: 9 exact, 1 folded, 2 altered; 3 not checked`
  static func counts(of report: QuotationGate.Report) -> String {
    let checked = report.quotations.filter { $0.verdict != .unchecked }
    let unchecked = report.quotations.count - checked.count
    let parts = Verdict.allCases.compactMap { verdict -> String? in
      let count = checked.count { $0.verdict == verdict }
      return count > 0 ? "\(count) \(verdict.rawValue)" : nil
    }
    let number = "\(checked.count) quotation\(checked.count == 1 ? "" : "s")"
    return SafeText.visible(report.draft.name) + ": " + number
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
      + (unchecked > 0 ? "; \(unchecked) not checked" : "")
  }
}
