import TerminalText

/// One line of what is to be shown: words that the page may wrap, and what stands before them.
struct Line: Equatable {
  /// Stands before the first row; the further ones are indented by as much.
  var head: String
  var body: StyledText
  /// Words of the body that lead somewhere on a terminal that knows links.
  var link: Link?
  /// Rows it may take when it is wrapped; a longer one ends in `…`. Nil for all it needs.
  var most: Int?
  /// False for what is to be copied as it is: the terminal may break it, the page does not.
  var isWrapped = true

  struct Link: Equatable {
    let words: String
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
