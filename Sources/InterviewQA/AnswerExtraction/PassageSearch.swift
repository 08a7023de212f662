import PassageRetrieval
import Transcripts

/// Finds the passages for a question among those its options allow.
struct PassageSearch {
  let archive: Archive
  let question: Question
  let options: AnswerOptions

  /// Best first.
  func passages() -> [ScoredPassage] {
    archive.index.search(
      question.query, in: range, limit: max(options.limit, Self.nearest), adjust: adjusted)
  }

  /// So many are shown when there is no answer.
  private static let nearest = 3

  private var range: Range<Int>? {
    options.source.map { source in
      archive.document(named: source).map(archive.passages(ofDocument:)) ?? 0..<0
    }
  }

  /// What the kind of paragraph makes of its score; nil where it may not answer.
  private func adjusted(_ passage: Int, _ score: Float) -> Float? {
    let paragraph = archive.paragraph(of: passage)
    if let speaker = options.speaker, !archive.isSpoken(passage, by: speaker) { return nil }
    let isInterviewer = archive.role(ofSpeakerIn: passage) == .interviewer
    if question.type == .asked { return isInterviewer ? score : nil }
    if question.type == .metadata { return score }
    if isInterviewer { return score * Weight.interviewer }
    return paragraph.kind == .heading ? score * Weight.heading : score
  }

  /// What a passage's score counts when another kind would be the better answer.
  private enum Weight {
    static let interviewer: Float = 0.5
    static let heading: Float = 0.3
  }
}
