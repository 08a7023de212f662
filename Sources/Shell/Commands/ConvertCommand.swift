import ArgumentParser
import Basics
import InterviewQA

/// `dixit convert`: a transcript in another form.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes a transcript, as it was understood, in a form that other tools read.",
    discussion: """
      The forms:

      vtt: WebVTT, captions with the voice that speaks in each.

      srt: SubRip, captions with names before the words.

      json: the JSON of podcasts, segments with speakers and times in seconds.

      markdown: paragraphs with names in bold, times in brackets, headings as ##.

      txt: a name, a colon and the words, with a blank line between turns.

      csv: a table with the columns start, end, speaker and text.

      What is written is read again before it is shown: it has the same turns and words, and the \
      same times in forms that have them, or the command fails and writes nothing. vtt and srt need \
      a source that tells times. What a form does not hold, such as headings in captions, is named \
      on stderr. In csv, a no-break space stands before what a spreadsheet would run as a formula.
      """)

  @Argument(help: "A transcript; - is stdin.", completion: .file())
  var file: String

  @OptionGroup var streams: StreamedSources

  @Option(help: "The form: vtt, srt, json, markdown, txt or csv.")
  var to: TranscriptForm

  @Option(
    help: ArgumentHelp(
      "Write a file: a new one, an empty one or an older one of the form; else stdout.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "Knowledge folder, whose lexicon identifies roles and credits.")
  var knowledge: String?

  @OptionGroup var reading: ReadingArguments

  func run() throws {
    let knowledge = try KnowledgeBase(folder: KnowledgeLocation.folder(named: knowledge))
    let given = try streams.read([file]).given.first
    let target = output.map { ConvertedFile(path: $0, knowledge: knowledge) }
    if let target, given == nil, target.isSame(as: file) {
      throw FileError(path: target.path, problem: "is the transcript itself; name another file")
    }
    let options = try reading.options()
    let converted = try Progress.during("reading \(SafeText.visible(file))") {
      let transcript =
        try given.map { try UnderstoodTranscript(of: $0, knowledge: knowledge, options: options) }
        ?? UnderstoodTranscript(file: file, knowledge: knowledge, options: options)
      return try ConvertedTranscript(
        of: transcript, to: to, knowledge: knowledge,
        standIns: transcript.isMostlyChinese ? .chinese : .english)
    }
    if let target { try target.write(converted) } else { show(converted.text) }
    warn(of: converted, given?.name ?? file)
  }

  /// Prints the bytes as they are; on a terminal, control characters as visible signs.
  private func show(_ text: String) {
    guard Terminal.isTerminal(.output) else { return Output.printFile(text) }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in SafeText.visible(String(line.last == "\r" ? line.dropLast() : line)) }
    Output.printFile(lines.joined(separator: "\n"))
  }

  private func warn(of converted: ConvertedTranscript, _ name: String) {
    if !converted.leftOut.isEmpty {
      let list = converted.leftOut.map(\.words).joined(separator: ", ")
      Output.warn(SafeText.visible("\(name): not in the \(to.rawValue): \(list)"))
    }
    if !converted.standIns.isEmpty {
      let list = converted.standIns.map { "‘\($0)’" }.joined(separator: ", ")
      Output.warn(
        SafeText.visible("\(name): names that stand for somebody without one: \(list)"))
    }
  }
}

extension TranscriptForm: ExpressibleByArgument {}

extension StandInNames {
  fileprivate static let english = StandInNames(
    interviewer: "Interviewer", guest: "Guest", other: "Speaker")
  fileprivate static let chinese = StandInNames(interviewer: "问", guest: "答", other: "说话人")
}
