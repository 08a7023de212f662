extension SessionCommand {
  static let quit = SessionCommand(
    "quit", "q", help: "leave; same as Ctrl-D", isRecorded: false
  ) { _, _ in .quit }
}
