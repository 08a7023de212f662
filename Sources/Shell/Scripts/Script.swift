import InterviewQA

/// Lines to be run as one conversation.
struct Script {
  /// For messages: the file's path, or what else it is.
  let name: String
  let lines: [String]

  /// A file of questions or a saved session; `-` is standard input.
  init(file: String) throws(FileError) {
    let bytes = file == "-" ? Self.standardInput() : try FileAccess.bytes(of: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(path: file, problem: "not UTF-8 text; convert it first: iconv -t UTF-8")
    }
    name = file
    lines = Self.lines(of: text)
  }

  /// What was typed in an old session, when a text looks like one; nil when it does not.
  init?(pasted text: String) {
    guard let entries = Prompt.entries(in: Self.rows(of: text)) else { return nil }
    name = "pasted session"
    lines = entries
  }

  /// The entries of a session; of other texts the lines, those that end with a backslash joined
  /// with the next.
  static func lines(of text: String) -> [String] {
    let rows = rows(of: text)
    if let entries = Prompt.entries(in: rows) { return entries }
    var lines: [String] = []
    var isContinued = false
    for row in rows {
      let line = row.hasSuffix("\\") ? String(row.dropLast()) : row
      if isContinued { lines[lines.count - 1] += line } else { lines.append(line) }
      isContinued = row.hasSuffix("\\")
    }
    return lines
  }

  private static func rows(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(Substring(row.last == "\r" ? row.dropLast() : row))
    }
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes += Array(line.utf8) }
    return bytes
  }
}

/// What the shell shows before the line that is typed, and how it is known again.
enum Prompt {
  static let name = "dixit"
  static let continuation = "...> "

  /// `dixit> `, or `dixit [bees]> ` when the questions are narrowed.
  static func text(narrowedTo narrowed: [String] = []) -> String {
    name + (narrowed.isEmpty ? "" : " [\(narrowed.joined(separator: ", "))]") + "> "
  }

  /// What stands behind the prompts of a session; nil when no row begins with one.
  static func entries(in rows: [String]) -> [String]? {
    var entries: [String] = []
    var isInEntry = false
    for row in rows {
      if let entry = entry(of: row) {
        entries.append(entry)
        isInEntry = true
      } else if isInEntry, row.hasPrefix(continuation) {
        entries[entries.count - 1] += "\n" + row.dropFirst(continuation.count)
      } else {
        isInEntry = false
      }
    }
    return entries.isEmpty ? nil : entries
  }

  private static func entry(of row: String) -> String? {
    guard row.hasPrefix(name) else { return nil }
    let rest = row.dropFirst(name.count)
    if rest == ">" || rest.hasPrefix("> ") { return String(rest.dropFirst(2)) }
    guard rest.hasPrefix(" ["), let end = rest.firstRange(of: "]> ") else { return nil }
    return String(rest[end.upperBound...])
  }
}
