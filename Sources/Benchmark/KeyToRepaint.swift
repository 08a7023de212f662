import LineEditing
import TerminalText

/// Measures the time from a key on a pseudo-terminal to the last byte of the repainted line. The line
/// has 2,000 characters, half of them Chinese; the screen has 80 columns and 24 rows.
///
/// Elapsed time depends on what else the machine does: compare it with a bare echo, which only sends
/// the key back. Processor time is that of the editor and the terminal.
struct KeyToRepaint {
  static func measurements() throws -> [Measurement] {
    let echoes = try TerminalLoop(BareEcho.run).costs(of: ["a"])
    return try [Measurement("a bare echo of a key", echoes.map(\.elapsed))] + repaints()
  }

  private static func repaints() throws -> [Measurement] {
    try [
      ("a letter at the end and back", end, ["a", backspace]),
      ("a letter at the start and back", start, ["a", backspace]),
      ("a Chinese character in the middle and back", middle, ["中", backspace]),
      ("to the left and to the right", end, ["\u{2}", "\u{6}"]),
      ("to the start and to the end", end, [start, end]),
      ("the word before, killed and yanked", end, ["\u{17}", "\u{19}"]),
    ].flatMap { name, cursor, keys in
      let loop = try TerminalLoop { terminal in
        _ = LineEditor(program: "benchmark", input: terminal, output: terminal)
          .readLine(prompt: "> ")
      }
      loop.prepare(pasting: text, then: cursor)
      return Measurement.pair("key to repaint: " + name, loop.costs(of: keys))
    }
  }

  // Keys of emacs' map.
  private static let start = "\u{1}"
  private static let end = "\u{5}"
  private static let middle = start + String(repeating: "\u{6}", count: length / 2)
  private static let backspace = "\u{7F}"
  private static let text = String(repeating: "谷歌的成本 is low ", count: 154).prefix(length)
  private static let length = 2000
}
