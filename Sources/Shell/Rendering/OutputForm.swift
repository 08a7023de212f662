import ArgumentParser
import FoundationEssentials
import InterviewQA

/// How answers are written.
enum OutputForm: String, CaseIterable {
  /// Colours and wrapped lines; when stdout is a terminal.
  case terminal
  case plain, markdown, json
}

/// The flags that choose the form.
struct OutputOptions: ParsableArguments {
  @Flag(help: "One JSON object a line.")
  var json = false

  @Flag(help: "Markdown.")
  var markdown = false

  @Flag(help: "Plain text, as when stdout is no terminal.")
  var plain = false

  @Option(help: "Colour: auto, always or never; NO_COLOR and TERM=dumb are honoured.")
  var color = ColorChoice.auto

  func validate() throws {
    guard [json, markdown, plain].count(where: { $0 }) <= 1 else {
      throw ValidationError("--json, --markdown and --plain exclude each other")
    }
  }

  var form: OutputForm {
    if json { return .json }
    if markdown { return .markdown }
    return plain || !Terminal.isTerminal(.output) ? .plain : .terminal
  }

  /// The writer for the chosen form.
  var renderer: AnswerRenderer {
    AnswerRenderer(
      form: form, width: form == .terminal ? Terminal.width : nil,
      emphasis: Emphasis(isOn: color.isOn(for: form)))
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func isOn(for form: OutputForm) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return form == .terminal && !isRefused && environment["TERM"] != "dumb"
    }
  }
}
