import InterviewQA

extension SessionCommand {
  static let citing: SessionCommand = SessionCommand(
    "cite", usage: "[N] [FORM]",
    help: "a reference to quotation N: plain, markdown, bibtex, w3c, receipt",
    completions: [.choice(forms), .choice(forms)]
  ) { session, argument in
    var words = argument.words[...]
    let number = words.first.flatMap { Int($0) == nil ? nil : words.removeFirst() }
    let form = try words.popFirst().map(form) ?? .plain
    guard words.isEmpty else { throw CommandProblem("expected :cite [N] [FORM]") }
    let citation = try session.quotation(number)
    let reference = Reference(
      citation: citation, work: try session.answerer.work(of: citation),
      source: try session.answerer.untouched(citation),
      receipt: try session.answerer.receipt(of: citation))
    return .message(reference.lines(form)) { reference.data(form) }
  }

  private static func form(_ name: Substring) throws(CommandProblem) -> Reference.Form {
    guard let form = Reference.Form(rawValue: String(name)) else {
      throw CommandProblem("no form ‘\(name)’; the forms are \(forms.joined(separator: ", "))")
    }
    return form
  }

  private static let forms = Reference.Form.allCases.map(\.rawValue)
}
