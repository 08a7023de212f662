/// What was asked before in the same conversation; a follow-up is understood by it.
public struct Dialogue: Sendable {
  /// The last question, with what it took over from those before it.
  package var previous: Question?

  public init() {}
}
