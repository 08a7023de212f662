import InterviewQA

/// The outcome of an entry of a script, as it is compared.
struct Outcome {
  /// Nil if there was no response, or several because the entry ran a script.
  let response: Response?
  /// The output as a golden session shows it, without blank rows at the end.
  let rows: [String]

  init(_ interactions: [Interaction], as transcript: Transcript) {
    response = interactions.count == 1 ? interactions[0].response : nil
    rows = response.map(transcript.rows) ?? []
  }

  var status: Response.Status? { response?.status }

  /// The answer, or the one that the further quotations belong to.
  var answer: Answer? { response?.answer }

  /// The citations that the response itself shows.
  var citations: ArraySlice<Citation> { response?.citations ?? [] }
}
