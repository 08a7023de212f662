import InterviewQA

/// A field of an outcome that an assertion can be about. The table of fields is also their
/// documentation.
struct AssertionField: Sendable {
  let name: String
  let help: String
  let form: Form
  /// All values, best first; empty if the outcome has none.
  let values: @Sendable (Outcome) -> [String]

  /// How values are compared and shown.
  enum Form {
    case word
    /// Also equals each of its last parts: `interview.txt` for `talks/interview.txt`.
    case path
    /// Long; messages show only its beginning.
    case text
  }

  /// In the order of the help.
  static let all = answer + firstQuotation + anyQuotation + rest

  private static let answer: [AssertionField] = [
    field("status", "answered, unanswered, command or error") { [$0.status?.rawValue] },
    field("kind", "the type of the question: ranking, number, reason …") {
      [$0.answer?.kind.rawValue]
    },
    field("rule", "the rule that determined the type") { [$0.answer?.understood.rule] },
    field("language", "of the question: zh-Hans, zh-Hant or en") {
      [$0.answer?.understood.language]
    },
    field("follows", "a term taken over from the previous question") {
      $0.answer?.understood.follows ?? []
    },
    field("corrected", "the name that a misspelt one was read as") {
      $0.answer?.understood.corrected.values.sorted() ?? []
    },
    field("value", "the short answer") { [$0.answer?.value] },
    field("foreign", "language of the first quotation if it is not the question's") {
      [$0.answer?.foreign]
    },
    field("relation", "of a fact found") { $0.answer?.facts.map(\.relation) ?? [] },
    field("proved", "a part of the question that the first quotation proves") {
      $0.answer?.proof.map(\.part) ?? []
    },
    field("unproved", "the part that the sources leave open though they tell of its subject") {
      [$0.answer?.unproved?.text]
    },
    field("count", "number of quotations") { ["\($0.citations.count)"] },
  ]

  private static let firstQuotation: [AssertionField] = [
    first("line", "of the first quotation, in its file") { "\($0.line)" },
    first("paragraph", "of the first quotation, the same in all editions") { "\($0.paragraph)" },
    AssertionField(
      name: "file", help: "of the first quotation, or the end of its path", form: .path
    ) {
      outcome in outcome.citations.first.map { [$0.file] } ?? []
    },
    first("document", "of the first quotation") { $0.document },
    first("edition", "original or record") { $0.edition.rawValue },
    first("speaker", "of the first quotation") { $0.speaker },
    first("role", "guest, interviewer, participant or outlet") { $0.role?.rawValue },
    first("section", "the heading above the first quotation") { $0.section },
    AssertionField(name: "quote", help: "words of the first quotation", form: .text) {
      outcome in outcome.citations.first.map { [$0.quote] } ?? []
    },
    AssertionField(
      name: "focus", help: "words of the sentence in it that answers best", form: .text
    ) {
      outcome in outcome.citations.first.map { [$0.focusText] } ?? []
    },
  ]

  private static let anyQuotation: [AssertionField] = [
    field("lines", "of any of the quotations") { $0.citations.map { "\($0.line)" } },
    field("paragraphs", "of any of the quotations") { $0.citations.map { "\($0.paragraph)" } },
    field("speakers", "of any of the quotations") { $0.citations.map(\.speaker) },
    AssertionField(name: "quotes", help: "words of any of the quotations", form: .text) {
      outcome in outcome.citations.map(\.quote)
    },
  ]

  private static let rest: [AssertionField] = [
    field("nearest", "a paragraph that came nearest if there is no answer") {
      $0.answer?.absent?.nearest.map { "\($0.paragraph)" } ?? []
    },
    AssertionField(name: "text", help: "the whole output, row by row", form: .text) {
      outcome in outcome.rows.isEmpty ? [] : [outcome.rows.joined(separator: "\n")]
    },
  ]

  private static func field(
    _ name: String, _ help: String, _ values: @escaping @Sendable (Outcome) -> [String?]
  ) -> AssertionField {
    AssertionField(name: name, help: help, form: .word) { outcome in
      values(outcome).compactMap { $0 }
    }
  }

  private static func first(
    _ name: String, _ help: String, _ value: @escaping @Sendable (Citation) -> String?
  ) -> AssertionField {
    field(name, help) { [$0.citations.first.flatMap(value)] }
  }
}
