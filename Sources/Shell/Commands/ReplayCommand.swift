import ArgumentParser
import FoundationEssentials
import InterviewQA

/// `dixit replay`: runs scripts, and compares and updates golden sessions.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract:
      "Runs files of questions, each as a conversation; compares and updates golden sessions.",
    discussion: """
      A script has one question or :command per line; blank lines and lines that begin with # are \
      skipped; a backslash at the end of a line continues it. A golden session is what the terminal \
      shows: input after `dixit> `, and below it the expected output. Markdown contains either \
      between ```dixit and ```. Earlier questions are remembered within a file, never across files.

      With --check, rows are compared literally, or else by the wildcard at their end: (glob) with * \
      and ?, (re) for a regular expression; a row of ... stands for any rows. After a question, #=> \
      asserts fields instead of wording: 谷歌排第几？ #=> value=1 line=31. Fields are compared with = \
      != ~ (contains) !~ < <= > >=, with | between alternatives and null for a missing value; repeat \
      a field to require several values. The fields:

      \(fields)

      Checks run as on a terminal of 80 columns without colour: no pager, no timings, no start-up \
      file, no history. Answers are compared only if the sources are those named at the head of the \
      session. Exit codes: 0 all as expected, 1 something differs, 2 a file cannot be read or \
      written, 4 a source has changed; the highest that applies.
      """)

  private static let fields = AssertionField.all.map { "  \($0.name): \($0.help)" }
    .joined(separator: "\n")

  @Argument(help: "Scripts, golden sessions, Markdown; - is stdin.", completion: .file())
  var files: [String]

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  @Flag(
    help:
      "Compare with the output that the files expect, and show differences as a diff for patch -p0."
  )
  var check = false

  @Flag(help: "Write the current output into the files, keeping prose and wildcards.")
  var update = false

  @Flag(
    name: .customLong("update-review"),
    help: "Update after asking about each answer; same as --update=review.")
  var review = false

  @Flag(help: "Update even if CI is set.")
  var force = false

  @Flag(inversion: .prefixedNo, help: "Show each line above its response.")
  var echo = true

  @Option(help: "Show or compare only these entries of each file: 3,7-9; the others run silently.")
  var only: EntrySelection?

  @Flag(help: "Continue after an error, and compare even if a source has changed.")
  var keepGoing = false

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: "Show only which entries differ, without answers and diffs.")
  var isQuiet = false

  @Option(help: "Write the verdicts to this file as JUnit XML.", completion: .file())
  var junit: String?

  @Option(
    help: "Write questions, answers and the transcripts they quote to this file as a web page.",
    completion: .file())
  var html: String?

  @Flag(help: "Show which paragraphs of the guests the answers quoted, and which they never did.")
  var coverage = false

  @Option(
    help: "Append the questions without an answer to this file, as a script.", completion: .file())
  var logUnanswered: String?

  func validate() throws {
    if action == nil, junit != nil { throw ValidationError("--junit: only with --check") }
    if action != nil, output.json, !coverage {
      throw ValidationError("--json: not with --check or --update, which compare texts")
    }
    if action != nil, html != nil {
      throw ValidationError("--html: not with --check or --update")
    }
    guard let action, action != .show else { return }
    if files.contains("-") { throw ValidationError("--update: stdin cannot be updated") }
    if action == .review, !Terminal.isTerminal(.input) {
      throw ValidationError("--update=review asks at a terminal, but stdin is not one")
    }
    let isInIntegration = ["true", "1"].contains(Environment["CI"])
    guard !isInIntegration || force else {
      throw ValidationError("--update is refused if CI is set; --force updates anyway")
    }
  }

  /// Nil if nothing is compared.
  private var action: GoldenReplay.Action? {
    if review { return .review }
    if update { return .update }
    return check ? .show : nil
  }

  func run() throws {
    let session = try sources.session(
      output, otherInput: files.contains("-") ? "a script" : nil)
    let notes = ReplayNotes(
      coverage: coverage ? try Coverage(of: session.answerer) : nil,
      unanswered: logUnanswered.map { _ in UnansweredLog() })
    let code = try action.map { try compare(session, notes, $0) } ?? show(session, notes)
    if code != 0 { throw ExitCode(code) }
  }

  /// - Returns: the exit code.
  private func show(_ session: Session, _ notes: ReplayNotes) throws -> Int32 {
    var (notes, isAllAnswered) = (notes, true)
    var parts: [SessionPage.Part] = []
    let audience: Audience = isQuiet ? .checker : echo ? .replay : .pipe
    let isAllRead = readEach { script in
      var run = ScriptRun(
        try GoldenSession(script), in: session, for: audience, only: only, keepsGoing: keepGoing)
      var interactions: [Interaction] = []
      while let step = run.next() {
        notes.take(step, of: run.golden)
        if step.hasFailure { isAllAnswered = false }
        if html != nil { interactions += step.interactions }
      }
      parts.append(SessionPage.Part(name: script.name, interactions: interactions))
      run.complaint.map(Output.warn)
    }
    try show(notes)
    if let html { try SessionPage(parts, over: session.answerer).page.write(to: html) }
    return isAllRead ? isAllAnswered ? 0 : Failure.noAnswer : Failure.unreadable
  }

  /// - Returns: the exit code.
  private func compare(
    _ session: Session, _ notes: ReplayNotes, _ action: GoldenReplay.Action
  ) throws -> Int32 {
    var replay = try GoldenReplay(
      session.pinned, action: action, selection: only, keepsGoing: keepGoing, isQuiet: isQuiet,
      notes: notes, report: junit.map { _ in JUnitReport() })
    let isAllRead = readEach { script in try replay.run(script) }
    Output.print(replay.summary.text)
    try show(replay.notes)
    if let junit, let report = replay.report { try report.write(to: junit) }
    if !replay.changedSources.isEmpty { return Failure.changedSource }
    return isAllRead ? replay.summary.different > 0 ? Failure.noAnswer : 0 : Failure.unreadable
  }

  /// Calls `work` with each script. Returns false if one could not be read or written, after saying
  /// so.
  private func readEach(_ work: (Script) throws -> Void) -> Bool {
    var isAllRead = true
    for file in files {
      do { try work(Script(file: file)) } catch {
        Output.fail("\(error)", code: Failure.unreadable)
        isAllRead = false
      }
    }
    return isAllRead
  }

  private func show(_ notes: ReplayNotes) throws {
    notes.coverage.map { Output.print(output.json ? $0.json : $0.text) }
    if let logUnanswered { try notes.unanswered?.write(to: logUnanswered) }
  }
}

extension Session {
  /// The session with the same output whatever the flags, the terminal and the environment.
  fileprivate var pinned: Session {
    var settings = Settings()
    settings.options = self.settings.options
    settings.form = .terminal
    settings.color = .never
    return Session(answerer: answerer, locator: locator, settings: settings)
  }
}
