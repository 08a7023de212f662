/// What a line is that asks nothing.
public enum Utterance: String, Encodable, Sendable {
  /// One word or name by itself: it is searched for, and not answered.
  case word
  /// Said to be polite, or to agree: *hello*, 谢谢, *ok*.
  case greeting
  /// Meant for the program: *help*, *exit*, 退出.
  case command
  /// Nothing that could be looked for: punctuation, words that carry no subject.
  case noise

  /// What a `command` asks the program to do.
  package enum Request: Sendable {
    /// Say what it can do: *help*, 帮助.
    case help
    /// End the conversation: *exit*, 退出.
    case leave
  }
}
