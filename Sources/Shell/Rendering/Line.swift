import TerminalText

/// One line of output: words that the page may wrap, and a head before them.
struct Line: Equatable {
  /// Precedes the first row; further rows are indented by its width.
  var head: String
  var body: StyledText
  /// A link on words of the body, for terminals that open links.
  var link: Link?
  /// Maximum number of rows; a longer line ends in `…`. Nil for no limit.
  var maxRows: Int?
  /// False for text to copy, which the terminal may break but the page does not.
  var isWrapped = true

  /// A link on some words of a line.
  struct Link: Equatable {
    let words: String
    /// The address.
    let target: String
  }

  init(_ body: StyledText, head: String = "", link: Link? = nil) {
    self.head = head
    self.body = body
    self.link = link
  }

  /// A line that is not wrapped.
  static func whole(_ text: String, head: String = "") -> Line {
    var line = Line(text, head: head)
    line.isWrapped = false
    return line
  }

  init(_ text: String, head: String = "") {
    self.init(StyledText(text), head: head)
  }
}
