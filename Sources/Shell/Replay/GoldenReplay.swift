import InterviewQA

/// Compares scripts with their output now, and shows or updates what differs.
struct GoldenReplay {
  /// What to do about output that differs.
  enum Action {
    case show, update
    /// Updates after asking the person at the terminal.
    case review
  }

  let action: Action
  /// Nil for all entries.
  let selection: EntrySelection?
  let keepsGoing: Bool
  /// Whether only the titles of entries that differ are shown.
  let isQuiet: Bool
  var notes: ReplayNotes
  private(set) var summary = ReplaySummary()
  /// Nil if none is wanted.
  private(set) var report: JUnitReport?
  /// Files of sources that are not the ones a session was made from.
  private(set) var changedSources: Set<String> = []

  private let session: Session
  private let transcript: Transcript
  private let sources: [SourceDigest]
  private var review = Review()

  /// - Throws: `SourceError` when a source cannot be read or was changed.
  init(
    _ session: Session, action: Action, selection: EntrySelection?, keepsGoing: Bool,
    isQuiet: Bool, notes: ReplayNotes, report: JUnitReport? = nil
  ) throws(SourceError) {
    self.session = session
    self.action = action
    self.selection = selection
    self.keepsGoing = keepsGoing
    self.isQuiet = isQuiet
    self.notes = notes
    self.report = report
    transcript = Transcript(renderer: session.goldenRenderer)
    sources = try session.answerer.digests()
  }

  /// Runs and compares one script.
  ///
  /// - Throws: `FileError` if the script is malformed or cannot be written.
  mutating func run(_ script: Script) throws {
    let golden = try GoldenSession(script)
    summary.files += 1
    report?.begin(script.name)
    let isComparable = isOfTheseSources(script) || keepsGoing || action != .show
    guard isComparable else { return skip(script.entries.indices, of: script) }
    var run = ScriptRun(
      golden, in: session, for: .checker, only: selection,
      keepsGoing: keepsGoing || action != .show)
    var changes = ScriptChanges(golden, sources: sources)
    while let step = run.next() {
      notes.take(step, of: golden)
      let outcome = Outcome(step.interactions, as: transcript)
      let result = settle(outcome, at: step.index, &changes)
      report?.add(script.title(of: step.index), result)
    }
    skip((0..<run.rest.lowerBound).filter { !run.isSelected($0) }, of: script)
    skip(run.rest, of: script)
    run.complaint.map(Output.warn)
    if action != .show { try changes.write(hasAllRun: run.rest.isEmpty && selection == nil) }
  }

  private mutating func skip(_ entries: some Sequence<Int>, of script: Script) {
    for index in entries {
      summary.skipped += 1
      report?.add(script.title(of: index), .skipped)
    }
  }

  /// Whether the sources are the ones that a script was made from. Reports each source that is not,
  /// once for all scripts.
  private mutating func isOfTheseSources(_ script: Script) -> Bool {
    let now = Set(sources.map { Script.Source(file: $0.file, sha256: $0.sha256) })
    let changed = script.sources.isEmpty ? [] : now.symmetricDifference(script.sources)
    for file in Set(changed.map(\.file)).subtracting(changedSources).sorted() where action == .show
    {
      Output.print("\(file): source changed since \(script.name) was made (--update renews it)")
    }
    if action == .show { changedSources.formUnion(changed.map(\.file)) }
    return changed.isEmpty
  }

  /// Counts the outcome of an entry, and shows or takes it over if it differs from the expected.
  private mutating func settle(
    _ outcome: Outcome, at index: Int, _ changes: inout ScriptChanges
  ) -> JUnitReport.Result {
    if action != .show, changes.golden.isUnwritten(index) {
      return fill(outcome, at: index, &changes)
    }
    switch changes.golden.verdict(on: index, outcome) {
    case .asExpected:
      summary.asExpected += 1
      return .passed
    case .unchecked:
      summary.unchecked += 1
      return .skipped
    case .different(let difference):
      return settle(difference, &changes)
    }
  }

  private mutating func settle(
    _ difference: Difference, _ changes: inout ScriptChanges
  ) -> JUnitReport.Result {
    var rest = difference
    let isAsked = action == .review && difference.isWordingChanged
    let asked = isAsked ? changes.diff.text(of: difference) : ""
    if difference.isWordingChanged, isTaken(asked) {
      changes.update.take(difference)
      summary.updated += 1
      guard difference.assertion != nil else { return .passed }
      rest.alignment = nil
    }
    changes.isWhole = false
    summary.different += 1
    guard !isAsked else { return .failed("different", asked) }
    let text = changes.diff.text(of: rest)
    Output.print(isQuiet ? changes.golden.script.title(of: rest.index) : text)
    return .failed("different", text)
  }

  /// Takes over the output of an entry that has none yet.
  private mutating func fill(
    _ outcome: Outcome, at index: Int, _ changes: inout ScriptChanges
  ) -> JUnitReport.Result {
    let title = changes.golden.script.title(of: index)
    let asked = action == .review ? ([title] + outcome.rows).joined(separator: "\n") : ""
    guard isTaken(asked) else {
      changes.isWhole = false
      summary.unchecked += 1
      return .skipped
    }
    changes.update.take(outcome, at: index)
    summary.updated += 1
    return .passed
  }

  /// Whether new output is to be written into the script.
  ///
  /// - Parameter text: shown to the person who is asked.
  private mutating func isTaken(_ text: String) -> Bool {
    guard action == .review else { return action == .update }
    Output.print(text)
    return review.takes()
  }
}
