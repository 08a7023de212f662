import InterviewQA

/// A command of the shell: `:in interview.txt`.
struct SessionCommand: Sendable {
  /// Without the colon: the name, and perhaps a short one.
  let names: [String]
  /// The arguments as help shows them: `[SOURCE]`.
  let usage: String
  let help: String
  /// What Tab offers for each argument; the last one goes for all that follow.
  let offers: [Offer]
  /// Whether it belongs into a saved session.
  let isRecorded: Bool
  let action: @Sendable (inout Session, String) throws -> Response

  init(
    _ names: String..., usage: String = "", help: String, offers: [Offer] = [],
    isRecorded: Bool = true,
    action: @escaping @Sendable (inout Session, String) throws -> Response
  ) {
    self.names = names
    self.usage = usage
    self.help = help
    self.offers = offers
    self.isRecorded = isRecorded
    self.action = action
  }

  /// Something that Tab completes.
  enum Offer: Sendable {
    case commands, settings, sources, speakers, words, files
    /// The values of the setting before.
    case values
    case choice([String])
  }

  /// `:in [SOURCE]`
  var call: String {
    ":" + names[0] + (usage.isEmpty ? "" : " " + usage)
  }
}
