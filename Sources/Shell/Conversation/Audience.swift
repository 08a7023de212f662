/// Who reads what comes of lines.
enum Audience {
  /// Sees the lines already, since they were typed at the terminal.
  case person
  /// Reads answers only.
  case pipe
  /// Sees each line with what comes of it.
  case replay
  /// Wants to hear of errors only: the start-up file.
  case nobody
  /// Takes what comes of each line from `run`, and sees nothing.
  case checker
}
