/// Why a command cannot be carried out, in words for the person who typed it.
struct CommandProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Int {
  /// A number from 1.
  init(number text: some StringProtocol, of what: String) throws(CommandProblem) {
    guard let number = Int(text), number > 0 else {
      throw CommandProblem("‘\(text)’: expected the number of \(what)")
    }
    self = number
  }
}
