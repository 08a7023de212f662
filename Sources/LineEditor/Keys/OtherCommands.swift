extension KeyCommand {
  static var other: [KeyCommand] {
    [
      KeyCommand(
        "app-interrupt", "Drop the line", emacs: ["^C"], vi: ["^C"], viCommands: ["^C"]
      ) { _, _ in .interrupt },
      KeyCommand(
        "app-clear-screen", "Clear the screen above the line",
        emacs: ["^L"], vi: ["^L"], viCommands: ["^L"]
      ) { editor, _ in
        editor.screen.clear()
        return .done
      },
      KeyCommand(
        "app-undo", "Take the last change back", emacs: ["^_"], vi: ["^_"], viCommands: ["^_", "u"]
      ) { editor, buffer in
        guard let earlier = editor.line.undo.earlier(than: buffer) else { return .beep }
        buffer = earlier
        return .done
      },
      KeyCommand("app-newline", "Start a further line", emacs: ["\\e^M", "\\e^J"]) { _, buffer in
        buffer.insert("\n")
        return .done
      },
      KeyCommand("app-complete", "Complete what is before", emacs: ["^I"], vi: ["^I"]) {
        $0.completeWord(in: &$1)
      },
      KeyCommand(
        "app-ignore", "Nothing, for keys that would leave their sequence in the line",
        emacs: ["\\e[2~", "\\e[5~", "\\e[6~", "\\e[1;5A", "\\e[1;5B", "\\e[I", "\\e[O", "\\e[Z"]
          + functionKeys
      ) { _, _ in .beep },
    ]
  }

  private static let functionKeys =
    ["P", "Q", "R", "S"].map { "\\eO" + $0 }
    + [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map { "\\e[\($0)~" }
}
