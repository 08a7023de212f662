import Testing

@testable import InterviewQA

extension Stages {
  /// What the passage that begins at a line proves of the question.
  func proof(atLine line: Int) throws -> Proof {
    try Prover(context: context)
      .proof(of: #require(try ranked(atLine: line), "line \(line) is not ranked"))
  }
}
