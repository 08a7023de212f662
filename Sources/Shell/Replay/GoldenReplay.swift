import InterviewQA

/// Compares scripts with what comes of them now, and shows or writes down what differs.
struct GoldenReplay {
  /// What is done about an answer that differs.
  enum Action {
    case show, update
    /// The person at the terminal is asked.
    case review
  }

  let action: Action
  /// Nil for all entries.
  let selection: EntrySelection?
  let keepsGoing: Bool
  /// Whether the differences themselves are left out.
  let isQuiet: Bool
  var notes: ReplayNotes
  private(set) var tally = ReplaySummary()
  /// Nil where nobody wants it.
  private(set) var report: JUnitReport?
  /// Sources that are not those which a session was made from.
  private(set) var changedSources: Set<String> = []

  private let session: Session
  private let transcript: Transcript
  private let sources: [SourceDigest]
  private var review = Review()

  init(
    _ session: Session, action: Action, selection: EntrySelection?, keepsGoing: Bool,
    isQuiet: Bool, notes: ReplayNotes, report: JUnitReport? = nil
  ) {
    self.session = session
    self.action = action
    self.selection = selection
    self.keepsGoing = keepsGoing
    self.isQuiet = isQuiet
    self.notes = notes
    self.report = report
    transcript = Transcript(renderer: session.goldenRenderer)
    sources = session.answerer.digests()
  }

  /// - Throws: `FileError` where the script is malformed or cannot be written.
  mutating func run(_ script: Script) throws {
    let golden = try GoldenSession(script)
    tally.files += 1
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
    run.complaint.map(Output.complain)
    if action != .show { try changes.write(hasAllRun: run.rest.isEmpty && selection == nil) }
  }

  private mutating func skip(_ entries: some Sequence<Int>, of script: Script) {
    for index in entries {
      tally.skipped += 1
      report?.add(script.title(of: index), .skipped)
    }
  }

  /// Tells of each source once when it is another than that which the answers were made from.
  private mutating func isOfTheseSources(_ script: Script) -> Bool {
    let now = Set(sources.map { Script.Source(file: $0.file, sha256: $0.sha256) })
    let changed = script.sources.isEmpty ? [] : now.symmetricDifference(script.sources)
    for file in Set(changed.map(\.file)).subtracting(changedSources).sorted() where action == .show
    {
      Output.give("\(file): source changed since \(script.name) was made (--update makes it anew)")
    }
    if action == .show { changedSources.formUnion(changed.map(\.file)) }
    return changed.isEmpty
  }

  /// Counts what came of an entry, and shows or takes it over where it is another than expected.
  private mutating func settle(
    _ outcome: Outcome, at index: Int, _ changes: inout ScriptChanges
  ) -> JUnitReport.Result {
    if action != .show, changes.golden.isUnwritten(index) {
      return fill(outcome, at: index, &changes)
    }
    switch changes.golden.verdict(on: index, outcome, session.answerer) {
    case .asExpected:
      tally.asExpected += 1
      return .passed
    case .unchecked:
      tally.unchecked += 1
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
      tally.updated += 1
      guard difference.assertion != nil else { return .passed }
      rest.alignment = nil
    }
    changes.isWhole = false
    tally.different += 1
    guard !isAsked else { return .failed(asked) }
    let text = changes.diff.text(of: rest)
    Output.give(isQuiet ? changes.golden.script.title(of: rest.index) : text)
    return .failed(text)
  }

  /// Writes down what was shown in an entry below which nothing stands yet.
  private mutating func fill(
    _ outcome: Outcome, at index: Int, _ changes: inout ScriptChanges
  ) -> JUnitReport.Result {
    let title = changes.golden.script.title(of: index)
    let asked = action == .review ? ([title] + outcome.rows).joined(separator: "\n") : ""
    guard isTaken(asked) else {
      changes.isWhole = false
      tally.unchecked += 1
      return .skipped
    }
    changes.update.take(outcome, at: index)
    tally.updated += 1
    return .passed
  }

  /// - Parameter text: shows what is to be written down.
  private mutating func isTaken(_ text: String) -> Bool {
    guard action == .review else { return action == .update }
    Output.give(text)
    return review.takes()
  }
}
