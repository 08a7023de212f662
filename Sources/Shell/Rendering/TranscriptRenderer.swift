import Basics
import InterviewQA
import TerminalText

/// Writes a transcript as it was understood, in one of the forms.
struct TranscriptRenderer {
  let form: OutputForm
  let page: Page
  let knowledge: KnowledgeBase

  /// Without a final line end.
  func text(of transcript: UnderstoodTranscript) -> String {
    switch form {
    case .json:
      transcript.paragraphs.map {
        JSON.text(of: VersionedFields(value: $0, file: transcript.file))
      }.joined(separator: "\n")
    case .markdown: markdown(transcript)
    case .plain, .terminal: page.text(of: TranscriptLines(transcript).lines)
    }
  }

  private func markdown(_ transcript: UnderstoodTranscript) -> String {
    let markdown = MarkdownTranscript(transcript, knowledge)
    if !markdown.isReadBack {
      Output.warn(
        SafeText.visible("\(transcript.file): this Markdown does not read back to the same turns"))
    }
    return markdown.text
  }
}
