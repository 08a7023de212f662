/// Reads lines and prints what it read, for the tests on a pseudo-terminal and for trying by hand:
/// `LineEditingDemo [HISTORY-FILE]`.
///
/// `LineEditingDemo --append FILE NAME COUNT LIMIT` only appends entries to a history. It reopens the
/// history after every 50, so that it is trimmed whenever it has more than twice the limit.

import LineEditing
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Returns whether no append failed.
func append(_ count: Int, named name: String, to file: String, limit: Int) -> Bool {
  let entriesPerOpening = 50
  var history = History()
  for number in 0..<count {
    if number % entriesPerOpening == 0 { history = History(file: file, limit: limit) }
    history.append("\(name) \(number)")
  }
  return history.failure == nil
}

let arguments = CommandLine.arguments
if arguments.count == 6, let count = Int(arguments[4]), let limit = Int(arguments[5]) {
  exit(append(count, named: arguments[3], to: arguments[2], limit: limit) ? 0 : 1)
}

let editor = LineEditor(program: "demo")
if arguments.count > 1 { editor.history = History(file: arguments[1], limit: 100) }

let places = ["北京", "北京大学", "北京烤鸭", "上海", ":help", ":history"]
editor.complete = { request in
  let typed = request.text.utf8.prefix(request.cursor)
  let start =
    typed.lastIndex(of: UInt8(ascii: " ")).map { typed.index(after: $0) } ?? typed.startIndex
  let word = String(request.text[start..<typed.endIndex])
  let offset = typed.distance(from: typed.startIndex, to: start)
  return Completion(
    offset..<request.cursor, places.filter { $0.hasPrefix(word) }.map { Completion.Candidate($0) })
}
editor.hint = { $0 == "谷" ? "歌的成本" : nil }
editor.highlight = { text in
  text.hasPrefix(":") ? [StyledRange(0..<text.utf8.count, Style(color: .cyan))] : []
}
editor.bind("^X^E", name: "demo-exit", help: "Exit from within a line") { _ in exit(3) }
editor.bind("^O", name: "demo-above", help: "Print above the line") { _ in
  editor.printAbove("上面")
  return .done
}

/// Prints a text with its newlines made visible.
func say(_ text: String) {
  print(String(text.map { $0 == "\n" ? "⏎" : $0 }))
}

reading: while true {
  switch editor.readLine(
    prompt: StyledText("问", Style(.bold, color: .green)) + "> ", continuation: "… ")
  {
  case .line(let text):
    say(text.count < 1000 ? "<\(text)>" : "<\(text.count) characters>")
    editor.history.append(text)
    if text == "later" {
      let announcements = editor.announcements
      Task.detached { announcements.print("后来") }
    }
    if text == "quit" { break reading }
  case .interrupted: say("interrupted")
  case .endOfInput: break reading
  }
}
say("bye")
