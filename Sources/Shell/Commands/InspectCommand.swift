import ArgumentParser
import InterviewQA

/// `dixit inspect`: how files are understood.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what was understood of a file: speakers, turns, sections, damage.",
    discussion: """
      Reads plain transcripts with labels, Markdown, the text of Otter and Zoom, SubRip, WebVTT, \
      SBV, LRC, ASS, TTML, YouTube's captions, JSON, CSV, TalkBank CHAT, ELAN, EXMARaLDA, Praat \
      TextGrid, Transcriber, TEI, STM, Audacity's labels and articles, in UTF-8, UTF-16, GB18030, \
      Big5 or Windows-1252. A file with nothing to quote, or for another program, is refused; for HTML, PDF \
      and Word the message says how to get text.

      --turns shows each paragraph with its speaker, time and line, and warns on stderr of what to \
      look at. With --json it is one object per line; with --markdown, a clean transcript.
      """)

  @Argument(help: "Transcripts; - is stdin.", completion: .file())
  var files: [String]

  @OptionGroup var streams: StreamedSources

  @Flag(help: "Show each paragraph: who says it, when, and where it stands.")
  var turns = false

  @Option(help: "Knowledge folder, whose lexicon identifies roles and credits.")
  var knowledge: String?

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try KnowledgeLocation.folder(named: knowledge)
    let knowledge = try KnowledgeBase(folder: folder)
    let options = try reading.options()
    let given = try streams.read(files).given
    var (isAllRead, streamed) = (true, given[...])
    for file in files {
      do {
        let shown = try Progress.during("reading \(SafeText.visible(file))") {
          let given = StreamedSources.isStream(file) ? streamed.popFirst() : nil
          return try report(on: file, given, knowledge, options)
        }
        Output.print(shown)
      } catch {
        Output.fail("\(error)", code: Failure.unreadable)
        isAllRead = false
      }
    }
    if !isAllRead { throw ExitCode(Failure.unreadable) }
  }

  private func report(
    on file: String, _ given: GivenSource?, _ knowledge: KnowledgeBase, _ options: ReadingOptions
  ) throws -> String {
    if turns {
      var transcript =
        try given.map {
          try UnderstoodTranscript(of: $0, knowledge: knowledge, options: options)
        } ?? UnderstoodTranscript(file: file, knowledge: knowledge, options: options)
      let name = given?.name ?? file
      if files.count > 1 { transcript.file = name }
      for warning in transcript.warnings { Output.warn(SafeText.visible("\(name): \(warning)")) }
      return TranscriptRenderer(
        form: output.form, page: output.settings(AnswerOptions()).page, knowledge: knowledge
      ).text(of: transcript)
    }
    var inspection =
      try given.map {
        try Inspection(of: $0, knowledge: knowledge, options: options)
      } ?? Inspection(file: file, knowledge: knowledge, options: options)
    // The name alone may be that of several.
    if files.count > 1 { inspection.file = given?.name ?? file }
    return InspectionRenderer(form: output.form).text(of: inspection)
  }
}
