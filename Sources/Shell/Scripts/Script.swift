import Basics
import InterviewQA

/// Lines to be run as one conversation, and what a golden session expects of them.
struct Script {
  /// For messages: the file's path, or what else it is.
  let name: String
  /// Of the file, without their line feeds.
  let rows: [String]
  /// Whether the last row ends with a line feed, too.
  let isTerminated: Bool
  /// In the order they are run.
  let entries: [Entry]
  /// What the answers were taken from, as the head of the file tells it; empty when it does not.
  let sources: [Source]
  /// Whether only the rows between fences belong to it, and the rest is prose.
  let isMarkdown: Bool

  /// A source as it was when the answers were written down.
  struct Source: Hashable {
    /// As citations name it.
    let file: String
    let sha256: String
  }

  /// A question or command.
  struct Entry: Equatable {
    /// As it is run.
    let line: String
    /// What stands behind `#=>`.
    let assertion: String?
    /// Rows of the file, from 0.
    let input: Range<Int>
    /// Rows of what is expected, without blank ones and comments at their end; nil where the file
    /// has no prompts and hence no room for it.
    let output: Range<Int>?
  }

  /// A file of questions, a saved session, or Markdown with either in fences; `-` is standard input.
  init(file: String) throws(FileError) {
    let bytes = file == "-" ? Self.standardInput() : try FileAccess.bytes(of: file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(path: file, problem: "not UTF-8 text; convert it first: iconv -t UTF-8")
    }
    let isMarkdown = [".md", ".markdown"].contains { file.hasSuffix($0) }
    self.init(text, name: file == "-" ? "stdin" : file, isMarkdown: isMarkdown)
    if isMarkdown, entries.isEmpty {
      throw FileError(path: file, problem: "no question between ```dixit and ``` in it")
    }
  }

  /// What was typed in an old session, when a text looks like one; nil when it does not.
  init?(pasted text: String) {
    guard text.hasPrefix(Prompt.name) || text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    self.init(text, name: "pasted session", isMarkdown: false)
    guard rows.contains(where: { Prompt.entry(of: $0) != nil }) else { return nil }
  }

  init(_ text: String, name: String, isMarkdown: Bool) {
    var rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    isTerminated = rows.last?.isEmpty ?? false
    if isTerminated { rows.removeLast() }
    let reader = ScriptReader(rows: rows, isMarkdown: isMarkdown)
    self.name = name
    self.rows = rows
    self.isMarkdown = isMarkdown
    entries = reader.entries
    sources = reader.sources
  }

  var lines: [String] { entries.map(\.line) }

  /// `a.session:12`, where an entry stands.
  func place(of entry: Entry) -> String { "\(name):\(entry.input.lowerBound + 1)" }

  /// `a.session:12 谷歌排第几？`
  func title(of index: Int) -> String {
    place(of: entries[index]) + " " + SafeText.visible(entries[index].line)
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

  /// What stands behind the prompt of a row; nil when it has none.
  static func entry(of row: String) -> String? {
    guard row.hasPrefix(name) else { return nil }
    let rest = row.dropFirst(name.count)
    if rest == ">" || rest.hasPrefix("> ") { return String(rest.dropFirst(2)) }
    guard rest.hasPrefix(" ["), let end = rest.firstRange(of: "]> ") else { return nil }
    return String(rest[end.upperBound...])
  }
}
