import TerminalText

/// What the editor is to know of the terminal.
package struct ScreenOptions: Sendable {
  package var width: DisplayWidth
  /// Whether the terminal rewraps its rows when resized, as nearly all do but xterm.
  package var reflowsOnResize: Bool

  package init(width: DisplayWidth = DisplayWidth(), reflowsOnResize: Bool = true) {
    self.width = width
    self.reflowsOnResize = reflowsOnResize
  }
}
