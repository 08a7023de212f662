/// What was asked before in the same conversation; a follow-up is understood by it.
public struct Dialogue: Sendable {
  /// The last question, with what it took over from those before it.
  package var previous: Question?
  /// Numbers of the passages that were quoted in answer; whoever asks for more has seen them.
  package var quoted: Set<Int> = []

  /// Number of the passage that was quoted first in answer to the last question.
  package var answered: Int?

  public init() {}
}
