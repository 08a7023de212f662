import InterviewQA

/// Runs a script as a conversation of its own, an entry at a time.
struct ScriptRun: IteratorProtocol {
  let golden: GoldenSession
  let audience: Audience
  /// Nil for all entries. The others are run, too, since what follows may lean on them, but nobody
  /// sees them.
  let selection: EntrySelection?
  /// Whether an error that the script does not expect leaves the rest of it to be run.
  let keepsGoing: Bool
  private var conversation: Conversation
  /// How many entries were run.
  private var run = 0
  /// Whether it ended before its end: at an error, or where the script quits.
  private var isEnded = false

  init(
    _ golden: GoldenSession, in session: Session, for audience: Audience,
    only selection: EntrySelection?, keepsGoing: Bool
  ) {
    self.golden = golden
    self.audience = audience
    self.selection = selection
    self.keepsGoing = keepsGoing
    conversation = Conversation(session: session, audience: audience)
    conversation.session.isRecorded = golden.script.lines.contains(where: SessionCommand.saves)
  }

  /// What came of an entry.
  struct Step {
    /// From 0.
    let index: Int
    let interactions: [Interaction]
    /// What it was asked of.
    let options: AnswerOptions

    /// Whether something found no answer or could not be carried out.
    var hasFailure: Bool {
      interactions.contains { [.unanswered, .error].contains($0.response.status) }
    }
  }

  /// The next of the selected entries that are run.
  mutating func next() -> Step? {
    while !isEnded, run < golden.script.entries.count {
      let index = run
      run += 1
      let isSelected = isSelected(index)
      conversation.audience = isSelected ? audience : .checker
      let interactions = conversation.run(golden.script.entries[index].line)
      let hasFailed = interactions.last?.response.status == .error && !golden.expectsError(index)
      isEnded = conversation.hasQuit || (hasFailed && !keepsGoing)
      if isSelected {
        return Step(
          index: index, interactions: interactions, options: conversation.session.settings.options)
      }
    }
    return nil
  }

  func isSelected(_ index: Int) -> Bool { selection?.contains(index + 1) ?? true }

  /// The entries, by index, that were not run.
  var rest: Range<Int> { run..<golden.script.entries.count }

  /// Why there is a rest; nil when there is none, or the script quit by itself.
  var complaint: String? {
    guard !rest.isEmpty, !conversation.hasQuit else { return nil }
    let place = golden.script.place(of: golden.script.entries[run - 1])
    return "\(place): stopped at this error, \(rest.count) more not run (--keep-going runs them)"
  }
}

extension SessionCommand {
  /// Whether a line may want what was said before to be kept: it saves the session, or runs a
  /// script that may do so.
  fileprivate static func saves(_ line: String) -> Bool {
    guard line.hasPrefix(":"), case .success(let call)? = CommandCall.named(by: line) else {
      return false
    }
    return ["save", "read"].contains(call.command.names[0])
  }
}
