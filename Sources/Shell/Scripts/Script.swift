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

  var lines: [String] { entries.map(\.line) }

  /// `a.session:12`, where an entry stands.
  func place(of entry: Entry) -> String { "\(name):\(entry.input.lowerBound + 1)" }

  /// `a.session:12 谷歌排第几？`
  func title(of index: Int) -> String {
    place(of: entries[index]) + " " + SafeText.visible(entries[index].line)
  }
}
