import CEditline
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines from a person at a terminal, with editing, history, completion and hints.
///
/// libedit keeps the key maps and commands; this module reads and paints, and replaces what libedit
/// gets wrong for double-width text. Only one editor may be in use at a time, on one thread.
package final class LineEditor {
  package enum Mode: Sendable {
    case edited
    /// Lines are read as the kernel delivers them: the terminal cannot move its cursor, or input or
    /// output is no terminal.
    case plain
  }

  package enum KeyMap: String, Sendable {
    case emacs, vi
  }

  /// What Tab offers for the line as typed.
  package var complete: ((CompletionRequest) -> Completion)? {
    get { context.complete }
    set { context.complete = newValue }
  }
  /// Text shown dimly after the given line; the right arrow at its end accepts it.
  package var hint: ((String) -> String?)? {
    get { context.hint }
    set { context.hint = newValue }
  }
  /// Styles for ranges of the given line.
  package var highlight: ((String) -> [StyledRange])?
  /// The words of a text, as byte ranges in order. By default a word is a run of ideographs or of
  /// other letters and digits.
  package var words: ((String) -> [Range<Int>])? {
    get { context.words }
    set { context.words = newValue }
  }
  /// The entries for arrow keys and searches. The caller appends to them.
  package var history: History {
    get { context.history }
    set { context.history = newValue }
  }
  /// Prints above the line from any thread.
  package let announcements: Announcer

  let input: Descriptor
  let output: Descriptor
  let context: KeyContext
  var commands = KeyCommand.all
  var editLine: EditLine?
  var reader: KeyReader
  private let program: String
  private var plainReader: PlainReader
  private var isStarted = false

  /// - Parameter program: selects the lines of the user's `.editrc` that are for this program; ASCII.
  package init(
    program: String, input: Int32 = 0, output: Int32 = 1, options: ScreenOptions = ScreenOptions()
  ) {
    self.program = program
    self.input = Descriptor(number: input)
    self.output = Descriptor(number: output)
    announcements = Announcer(terminal: self.output)
    context = KeyContext(
      screen: Screen(terminal: self.output, options: options), announcements: announcements)
    let wake = Descriptor(number: le_wake_descriptor())
    reader = KeyReader(terminal: self.input, wake: wake)
    plainReader = PlainReader(input: self.input, output: self.output, wake: wake)
  }

  /// Starts the editor and reads `.editrc`, as reading a line does; bind keys before.
  package var mode: Mode {
    start()
    return editLine?.isEnabled == true ? .edited : .plain
  }

  /// The key map in use: the one of `.editrc` until it is set. Starts the editor.
  package var keyMap: KeyMap {
    get {
      start()
      return editLine?.isVi == true ? .vi : .emacs
    }
    set {
      start()
      editLine?.use(keyMap: newValue.rawValue)
      bindKeys()
    }
  }

  /// Returns to the keys of `.editrc`.
  package func useKeysOfUser() {
    start()
    editLine?.use(keyMap: KeyMap.emacs.rawValue)
    bindKeys()
    editLine?.readUserFile()
  }

  /// How wide characters are on this terminal.
  package var width: DisplayWidth {
    get { context.screen.width }
    set { context.screen.width = newValue }
  }

  /// Shows the prompt and waits for a line. What the program has printed is flushed first. Nothing is
  /// shown if the input is no terminal.
  ///
  /// - Parameter continuation: the prompt of each line after the first in a text of several lines.
  package func readLine(prompt: StyledText, continuation: StyledText = "") -> LineEvent {
    fflush(nil)
    return switch mode {
    case .plain: plainReader.readLine(prompt: prompt.plain)
    case .edited: editLine(prompt: prompt, continuation: continuation)
    }
  }

  /// Binds a key to a function, which `.editrc` can bind to other keys by its name. Keys are written
  /// as there: `^T`, `\e[15~`. Keys that begin with an escape are not bound in vi's maps, where the
  /// escape is a key of its own.
  package func bind(
    _ key: String, name: String, help: String,
    _ action: @escaping (inout EditBuffer) -> KeyResult
  ) {
    let vi = key.hasPrefix("\\e") ? [] : [key]
    add(KeyCommand(name, help, emacs: [key], vi: vi, viCommands: vi) { action(&$1) })
  }

  /// Prints text above the line being edited, or at once if there is none. Other threads use
  /// `announcements`.
  package func printAbove(_ text: String) {
    announcements.print(text)
  }

  private func start() {
    guard !isStarted else { return }
    isStarted = true
    le_set_utf8_locale()
    guard input.isTerminal, output.isTerminal, Screen.canBePainted else { return }
    editLine = EditLine(
      program: program, input: input.number, output: output.number, client: client())
    addKeyFunctions()
    useKeysOfUser()
  }

  private func client() -> EditLineClient {
    EditLineClient(
      nextScalar: { [unowned self] in nextScalar() },
      press: { [unowned self] in press(slot: $0) },
      bindKeys: { [unowned self] in bindKeys() },
      beep: { [unowned self] in beep() })
  }
}
