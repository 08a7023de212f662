import InterviewQA

/// What is gathered from all scripts of a replay, where it is wanted.
struct ReplayNotes {
  var coverage: Coverage?
  var unanswered: UnansweredLog?

  mutating func take(_ step: ScriptRun.Step, of golden: GoldenSession) {
    guard coverage != nil || unanswered != nil else { return }
    let place = golden.script.place(of: golden.script.entries[step.index])
    for exchange in step.exchanges {
      coverage?.add(Outcome.citations(of: exchange.response))
      guard case .answer(let answer) = exchange.response else { continue }
      unanswered?.add(
        answer, at: place, isExpected: golden.expectsNoAnswer(step.index), options: step.options)
    }
  }
}
