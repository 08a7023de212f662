/// What stands for the names of people whom a transcript does not name, in forms that tell their
/// turns apart by names only.
public struct StandInNames: Equatable, Sendable {
  /// For somebody who asks.
  public var interviewer: String
  /// For somebody who answers.
  public var guest: String
  /// For anybody else.
  public var other: String

  /// Names for each part in an interview.
  public init(interviewer: String, guest: String, other: String) {
    self.interviewer = interviewer
    self.guest = guest
    self.other = other
  }

  /// What stands for a voice; nil if its name is one.
  func name(for voice: SpokenPart.Voice) -> String? {
    switch voice {
    case .unnamed(let role): name(for: role)
    // `0`, as machines call speakers, is no name before a colon.
    case .named(let name): voice.isNumber ? "\(other) \(name)" : nil
    case .nobody: nil
    }
  }

  private func name(for role: SpeakerRole?) -> String {
    switch role {
    case .interviewer: interviewer
    case .guest: guest
    case .participant, .outlet, nil: other
    }
  }

  /// The same, each with a number behind it that makes it no name of the given ones.
  func distinct(from names: Set<String>) -> StandInNames {
    func free(_ name: String) -> String {
      guard names.contains(name) else { return name }
      return (2...).lazy.map { "\(name) \($0)" }.first { !names.contains($0) } ?? name
    }
    return StandInNames(
      interviewer: free(interviewer), guest: free(guest), other: free(other))
  }
}
