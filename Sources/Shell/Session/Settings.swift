import FoundationEssentials
import InterviewQA
import LineEditing
import TerminalText

/// What can be changed about a session: the flags of the command line, and the shell's own.
struct Settings {
  var options = AnswerOptions()
  var form = OutputForm.plain
  var color = Choice.auto
  /// Links to the files of citations, by an escape sequence not every terminal knows.
  var links = Choice.auto
  /// Columns to wrap at; nil for those of the terminal.
  var columns: Int?
  /// Whether “”, — and the like take two columns, as terminals may be set up for Chinese.
  var hasWideMarks = false
  var usesPager = true
  /// Whether an answer on a terminal is followed by what can be done with it.
  var hasHints = true
  var showsTiming = false
  /// Nil leaves it to `.editrc`.
  var keyMap: LineEditor.KeyMap?
  /// The file that results are added to; nil for standard output.
  var output: String?

  /// What answers are written on.
  var page: Page {
    Page(
      columns: columns ?? (form == .terminal ? min(Terminal.width, Self.widest) : nil),
      hasStyles: color.isOn(form == .terminal && Terminal.hasColor),
      hasLinks: form == .terminal && links.isOn(Terminal.hasLinks), width: width)
  }

  /// Whether the line being typed may have colours.
  var hasColor: Bool { color.isOn(Terminal.hasColor) }

  var width: DisplayWidth { DisplayWidth(ambiguousIsWide: hasWideMarks) }

  /// In columns; longer lines are hard to read.
  private static let widest = 100
}
