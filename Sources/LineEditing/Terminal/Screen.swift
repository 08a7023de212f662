import CEditline
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal as a place for one picture of the line, below the output printed earlier.
struct Screen {
  private let terminal: Descriptor
  private var options: ScreenOptions
  private var painter = Painter()
  private var content: LineContent?
  // The size of the VT100, until the real one is known.
  private var rows: Int32 = 24
  private(set) var columns: Int32 = 80

  init(terminal: Descriptor, options: ScreenOptions) {
    self.terminal = terminal
    self.options = options
  }

  /// Whether the terminal named by the environment can move its cursor.
  static var canBePainted: Bool {
    guard let name = unsafe getenv("TERM") else { return false }
    return unsafe !["", "dumb", "emacs", "unknown"].contains(String(cString: name))
  }

  /// The maximum number of rows of a listing above the line that leaves its start on the screen.
  var listingHeight: Int { max(1, Int(rows) - 2) }

  var width: DisplayWidth {
    get { options.width }
    set { options.width = newValue }
  }

  /// Shows the line. A new size of the window is noticed here, since the signal for it may come after
  /// keys that were typed later.
  mutating func show(_ content: LineContent) {
    adaptToSize()
    self.content = content
    terminal.send(painter.paint(layout(of: content), height: Int(rows)))
  }

  /// Leaves the picture on the screen and moves to the row below it.
  mutating func leave() {
    terminal.send(painter.leave())
  }

  /// Erases the picture.
  mutating func erase() {
    terminal.send(painter.erase())
  }

  mutating func clear() {
    terminal.send("\u{1B}[H\u{1B}[2J")
    painter.forget()
  }

  /// To be called when the cursor is at the start of a row and there is no picture.
  mutating func forget() {
    painter.forget()
  }

  /// Erases the picture if the size of the window has changed.
  private mutating func adaptToSize() {
    let (oldRows, oldColumns) = (rows, columns)
    _ = unsafe le_window_size(terminal.number, &rows, &columns)
    guard let content, (rows, columns) != (oldRows, oldColumns) else { return }
    if options.reflowsOnResize && columns != oldColumns {
      painter.reflow(layout(of: content), height: Int(rows))
    }
    erase()
  }

  private func layout(of content: LineContent) -> Layout {
    Layout(content, columns: Int(columns), width: options.width)
  }
}
