import InterviewQA

/// Writes a transcript as it was understood, in one of the forms.
struct TranscriptRenderer {
  let form: OutputForm

  /// Without a final line end.
  func text(of transcript: UnderstoodTranscript) -> String {
    switch form {
    case .json: transcript.paragraphs.map(JSONLine.text).joined(separator: "\n")
    case .markdown, .plain, .terminal: plain(transcript)
    }
  }

  private func plain(_ transcript: UnderstoodTranscript) -> String {
    transcript.paragraphs.map { paragraph in
      let name = paragraph.speaker ?? paragraph.kind.rawValue
      return "\(paragraph.lines.lowerBound)  "
        + SafeText.visible("\(name): \(paragraph.text)")
    }.joined(separator: "\n")
  }
}
