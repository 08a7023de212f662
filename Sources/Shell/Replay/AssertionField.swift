import InterviewQA

/// Something of an outcome that an assertion can be about. The table of them is also their
/// documentation.
struct AssertionField: Sendable {
  let name: String
  let help: String
  let form: Form
  /// All values, the foremost first; none where there is no such thing.
  let values: @Sendable (Outcome) -> [String]

  enum Form {
    case word
    /// Equals each of its ends, too.
    case path
    /// Long: messages show its beginning.
    case text
  }

  static let all = answer + foremost + each + rest

  private static let answer: [AssertionField] = [
    field("status", "answered, unanswered, command or error") { [$0.status?.rawValue] },
    field("kind", "the type of the question: ranking, number, reason …") {
      [$0.answer?.kind.rawValue]
    },
    field("rule", "the rule that told the type") { [$0.answer?.understood.rule] },
    field("language", "of the question: zh-Hans, zh-Hant or en") {
      [$0.answer?.understood.language]
    },
    field("follows", "a term taken over from the question before") {
      $0.answer?.understood.follows ?? []
    },
    field("corrected", "a name that a misspelt one was read as") {
      $0.answer?.understood.corrected.values.sorted() ?? []
    },
    field("value", "the short answer") { [$0.answer?.value] },
    field("relation", "of a fact that was found") { $0.answer?.facts.map(\.relation) ?? [] },
    field("count", "how many quotations there are") { ["\($0.citations.count)"] },
  ]

  /// Of the first quotation.
  private static let foremost: [AssertionField] = [
    first("line", "of the file that the first quotation is from") { "\($0.line)" },
    first("paragraph", "of the first quotation, the same in all editions") { "\($0.paragraph)" },
    AssertionField(name: "file", help: "of the first quotation, or its end", form: .path) {
      outcome in outcome.citations.first.map { [$0.file] } ?? []
    },
    first("document", "of the first quotation") { $0.document },
    first("edition", "original or record") { $0.edition },
    first("speaker", "of the first quotation") { $0.speaker },
    first("role", "guest, interviewer, participant or outlet") { $0.role },
    first("section", "the heading above the first quotation") { $0.section },
    AssertionField(name: "quote", help: "words of the first quotation", form: .text) {
      outcome in outcome.citations.first.map { [$0.quote] } ?? []
    },
    AssertionField(name: "focus", help: "words of its sentence that answers best", form: .text) {
      outcome in outcome.citations.first.map { [$0.focusText] } ?? []
    },
  ]

  /// Of any quotation.
  private static let each: [AssertionField] = [
    field("lines", "of any of the quotations") { $0.citations.map { "\($0.line)" } },
    field("paragraphs", "of any of the quotations") { $0.citations.map { "\($0.paragraph)" } },
    field("speakers", "of any of the quotations") { $0.citations.map(\.speaker) },
    AssertionField(name: "quotes", help: "words of any of the quotations", form: .text) {
      outcome in outcome.citations.map(\.quote)
    },
  ]

  private static let rest: [AssertionField] = [
    field("nearest", "a paragraph that came nearest where there is no answer") {
      $0.answer?.absent?.nearest.map { "\($0.paragraph)" } ?? []
    },
    AssertionField(name: "text", help: "all that is shown, row by row", form: .text) {
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
