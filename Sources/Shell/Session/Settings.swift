import FoundationEssentials
import InterviewQA
import LineEditing
import TerminalText

/// The settings of a session: those of the command line's flags, and the shell's own.
struct Settings {
  var options = AnswerOptions()
  var form = OutputForm.plain
  var color = Choice.auto
  /// Links to the files of citations, by an escape sequence that not every terminal knows.
  var links = Choice.auto
  /// Columns to wrap at; nil for the terminal's width.
  var columns: Int?
  /// Whether “”, — and the like take two columns, as on terminals set up for Chinese.
  var hasWideMarks = false
  var usesPager = true
  /// Whether an answer on a terminal is followed by the commands for it.
  var hasHints = true
  var showsTiming = false
  /// Nil for the keys of `.editrc`.
  var keyMap: LineEditor.KeyMap?
  /// The file that results are appended to; nil for standard output.
  var output: String?

  /// The page that answers are written on.
  var page: Page {
    Page(
      columns: columns ?? (form == .terminal ? min(Terminal.width, Self.maxColumns) : nil),
      hasStyles: color.isOn(form == .terminal && Terminal.hasColor),
      hasLinks: form == .terminal && links.isOn(Terminal.hasLinks), width: width)
  }

  /// Whether the prompt and the line being typed have colours.
  var hasColor: Bool { color.isOn(Terminal.hasColor) }

  var width: DisplayWidth { DisplayWidth(ambiguousIsWide: hasWideMarks) }

  /// Longer lines are hard to read.
  private static let maxColumns = 100
}
