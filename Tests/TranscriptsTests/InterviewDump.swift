import Transcripts

/// An interview as text, one line per paragraph:
/// `7 speech 陳瀾 turn 2 exchange 1 section 1 | text`.
func dump(_ interview: Interview) -> String {
  let speakers = interview.speakers.map { "\($0.name) \($0.role)" }.joined(separator: ", ")
  let credits = interview.credits.map { "\($0.task) \($0.name)" }.joined(separator: ", ")
  let head = ["\(interview.format.rawValue): \(speakers)"] + (credits.isEmpty ? [] : [credits])
  return (head + interview.paragraphs.map { dump($0, in: interview) }).joined(separator: "\n")
}

private func dump(_ paragraph: Paragraph, in interview: Interview) -> String {
  let numbers = [
    ("turn", paragraph.turn), ("exchange", paragraph.exchange), ("section", paragraph.section),
  ]
  let places = numbers.compactMap { name, index in index.map { "\(name) \($0 + 1)" } }
  let speaker = paragraph.speaker.map { interview.speakers[$0].name }
  let text = interview.source.reading(of: paragraph.bytes).string
  return
    ([["\(paragraph.line) \(paragraph.kind)"], speaker.map { [$0] } ?? [], places, ["| " + text]])
    .flatMap { $0 }.joined(separator: " ")
}

/// Reads a text with a few role words.
func read(_ text: String) throws -> Interview {
  try read(SourceText(name: "a.txt", bytes: Array(text.utf8), encoding: .utf8))
}

/// Reads a source with a few role words and words of layouts.
func read(_ source: SourceText) throws -> Interview {
  let words = RoleWords([
    .interviewer: ["記者", "记者", "問", "Q", "Investigator"], .guest: ["嘉賓", "答", "A"],
    .title: ["總"], .credit: ["記者", "編輯", "責任編輯", "Editor", "Source"],
  ])
  let layout = LayoutWords([
    .clauseEnd: ["說", "说", "認為"], .clauseStart: ["第", "我"], .field: ["Date", "Participants", "日期"],
    .note: ["注", "Editor's note"], .remark: ["Note"], .stage: ["Break"], .section: ["Topic"],
    .matter: ["Abstract", "Index"], .sound: ["笑", "laughs"], .page: ["Page", "第", "頁"],
    .recording: ["started transcription", "stopped transcription"],
    .publisher: ["computer generated"], .hour: ["hour"], .minute: ["minutes"], .second: ["seconds"],
  ])
  return try TranscriptReader(roleWords: words, layoutWords: layout).read(source)
}
