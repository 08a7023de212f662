/// What turns a file that is not read into one that is.
package struct Remedy: Equatable, Sendable {
  /// What to do: `extract its text first`.
  let step: String
  /// What does it in a shell, the best first; empty if no program does.
  let commands: [Command]
  /// The same for what is no file and comes from another program, whose output it reads; nil if it
  /// needs a file.
  let pipe: String?

  /// A line of a shell.
  struct Command: Equatable {
    /// `FILE` stands for the path.
    let line: String
    /// What the path must end with, in either case, for the program to take the file; empty if it
    /// takes any.
    let ending: String
  }

  init(_ step: String, _ commands: [Command] = [], pipe: String? = nil) {
    (self.step, self.commands, self.pipe) = (step, commands, pipe)
  }

  init(_ step: String, _ line: String, pipe: String? = nil) {
    self.init(step, [Command(line: line, ending: "")], pipe: pipe)
  }

  /// The step and, if there is one, its command: `extract its text first: pdftotext -layout a.pdf`
  ///
  /// - Parameter path: of the file, relative to where the reader of these words is; nil if it is no
  ///   file.
  func words(at path: String?) -> String {
    guard let path else {
      if let pipe { return "\(step), in the pipe: \(pipe)" }
      return commands.last.map { "save it as a FILE, then \(step): \($0.line)" } ?? step
    }
    let ending = path.lowercased()
    let command = commands.first { ending.hasSuffix($0.ending) }
    return command.map { "\(step): \(Self.line($0.line, path))" } ?? step
  }

  /// What does it to any file: `pdftotext -layout FILE`, or the step if no program does.
  package var general: String { commands.first?.line ?? step }

  /// A line with a path in place of `FILE`, each as one word.
  private static func line(_ line: String, _ path: String) -> String {
    let file = path.hasPrefix("-") ? "./" + path : path
    return line.split(separator: " ").map { word in
      guard let place = word.utf8.firstIndex(of: UInt8(ascii: "F")),
        word[place...].hasPrefix("FILE")
      else { return String(word) }
      return quoted(word[..<place] + file + word[place...].dropFirst(4))
    }.joined(separator: " ")
  }

  /// A text as one word of a shell.
  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x80 && !plain.contains($0) }) else { return text }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  private static let plain = Set("+,-./:=@_".utf8).union(0x30...0x39).union(0x41...0x5A)
    .union(0x61...0x7A)
}
