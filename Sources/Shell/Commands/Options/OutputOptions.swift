import ArgumentParser
import InterviewQA

/// The flags that choose the output form.
struct OutputOptions: ParsableArguments {
  @Flag(help: "One JSON object per line.")
  var json = false

  @Flag(help: "Markdown.")
  var markdown = false

  @Flag(help: "Plain text, the default if stdout is not a terminal.")
  var plain = false

  @Option(help: "Colour: auto, always or never; NO_COLOR and TERM=dumb are honoured.")
  var color = Choice.auto

  func validate() throws {
    guard [json, markdown, plain].count(where: { $0 }) <= 1 else {
      throw ValidationError("--json, --markdown and --plain exclude each other")
    }
  }

  var form: OutputForm {
    if json { return .json }
    if markdown { return .markdown }
    return plain ? .plain : .standard
  }

  /// The settings from these flags and the options of a question.
  func settings(_ options: AnswerOptions) -> Settings {
    var settings = Settings()
    settings.options = options
    settings.form = form
    settings.color = color
    return settings
  }
}

extension Choice: ExpressibleByArgument {}
