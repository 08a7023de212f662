import InterviewQA

/// What came of an entry of a script, as checks see it.
struct Outcome {
  /// Nil where nothing was said, or a script was run.
  let response: Response?
  /// As a golden session shows it, without blank rows at the end.
  let rows: [String]

  init(_ interactions: [Interaction], as transcript: Transcript) {
    response = interactions.count == 1 ? interactions[0].response : nil
    rows = response.map(transcript.rows) ?? []
  }

  var status: Response.Status? { response?.status }

  /// The answer, or the one that further quotations are of.
  var answer: Answer? { response?.answer }

  /// What is quoted in answer to the line itself.
  var citations: ArraySlice<Citation> { response?.citations ?? [] }
}
