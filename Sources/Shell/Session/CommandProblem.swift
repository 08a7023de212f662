/// Why a command cannot be carried out, in words for the person who typed it.
struct CommandProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Int {
  /// Reads a number from 1.
  ///
  /// - Throws: `CommandProblem`, which says that the number of `what` is expected.
  init(number text: some StringProtocol, of what: String) throws(CommandProblem) {
    guard let number = Int(text), number > 0 else {
      throw CommandProblem("‘\(text)’: expected the number of \(what)")
    }
    self = number
  }
}
