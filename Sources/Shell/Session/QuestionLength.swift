import InterviewQA

/// How long a question may be: understanding takes time that grows faster than the length.
enum QuestionLength {
  /// In Unicode scalars: some pages of text.
  static let longest = 10_000

  /// - Throws: `CommandProblem` for a longer text.
  static func check(_ question: String) throws(CommandProblem) {
    guard question.utf8.count > longest else { return }
    let count = question.unicodeScalars.count
    guard count > longest else { return }
    throw CommandProblem("a question of \(count) characters; at most \(longest) are read")
  }
}
