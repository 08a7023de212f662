/// What was asked before in the same conversation; a follow-up is understood by it.
public struct Dialogue: Sendable {
  /// The last question, with what it took over from those before it.
  package private(set) var previous: Question?
  /// Numbers of the passages that were quoted in answer; whoever asks for more has seen them.
  package private(set) var quoted: Set<Int> = []
  /// Number of the passage that was quoted first in answer to the last question.
  package private(set) var answered: Int?

  /// A conversation in which nothing was asked yet.
  public init() {}

  mutating func add(_ question: Question, _ answer: Answer) {
    previous = question
    quoted.formUnion(answer.citations.lazy.map(\.passage))
    answered = answer.citations.first?.passage
  }
}
