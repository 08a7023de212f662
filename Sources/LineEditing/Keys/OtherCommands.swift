extension KeyCommand {
  static var other: [KeyCommand] {
    [
      KeyCommand(
        "app-interrupt", "Drop the line", emacs: ["^C"], vi: ["^C"], viCommands: ["^C"]
      ) { _, _ in .interrupt },
      KeyCommand(
        "app-clear-screen", "Clear the screen above the line",
        emacs: ["^L"], vi: ["^L"], viCommands: ["^L"]
      ) { context, _ in
        context.screen.clear()
        return .done
      },
      KeyCommand(
        "app-undo", "Take the last change back", emacs: ["^_"], vi: ["^_"], viCommands: ["^_", "u"]
      ) { context, buffer in
        guard let earlier = context.line.undo.undo(from: buffer) else { return .beep }
        buffer = earlier
        return .done
      },
      KeyCommand(
        "app-transpose", "Swap the characters on either side; at the end the last two",
        emacs: ["^T"], vi: ["^T"]
      ) { _, buffer in buffer.swapCharacters() ? .done : .beep },
      KeyCommand("app-newline", "Start a further line", emacs: ["\\e^M", "\\e^J"]) { _, buffer in
        buffer.insert("\n")
        return .done
      },
      KeyCommand("app-complete", "Complete what is before", emacs: ["^I"], vi: ["^I"]) {
        $0.completeWord(in: &$1)
      },
      KeyCommand(
        "app-ignore", "Nothing, for keys that would leave their sequence in the line",
        emacs: ["\\e[2~", "\\e[5~", "\\e[6~", "\\e[I", "\\e[O", "\\e[Z", "\\e[201~"] + functionKeys
      ) { _, _ in .beep },
    ]
  }

  private static let functionKeys =
    ["P", "Q", "R", "S"].map { "\\eO" + $0 } + functionNumbers.map { "\\e[\($0)~" }
    + ["A", "B", "P", "Q", "R", "S"].flatMap { modified($0) }
    + ([2, 5, 6] + functionNumbers).flatMap { modified("~", number: $0) }

  /// F1 to F12, as the VT220 and its successors number them.
  private static let functionNumbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
}
