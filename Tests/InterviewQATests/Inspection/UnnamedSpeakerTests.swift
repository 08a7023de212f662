import Testing

@testable import InterviewQA
@testable import Transcripts

/// Somebody whom a source does not name has no name in an inspection, not an empty one.
struct UnnamedSpeakerTests {
  private let interview: Interview

  init() {
    let words = Array("Who fells it?\nMy brother.\n".utf8)
    let draft = TranscriptDraft(
      format: .labelled, names: ["", "Per Holm"],
      paragraphs: [
        ParagraphDraft(text: 0..<13, kind: .speech, speaker: 0),
        ParagraphDraft(text: 14..<25, kind: .speech, speaker: 1),
      ])
    let cast = Cast(
      speakers: [Speaker(name: "", role: .interviewer), Speaker(name: "Per Holm", role: .guest)],
      speaker: [0, 1])
    interview = InterviewBuilder(
      source: SourceText(name: "a.txt", bytes: words), draft: draft, cast: cast
    ).interview()
  }

  @Test func `Whoever is not named speaks, and has a role and a turn`() {
    let first = UnderstoodParagraph(interview.paragraphs[0], section: nil, of: interview)
    #expect((first.speaker, first.role, first.turn) == (nil, .interviewer, 1))
    let second = UnderstoodParagraph(interview.paragraphs[1], section: nil, of: interview)
    #expect((second.speaker, second.role, second.turn) == ("Per Holm", .guest, 2))
  }

  @Test func `The list of speakers has no empty name`() {
    #expect(InspectionReport(interview: interview).speakers.map(\.name) == [nil, "Per Holm"])
  }
}
