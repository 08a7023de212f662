import InterviewQA

/// Lines to run as one conversation, with what a golden session expects of them.
struct Script {
  /// The file's path, or another name for messages.
  let name: String
  /// The rows of the file, without line feeds.
  let rows: [String]
  /// Whether the last row also ends with a line feed.
  let isTerminated: Bool
  /// In the order in which they are run.
  let entries: [Entry]
  /// The sources that the answers were taken from, by the head of the file; empty if it has none.
  let sources: [Source]
  /// Whether only the rows between fences are entries, and the others prose.
  let isMarkdown: Bool

  /// A source as it was when the answers were recorded.
  struct Source: Hashable {
    /// As citations name it.
    let file: String
    let sha256: String
  }

  /// A question or command.
  struct Entry: Equatable {
    /// Without its prompt and assertion.
    let line: String
    /// The text after `#=>`.
    let assertion: String?
    /// Rows of the file, from 0.
    let input: Range<Int>
    /// Rows of the expected output, without blank rows and comments at the end; nil if the file has
    /// no prompts and hence no place for output.
    let output: Range<Int>?
  }

  var lines: [String] { entries.map(\.line) }

  /// The place of an entry: `a.session:12`.
  func place(of entry: Entry) -> String { "\(name):\(entry.input.lowerBound + 1)" }

  /// `a.session:12 谷歌排第几？`
  func title(of index: Int) -> String {
    place(of: entries[index]) + " " + SafeText.visible(entries[index].line)
  }
}
