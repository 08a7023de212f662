import InterviewQA

/// What the commands about quotations have in common: the last answer and its numbers.
extension Session {
  func lastAnswer() throws(CommandProblem) -> LastAnswer {
    guard let last else { throw CommandProblem("no question was asked yet") }
    return last
  }

  /// The quotation of a number as the answer shows it, or without one that which was looked at
  /// last; further commands without a number will mean it.
  mutating func quotation(_ number: Substring?) throws(CommandProblem) -> Citation {
    let last = try lastAnswer()
    let quotations = last.answer.quotations
    guard !quotations.isEmpty else { throw CommandProblem("the last answer quotes nothing") }
    let index = try number.map(Self.index) ?? last.current
    guard quotations.indices.contains(index) else {
      throw CommandProblem(
        "no quotation \(index + 1); the last answer has 1 to \(quotations.count)")
    }
    turn(toQuotation: index)
    return quotations[index]
  }

  private static func index(_ number: Substring) throws(CommandProblem) -> Int {
    try Int(number: number, of: "a quotation") - 1
  }
}
