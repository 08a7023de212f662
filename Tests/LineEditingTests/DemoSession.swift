import Glibc
import TestSupport
import Testing

@testable import LineEditing

/// The demo program on a pseudo-terminal, with the screen it paints. Every wait ends after
/// `PseudoTerminal.patience`.
final class DemoSession {
  private(set) var screen: MiniTerminal
  private let terminal: PseudoTerminal
  private var decoder = UTF8Decoder()

  /// - Parameter arguments: a history file, or none for a history that ends with the program.
  init(
    columns: Int = 40, rows: Int = 12, arguments: [String] = [],
    environment: [String: String] = [:], input: Int32 = -1, output: Int32 = -1
  ) throws {
    screen = MiniTerminal(height: rows, columns: columns)
    terminal = try PseudoTerminal(
      running: BuiltProgram.path(of: "LineEditingDemo"), arguments: arguments,
      environment: ["HOME": "/nowhere"].merging(environment) { $1 }, rows: rows, columns: columns,
      input: input, output: output)
  }

  func type(_ text: String) { terminal.type(text.utf8) }
  func type(bytes: [UInt8]) { terminal.type(bytes) }

  /// Whether the screen comes to show these rows, and the cursor to be in the given column.
  func shows(_ rows: String..., column: Int? = nil) -> Bool {
    waits { $0.screen.rows == rows && (column == nil || $0.screen.column == column) }
  }

  /// Whether the last row shown comes to be this one.
  func endsIn(_ row: String, column: Int? = nil) -> Bool {
    waits { $0.screen.rows.last == row && (column == nil || $0.screen.column == column) }
  }

  /// Whether the prompt of a new line comes, so that the editor is ready for what is typed.
  func prompts() -> Bool {
    endsIn("问>", column: 4)
  }

  func send(_ signal: Int32) { terminal.send(signal) }
  func hangUp() { terminal.hangUp() }

  func resize(columns: Int) {
    terminal.showWritten(by: show)
    screen.resize(columns: columns)
    terminal.resize(rows: screen.height, columns: columns)
  }

  /// Whether the program exits with this status; the screen is then complete.
  func exits(_ status: Int32) -> Bool {
    terminal.nextEvent(showing: show) == .exited(status: status)
  }

  /// Whether a signal ends the program.
  func isEnded(by signal: Int32) -> Bool {
    terminal.nextEvent(showing: show) == .killed(signal: signal)
  }

  /// Whether the program is stopped.
  func stops() -> Bool {
    guard case .stopped = terminal.nextEvent(showing: show) else { return false }
    return true
  }

  /// Whether the stopped program can be continued.
  func continues() -> Bool {
    send(SIGCONT)
    return terminal.nextEvent(showing: show) == .continued
  }

  /// Whether the terminal's modes are those from before the program, and pastes are not marked.
  var hasOriginalModes: Bool { terminal.hasOriginalModes && !screen.isPasteMarked }

  var isCooked: Bool { terminal.isCooked }

  func waits(for condition: (DemoSession) -> Bool) -> Bool {
    let isMet = terminal.waits(until: { condition(self) }, showing: show)
    if !isMet {
      let cursor = "\(screen.row),\(screen.column)"
      Issue.record("The screen shows \(screen.rows), the cursor at \(cursor); \(screen.unknown)")
    }
    return isMet
  }

  private func show(_ bytes: [UInt8]) {
    for byte in bytes {
      if let scalar = decoder.scalar(byAdding: byte) { screen.feed(String(scalar)) }
    }
  }
}
