import InterviewQA

/// Runs a script as a conversation of its own, one entry at a time.
struct ScriptRun: IteratorProtocol {
  let golden: GoldenSession
  let audience: Audience
  /// Nil for all entries. Entries not selected are run silently, since later ones may depend on
  /// them.
  let selection: EntrySelection?
  /// Whether to run the rest of the script after an error that it does not expect.
  let keepsGoing: Bool
  private var conversation: Conversation
  /// Number of entries run so far.
  private var ranEntries = 0
  /// Whether the run ended early: at an error, or because the script quits.
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

  /// An entry that was run.
  struct Step {
    /// From 0.
    let index: Int
    let interactions: [Interaction]
    /// The options it was asked with.
    let options: AnswerOptions

    /// Whether a question found no answer or a command failed.
    var hasFailure: Bool {
      interactions.contains(where: \.response.isFailure)
    }
  }

  /// Runs up to the next selected entry; nil at the end of the run.
  mutating func next() -> Step? {
    while !isEnded, ranEntries < golden.script.entries.count {
      let index = ranEntries
      ranEntries += 1
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

  /// - Parameter index: of the entry, from 0.
  func isSelected(_ index: Int) -> Bool { selection?.contains(index + 1) ?? true }

  /// The entries not run, by index.
  var rest: Range<Int> { ranEntries..<golden.script.entries.count }

  /// Why entries were not run; nil if all were, or if the script itself quits.
  var complaint: String? {
    guard !rest.isEmpty, !conversation.hasQuit else { return nil }
    let place = golden.script.place(of: golden.script.entries[ranEntries - 1])
    return "\(place): stopped at this error, \(rest.count) more not run (--keep-going runs them)"
  }
}

extension SessionCommand {
  /// Whether a line may need the record of the session, because it saves it or runs a script that
  /// may do so.
  fileprivate static func saves(_ line: String) -> Bool {
    guard line.hasPrefix(":"), case .success(let call)? = CommandCall.named(by: line) else {
      return false
    }
    return ["save", "read"].contains(call.command.names[0])
  }
}
