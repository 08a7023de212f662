import InterviewQA

/// What a replay gathers from all its scripts; nil if not wanted.
struct ReplayNotes {
  var coverage: Coverage?
  var unanswered: UnansweredLog?

  mutating func take(_ step: ScriptRun.Step, of golden: GoldenSession) {
    guard coverage != nil || unanswered != nil else { return }
    let place = golden.script.place(of: golden.script.entries[step.index])
    for interaction in step.interactions {
      coverage?.add(interaction.response.citations)
      guard case .answer(let answer) = interaction.response else { continue }
      unanswered?.add(
        answer, at: place, isExpected: golden.expectsNoAnswer(step.index), options: step.options)
    }
  }
}
