import Fixtures
import Glibc
import Testing

/// The built program on a pseudo-terminal. Every wait ends after `PseudoTerminal.patience`.
final class ShellOnTerminal {
  /// The output since the last text that `shows` found, without escape sequences.
  private(set) var text = ""
  /// The whole output as it was sent.
  private(set) var sent = ""
  private let program: Program
  private let terminal: PseudoTerminal
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - command: the subcommand to run; none for the shell.
  ///   - files: text by path below the folder that is the home and contains the knowledge.
  init(
    _ arguments: [String] = [], command: [String] = [], columns: Int = 60, rows: Int = 40,
    environment: [String: String] = [:], files: [String: String] = [:]
  ) throws {
    program = try Program(files)
    let folder = program.folder.path
    terminal = try PseudoTerminal(
      running: Program.path,
      arguments: command + ["--knowledge", folder + "/Knowledge"] + arguments,
      environment: ["HOME": folder, "PAGER": "", "PATH": "/usr/bin:/bin"]
        .merging(environment) { $1 },
      rows: rows, columns: columns)
  }

  var folder: String { program.folder.path }
  var hasOriginalModes: Bool { terminal.hasOriginalModes }

  func type(_ text: String) { terminal.type(text.utf8) }
  func send(_ signal: Int32) { terminal.send(signal) }

  /// Whether the text comes to be shown, after the text that this found last.
  func shows(_ wanted: String) -> Bool {
    waits(for: wanted) {
      guard let place = text.firstRange(of: wanted) else { return false }
      text = String(text[place.upperBound...])
      return true
    }
  }

  /// Whether the output comes to end in this sequence.
  func sends(_ sequence: String) -> Bool {
    waits(for: sequence) { sent.utf8.suffix(sequence.utf8.count).elementsEqual(sequence.utf8) }
  }

  /// Whether the program exits with this status.
  func exits(_ status: Int32) -> Bool {
    terminal.nextEvent(showing: show) == .exited(status: status)
  }

  /// Whether a signal ends the program.
  func isEnded(by signal: Int32) -> Bool {
    terminal.nextEvent(showing: show) == .killed(signal: signal)
  }

  private func waits(for wanted: String, until condition: () -> Bool) -> Bool {
    let isMet = terminal.waits(until: condition, showing: show)
    if !isMet { Issue.record("not shown: \(wanted)\nbut: \(text)") }
    return isMet
  }

  private func show(_ received: [UInt8]) {
    bytes += received
    guard let whole = String(validating: bytes, as: UTF8.self) else { return }
    bytes = []
    sent += whole
    text += Self.withoutSequences(whole)
  }

  /// Leaves out escape sequences and carriage returns. What is received at once ends in no incomplete
  /// sequence.
  private static func withoutSequences(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isInSequence = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isInSequence = true
      } else if isInSequence {
        isInSequence = scalar == "[" || !("@"..."~").contains(scalar)
      } else if scalar != "\r" {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
