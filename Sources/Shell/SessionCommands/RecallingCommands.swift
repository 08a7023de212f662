import Basics
import LineEditing

/// Commands for lines entered before.
extension SessionCommand {
  static let recalling: [SessionCommand] = [
    SessionCommand(
      "history", usage: "[N]", help: "the last N lines entered (default: 20), with their numbers",
      isRecorded: false
    ) { session, count in
      let entries = session.history.entries
      let count = count.isEmpty ? defaultCount : try Int(number: count, of: "lines")
      let digits = "\(entries.count)".count
      let shown = entries.enumerated().suffix(count)
      let lines = shown.map { index, entry in
        let number = "\(index + 1)"
        let padding = String(repeating: " ", count: digits - number.count)
        return Line(SafeText.visible(entry), head: padding + number + "  ")
      }
      return .message(lines.isEmpty ? [Line("nothing has been entered yet")] : lines) {
        [
          "history": .array(
            shown.map { index, entry in
              ["number": .integer(index + 1), "line": .string(entry)]
            })
        ]
      }
    },
    SessionCommand(
      "again", usage: "N", help: "run line N of the history again; same as !N",
      isRecorded: false
    ) { session, number in
      let index = try Int(number: number, of: "a line of the history") - 1
      guard session.history.entries.indices.contains(index) else {
        throw CommandProblem("no line \(index + 1) in the history (:history lists it)")
      }
      return .again(session.history.entries[index])
    },
  ]

  /// Entries that `:history` shows.
  private static let defaultCount = 20
}
