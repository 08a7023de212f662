/// A conversation so far, which follow-up questions refer to.
public struct Dialogue: Sendable {
  /// The last question, with what it took over from earlier ones; nil before the first.
  package private(set) var previous: Question?
  /// The passages quoted so far, which a request for more leaves out.
  package private(set) var quoted: Set<Int> = []
  /// The passage quoted first in the last answer; nil if it had none.
  package private(set) var answered: Int?

  /// An empty conversation.
  public init() {}

  mutating func add(_ question: Question, _ answer: Answer) {
    previous = question
    quoted.formUnion(answer.citations.lazy.map(\.passage))
    answered = answer.citations.first?.passage
  }
}
