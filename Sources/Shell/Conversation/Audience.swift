/// Who reads the responses to lines, and what they need to see.
enum Audience {
  /// Typed the lines at the terminal, and so sees them already.
  case person
  /// Reads answers only.
  case pipe
  /// Sees each line with its response.
  case replay
  /// Sees errors only: the start-up file.
  case nobody
  /// Sees nothing, and takes the responses from `Conversation.run`.
  case checker
}
