import InterviewQA

/// The last answer and its quotations, for the commands that refer to them by number.
extension Session {
  /// - Throws: `CommandProblem` if no question has been asked yet.
  func lastAnswer() throws(CommandProblem) -> LastAnswer {
    guard let last else { throw CommandProblem("no question has been asked yet") }
    return last
  }

  /// The quotation with a number as the answer shows it, or without a number the one last looked
  /// at. Later commands without a number refer to it.
  ///
  /// - Throws: `CommandProblem` if there is no such quotation.
  mutating func quotation(_ number: Substring?) throws(CommandProblem) -> Citation {
    let last = try lastAnswer()
    let quotations = last.answer.quotations
    guard !quotations.isEmpty else { throw CommandProblem("the last answer quotes nothing") }
    let index = try number.map(Self.index) ?? last.current
    guard quotations.indices.contains(index) else {
      throw CommandProblem(
        "no quotation \(index + 1); the last answer has 1 to \(quotations.count)")
    }
    select(quotation: index)
    return quotations[index]
  }

  private static func index(_ number: Substring) throws(CommandProblem) -> Int {
    try Int(number: number, of: "a quotation") - 1
  }
}
