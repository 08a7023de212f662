import CEditline
import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines from a person at a terminal, with editing, history, completion and hints.
///
/// libedit keeps the key maps and commands; painting, reading and whatever libedit gets wrong for
/// double-width text are done here. One editor and one thread at a time.
package final class LineEditor {
  package enum Event: Equatable, Sendable {
    /// Without the newline at its end; a pasted text may hold newlines within.
    case line(String)
    /// The interrupt key: the line was dropped.
    case interrupted
    /// The end-of-input key on an empty line, a hang-up or a request to terminate.
    case endOfInput
  }

  package enum Mode: Sendable {
    case edited
    /// The terminal is too simple, or not both ends are one: lines as the kernel gives them.
    case plain
  }

  package enum KeyMap: String, Sendable {
    case emacs, vi
  }

  package struct Options: Sendable {
    package var width: DisplayWidth
    /// Whether the terminal wraps its rows anew when resized, as nearly all do but xterm.
    package var reflowsOnResize: Bool

    package init(width: DisplayWidth = DisplayWidth(), reflowsOnResize: Bool = true) {
      self.width = width
      self.reflowsOnResize = reflowsOnResize
    }
  }

  /// What Tab offers; asked for the line as typed.
  package var complete: ((CompletionRequest) -> Completion)?
  /// Text shown dimly after a line, given the line; the right arrow at its end takes it over.
  package var hint: ((String) -> String?)?
  /// Styles for stretches of the line.
  package var highlight: ((String) -> [StyledRange])?
  /// The words of a text as byte ranges in it, in order. By default a word is a run of ideographs
  /// or of other letters and digits.
  package var words: ((String) -> [Range<Int>])?
  /// What the arrow keys and searches go through. The caller appends.
  package var history = History()
  /// `printAbove` for use from any thread.
  package let announcements: Announcer

  let program: String
  let input: Descriptor
  let output: Descriptor
  var screen: Screen
  var commands = KeyCommand.all
  var editLine: EditLine?
  var reader: KeyReader
  var line = LineState(prompt: "", continuation: "")
  /// The text removed last by a kill command.
  var killed = ""
  var lastQuery = ""
  private var plainReader: PlainReader
  private var isStarted = false

  /// `program` names the lines of the user's `.editrc` that are for it alone; ASCII.
  package init(
    program: String, input: Int32 = 0, output: Int32 = 1, options: Options = Options()
  ) {
    self.program = program
    self.input = Descriptor(number: input)
    self.output = Descriptor(number: output)
    announcements = Announcer(terminal: self.output)
    screen = Screen(terminal: self.output, options: options)
    let wake = Descriptor(number: le_wake_descriptor())
    reader = KeyReader(terminal: self.input, wake: wake)
    plainReader = PlainReader(input: self.input, output: self.output, wake: wake)
  }

  /// Asking, like reading, starts the editor and reads `.editrc`; bind keys before.
  package var mode: Mode {
    start()
    return editLine?.isEnabled == true ? .edited : .plain
  }

  /// The key map in use: the user's choice in `.editrc`, until it is set.
  package var keyMap: KeyMap {
    get {
      start()
      return editLine?.isVi == true ? .vi : .emacs
    }
    set {
      start()
      editLine?.use(newValue)
      bindKeys()
    }
  }

  /// Goes back to the keys of `.editrc`.
  package func useKeysOfUser() {
    start()
    editLine?.use(.emacs)
    bindKeys()
    editLine?.readUserFile()
  }

  /// How wide characters are on this terminal.
  package var width: DisplayWidth {
    get { screen.width }
    set { screen.width = newValue }
  }

  /// Shows the prompt and waits for a line. `continuation` heads the further rows of a text of
  /// several lines. With input that is no terminal nothing is shown. What the program has printed
  /// comes before the prompt.
  package func readLine(prompt: StyledText, continuation: StyledText = "") -> Event {
    fflush(nil)
    return switch mode {
    case .plain: plainReader.readLine(prompt: prompt.plain)
    case .edited: editLine(prompt: prompt, continuation: continuation)
    }
  }

  /// Gives a key a meaning; `.editrc` can bind the name to other keys. Keys are written as there:
  /// `^T`, `\e[15~`. Those that begin with an escape are left out of vi's maps, where it is a key
  /// of its own.
  package func bind(
    _ key: String, name: String, help: String,
    _ action: @escaping (inout EditBuffer) -> KeyResult
  ) {
    let vi = key.hasPrefix("\\e") ? [] : [key]
    let command = KeyCommand(name, help, emacs: [key], vi: vi, viCommands: vi) { action(&$1) }
    precondition(commands.count < Int(LE_SLOTS), "libedit has no slot left for a key function")
    commands.append(command)
    editLine?.add(command, slot: commands.count - 1)
    editLine.map { command.bind(in: $0) }
  }

  /// Prints text above the line being edited, or at once when there is none. For other threads see
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
      program: program, input: input.number, output: output.number, client: self)
    for (slot, command) in commands.enumerated() { editLine?.add(command, slot: slot) }
    useKeysOfUser()
  }
}
