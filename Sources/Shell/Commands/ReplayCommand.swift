import ArgumentParser
import FoundationEssentials
import InterviewQA

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract:
      "Runs files of questions, each as a conversation; compares and updates golden sessions.",
    discussion: """
      A script has one question or :command a line; blank lines and lines that begin with # are \
      passed over; a backslash at the end of a line continues it. A golden session is what the \
      terminal shows: input behind `dixit> `, and below it what is expected. Markdown holds either \
      between ```dixit and ```. What was asked before is remembered within a file, never from file \
      to file.

      With --check a row is compared literally, else by the wildcard at its end: (glob) with * and \
      ?, (re) a regular expression; a row of ... stands for any rows. Behind a question, #=> \
      asserts fields instead of wording: 谷歌排第几？ #=> value=1 line=31. A field is compared by = \
      != ~ (holds) !~ < <= > >=, with | between alternatives and null for what is not there; \
      repeat one to want several. The fields:

      \(fields)

      While checking, all is as on a terminal of 80 columns without colour: no pager, no timings, \
      no start-up file, no history. The answers are compared only where the sources are those that \
      the head of the session names. Exit codes: 0 all as expected, 1 not so, 2 a file cannot be \
      read or written, 4 a source has changed; of several the highest.
      """)

  private static let fields = AssertionField.all.map { "  \($0.name): \($0.help)" }
    .joined(separator: "\n")

  @Argument(help: "Scripts, golden sessions, Markdown; - is stdin.", completion: .file())
  var files: [String]

  @OptionGroup var sources: SourceOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Compare with what the files expect, and show what differs as a diff for patch -p0.")
  var check = false

  @Flag(help: "Write what is shown now into the files, whose prose and wildcards stay.")
  var update = false

  @Flag(
    name: .customLong("update-review"),
    help: "The same, after asking about each answer; so does --update=review.")
  var review = false

  @Flag(help: "Update even where CI is set.")
  var force = false

  @Flag(inversion: .prefixedNo, help: "Show each line with what comes of it.")
  var echo = true

  @Option(help: "Show or compare only these entries of each file: 3,7-9; the others run unseen.")
  var only: EntrySelection?

  @Flag(help: "Go on after an error, and compare although a source has changed.")
  var keepGoing = false

  @Flag(
    name: [.customShort("q"), .customLong("quiet")],
    help: "No answers and no diffs; only which entries differ.")
  var isQuiet = false

  @Option(help: "Write the verdicts to this file as JUnit XML.", completion: .file())
  var junit: String?

  @Flag(help: "Tell which paragraphs of the guests the answers quoted, and which never.")
  var coverage = false

  @Option(
    help: "Add the questions that found nothing to this file, as a script.", completion: .file())
  var logUnanswered: String?

  func validate() throws {
    if action == nil, junit != nil { throw ValidationError("--junit: only with --check") }
    guard let action, action != .show else { return }
    if files.contains("-") { throw ValidationError("--update: stdin cannot be updated") }
    if action == .review, !Terminal.isTerminal(.input) {
      throw ValidationError("--update=review asks at a terminal, and stdin is none")
    }
    let isInIntegration = ["true", "1"].contains(Environment["CI"])
    guard !isInIntegration || force else {
      throw ValidationError("--update is refused where CI is set; --force updates all the same")
    }
  }

  /// Nil where nothing is compared.
  private var action: GoldenReplay.Action? {
    if review { return .review }
    if update { return .update }
    return check ? .show : nil
  }

  func run() throws {
    let session = try sources.session(output)
    let notes = ReplayNotes(
      coverage: coverage ? Coverage(of: session.answerer) : nil,
      unanswered: logUnanswered.map { _ in UnansweredLog() })
    let code = try action.map { try compare(session, notes, $0) } ?? show(session, notes)
    if code != 0 { throw ExitCode(code) }
  }

  /// - Returns: the exit code.
  private func show(_ session: Session, _ notes: ReplayNotes) throws -> Int32 {
    var (notes, isAllAnswered) = (notes, true)
    let audience: Audience = isQuiet ? .checker : echo ? .replay : .pipe
    let isAllRead = readEach { script in
      var run = ScriptRun(
        try GoldenSession(script), in: session, for: audience, only: only, keepsGoing: keepGoing)
      while let step = run.next() {
        notes.take(step, of: run.golden)
        if step.hasFailure { isAllAnswered = false }
      }
      run.complaint.map(Output.complain)
    }
    try give(notes)
    return isAllRead ? isAllAnswered ? 0 : Failure.noAnswer : Failure.unreadable
  }

  /// - Returns: the exit code.
  private func compare(
    _ session: Session, _ notes: ReplayNotes, _ action: GoldenReplay.Action
  ) throws -> Int32 {
    var replay = GoldenReplay(
      session.pinned, action: action, selection: only, keepsGoing: keepGoing, isQuiet: isQuiet,
      notes: notes, report: junit.map { _ in JUnitReport() })
    let isAllRead = readEach { script in try replay.run(script) }
    Output.give(replay.tally.text)
    try give(replay.notes)
    if let junit, let report = replay.report { try FileWriting.replace(junit, with: report.text) }
    if !replay.changedSources.isEmpty { return Failure.changedSource }
    return isAllRead ? replay.tally.different > 0 ? Failure.noAnswer : 0 : Failure.unreadable
  }

  /// Hands on each script; false when one could not be read or written, which is told.
  private func readEach(_ work: (Script) throws -> Void) -> Bool {
    var isAllRead = true
    for file in files {
      do { try work(Script(file: file)) } catch {
        Output.complain("\(error)")
        isAllRead = false
      }
    }
    return isAllRead
  }

  private func give(_ notes: ReplayNotes) throws {
    notes.coverage.map { Output.give(output.json ? $0.json : $0.text) }
    if let logUnanswered { try notes.unanswered?.write(to: logUnanswered) }
  }
}

extension Session {
  /// The same whatever the flags, the terminal and the environment are.
  fileprivate var pinned: Session {
    var settings = Settings()
    settings.options = self.settings.options
    settings.form = .terminal
    settings.color = .never
    return Session(answerer: answerer, locator: locator, settings: settings)
  }
}
