extension SessionCommand {
  static let quit = SessionCommand(
    "quit", "q", help: "leave; so does Ctrl-D", isRecorded: false
  ) { _, _ in .quit }
}
