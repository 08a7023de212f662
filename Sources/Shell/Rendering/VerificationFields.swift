import InterviewQA
import Verification

/// A verified quotation as JSON.
struct QuotationFields: Encodable {
  let quotation: VerifiedQuotation

  private enum Key: String, CodingKey {
    case draft, line, column, bytes, quote, verdict, attributed, citation, places, differences
    case hides, otherSpeaker, version
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(1, forKey: .version)
    try fields.encode(quotation.draft, forKey: .draft)
    try fields.encode(quotation.line, forKey: .line)
    try fields.encode(quotation.column, forKey: .column)
    try fields.encode(
      quotation.spans.map { [$0.lowerBound, $0.upperBound] }, forKey: .bytes)
    try fields.encode(quotation.quote, forKey: .quote)
    try fields.encode(quotation.verdict, forKey: .verdict)
    try fields.encode(quotation.attributed, forKey: .attributed)
    try fields.encode(quotation.places.first.map(PlaceFields.init), forKey: .citation)
    try fields.encode(quotation.places.dropFirst().map(PlaceFields.init), forKey: .places)
    try fields.encode(quotation.differences, forKey: .differences)
    try fields.encode(quotation.hides, forKey: .hides)
    try fields.encode(quotation.isOtherSpeaker, forKey: .otherSpeaker)
  }
}

/// A place in a source as JSON; the keys are those of a citation.
private struct PlaceFields: Encodable {
  let place: QuotedPlace

  private enum Key: String, CodingKey {
    case document, edition, language, file, line, lines, column, paragraph, turn, bytes, speaker
    case role, time, quote, receipt, member
  }

  init(_ place: QuotedPlace) {
    self.place = place
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(place.document, forKey: .document)
    try fields.encode(place.edition, forKey: .edition)
    try fields.encode(place.language, forKey: .language)
    try fields.encode(place.file, forKey: .file)
    try fields.encode(place.line, forKey: .line)
    try fields.encode([place.line, place.lastLine], forKey: .lines)
    try fields.encode(place.column, forKey: .column)
    try fields.encode(place.paragraph, forKey: .paragraph)
    try fields.encode(place.turn, forKey: .turn)
    try fields.encode([place.bytes.lowerBound, place.bytes.upperBound], forKey: .bytes)
    try fields.encode(place.speaker, forKey: .speaker)
    try fields.encode(place.role, forKey: .role)
    try fields.encode(place.time, forKey: .time)
    try fields.encode(place.text, forKey: .quote)
    try fields.encodeIfPresent(place.member, forKey: .member)
    try fields.encodeIfPresent(place.receipt?.text, forKey: .receipt)
  }
}

/// The counts of a draft as JSON.
struct CountFields: Encodable {
  let report: QuotationGate.Report
  let standard: Standard

  private enum Key: String, CodingKey {
    case draft, counts, unclosed, fine, version
  }

  private struct Mark: Encodable {
    let line, column: Int
    let mark: String
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(1, forKey: .version)
    try fields.encode(report.draft.name, forKey: .draft)
    let counts = Verdict.allCases.map { verdict in
      (verdict.rawValue, report.quotations.count { $0.verdict == verdict })
    }
    try fields.encode(Dictionary(uniqueKeysWithValues: counts), forKey: .counts)
    try fields.encode(
      report.unclosed.map { Mark(line: $0.line, column: $0.column, mark: $0.mark) },
      forKey: .unclosed)
    try fields.encode(report.isFine(by: standard), forKey: .fine)
  }
}

/// The verdicts on a draft as one object.
struct VerificationFields: Encodable {
  let report: QuotationGate.Report

  private enum Key: String, CodingKey {
    case quotations, summary
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(
      report.quotations.filter { $0.verdict != .unchecked }.map(QuotationFields.init),
      forKey: .quotations)
    try fields.encode(CountFields(report: report, standard: Standard()), forKey: .summary)
  }
}
