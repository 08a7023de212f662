import ArgumentParser
import FoundationEssentials
import InterviewQA

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Runs files of questions, each as a conversation.",
    discussion: """
      One question or :command a line; blank lines and lines that begin with # are passed over; a \
      backslash at the end of a line continues it. What was asked before is remembered within a \
      file, never from file to file.
      """)

  @Argument(help: "Scripts; - is stdin.", completion: .file())
  var scripts: [String]

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (answerer, options) = try sources.answerer()
    var isAllAnswered = true
    for script in scripts {
      var runner = ScriptRunner(
        session: Session(answerer: answerer, options: options), renderer: output.renderer,
        echoes: true)
      for line in try Script.lines(of: script) { try runner.run(line) }
      isAllAnswered = isAllAnswered && runner.isAllAnswered
    }
    if !isAllAnswered { throw ExitCode(Failure.noAnswer) }
  }
}

/// A file of questions.
enum Script {
  /// Its lines, those that end with a backslash joined with the next.
  static func lines(of path: String) throws -> [String] {
    let bytes = path == "-" ? standardInput() : try FileAccess.bytes(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(path: path, problem: "not UTF-8 text")
    }
    var lines: [String] = []
    var isContinued = false
    for row in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let row = Substring(row.last == "\r" ? row.dropLast() : row)
      let line = row.hasSuffix("\\") ? String(row.dropLast()) : String(row)
      if isContinued { lines[lines.count - 1] += line } else { lines.append(line) }
      isContinued = row.hasSuffix("\\")
    }
    return lines
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes += Array(line.utf8) }
    return bytes
  }
}
