extension KeyCommand {
  static var killing: [KeyCommand] {
    [
      KeyCommand(
        "app-backspace", "Remove the character before",
        emacs: ["^H", "^?"], vi: ["^H", "^?"]
      ) { _, buffer in
        guard buffer.cursor > 0 else { return .beep }
        buffer.replace(buffer.offsetOfPreviousCharacter..<buffer.cursor, with: "")
        return .done
      },
      KeyCommand(
        "app-delete", "Remove the character after",
        emacs: ["\\e[3~", "\\e[3;2~"], vi: [ArrowKey.delete.key], viCommands: [ArrowKey.delete.key]
      ) { _, buffer in buffer.removeNextCharacter() },
      KeyCommand(
        "app-delete-or-end", "Remove the character after; end the input on an empty line",
        emacs: ["^D"], vi: ["^D"], viCommands: ["^D"]
      ) { _, buffer in buffer.text.isEmpty ? .endInput : buffer.removeNextCharacter() },
      KeyCommand(
        "app-kill-previous-word", "Cut the word before",
        emacs: ["^W", "\\e^?", "\\e^H"], vi: ["^W"]
      ) { $0.kill($0.words(of: $1.text).start(before: $1.cursor)..<$1.cursor, in: &$1) },
      KeyCommand(
        "app-kill-next-word", "Cut the word after",
        emacs: ["\\ed", "\\eD"] + KeyCommand.modified("~", number: 3, from: 3)
      ) { $0.kill($1.cursor..<$0.words(of: $1.text).end(after: $1.cursor), in: &$1) },
      KeyCommand("app-kill-to-end", "Cut the rest of the line", emacs: ["^K"]) {
        $0.kill($1.cursor..<$1.text.utf8.count, in: &$1)
      },
      KeyCommand("app-kill-to-start", "Cut the line up to here", emacs: ["^U"], vi: ["^U"]) {
        $0.kill(0..<$1.cursor, in: &$1)
      },
      KeyCommand("app-yank", "Insert what was cut last", emacs: ["^Y"], vi: ["^Y"]) {
        $1.insert($0.killed)
        return .done
      },
    ]
  }
}

extension EditBuffer {
  fileprivate mutating func removeNextCharacter() -> KeyResult {
    guard !isAtEnd else { return .beep }
    replace(cursor..<offsetOfNextCharacter, with: "")
    return .done
  }
}

extension KeyContext {
  fileprivate func kill(_ range: Range<Int>, in buffer: inout EditBuffer) -> KeyResult {
    guard !range.isEmpty else { return .beep }
    killed = String(buffer.text(in: range))
    buffer.replace(range, with: "")
    return .done
  }
}
