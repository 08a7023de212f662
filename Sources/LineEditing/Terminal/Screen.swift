import CEditline
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal as a place for one picture of the line below everything printed before.
struct Screen {
  private let terminal: Descriptor
  private var options: LineEditor.Options
  private var painter = Painter()
  private var content: LineContent?
  private var rows: Int32 = 24
  private(set) var columns: Int32 = 80

  init(terminal: Descriptor, options: LineEditor.Options) {
    self.terminal = terminal
    self.options = options
  }

  /// Whether the terminal named by the environment can move its cursor.
  static var canBePainted: Bool {
    guard let name = unsafe getenv("TERM") else { return false }
    return unsafe !["", "dumb", "emacs", "unknown"].contains(String(cString: name))
  }

  /// Rows that a listing above the line can take without scrolling its start away.
  var listingHeight: Int { max(1, Int(rows) - 2) }

  var width: DisplayWidth {
    get { options.width }
    set { options.width = newValue }
  }

  /// A new size of the window is seen here and not when the signal for it comes, which may be after
  /// keys that were typed later.
  mutating func show(_ content: LineContent) {
    adaptToSize()
    self.content = content
    terminal.send(painter.paint(layout(of: content), height: Int(rows)))
  }

  /// Leaves the picture standing and goes to the row below it.
  mutating func leave() {
    terminal.send(painter.leave())
  }

  /// Takes the picture away.
  mutating func erase() {
    terminal.send(painter.erase())
  }

  mutating func clear() {
    terminal.send("\u{1B}[H\u{1B}[2J")
    painter.forget()
  }

  /// The cursor is at the head of a row and there is no picture.
  mutating func forget() {
    painter.forget()
  }

  /// Takes the picture away if the window got another size.
  private mutating func adaptToSize() {
    let old = (rows, columns)
    _ = unsafe le_window_size(terminal.number, &rows, &columns)
    guard let content, (rows, columns) != old else { return }
    if options.reflowsOnResize && columns != old.1 {
      painter.reflow(layout(of: content), height: Int(rows))
    }
    erase()
  }

  private func layout(of content: LineContent) -> Layout {
    Layout(content, columns: Int(columns), width: options.width)
  }
}
