import Fixtures
import InterviewQA
import Testing
import Verification

/// The gate over the invented sources.
enum Gate {
  private static let answerer = Result { try Gate.answerer(of: InventedSources.all) }
  private static let voices = Result { try Gate.answerer(of: InventedVoices.all) }

  /// What the gate says of a draft.
  static func report(
    on draft: String, name: String = "draft.md", options: QuotationGate.Options = .init()
  ) throws -> QuotationGate.Report {
    try report(on: Array(draft.utf8), name: name, options: options)
  }

  /// What the gate says of a draft about the voices.
  static func quotationsOfVoices(in draft: String) throws -> [VerifiedQuotation] {
    try QuotationGate(over: voices.get())
      .verify(try Draft(name: "draft.md", bytes: Array(draft.utf8))).quotations
  }

  /// What the gate says of a draft about the voices with one quotation.
  static func quotationOfVoices(in draft: String) throws -> VerifiedQuotation {
    let all = try quotationsOfVoices(in: draft)
    try #require(all.count == 1, "\(draft): \(all.map(\.quote))")
    return all[0]
  }

  static func report(
    on draft: [UInt8], name: String = "draft.md", options: QuotationGate.Options = .init()
  ) throws -> QuotationGate.Report {
    try QuotationGate(over: answerer.get(), options: options)
      .verify(try Draft(name: name, bytes: draft))
  }

  /// What the gate says of a draft with one quotation.
  static func quotation(
    _ draft: String, options: QuotationGate.Options = .init()
  ) throws -> VerifiedQuotation {
    let all = try report(on: draft, options: options).quotations
    try #require(all.count == 1, "\(draft): \(all.map(\.quote))")
    return all[0]
  }

  /// Asks these files, text by name, by the repository's own knowledge.
  static func answerer(of files: [String: String]) throws -> QuestionAnswerer {
    let folder = try TemporaryFolder(files)
    defer { withExtendedLifetime(folder) {} }
    return try QuestionAnswerer(knowledge: Repository.knowledge.get(), sources: [folder.path])
  }
}

extension VerifiedQuotation {
  /// The verdict with the kinds of difference: `folded: script, width`.
  var summary: String {
    let kinds = differences.map(\.kind.rawValue).joined(separator: ", ")
    return verdict.rawValue + (kinds.isEmpty ? "" : ": " + kinds)
  }
}
