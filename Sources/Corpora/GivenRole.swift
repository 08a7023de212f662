import Transcripts

/// What the user says that a speaker does, whatever the file suggests.
public struct GivenRole: Hashable, Sendable {
  /// As the labels of the sources write it, or another form of the same name.
  public let name: String
  /// Anything but `outlet`, who does not speak.
  public let role: SpeakerRole

  /// `Hall=guest`; nil without a name or with an unknown role.
  public init?(_ text: String) {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex,
      let role = SpeakerRole(rawValue: String(text[equals...].dropFirst())), role != .outlet
    else { return nil }
    self.name = String(text[..<equals])
    self.role = role
  }

  var speakerRole: Speaker.Role {
    switch role {
    case .interviewer: .interviewer
    case .guest: .guest
    case .participant: .participant
    case .outlet: .outlet
    }
  }
}
