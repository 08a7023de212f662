import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the passages for a question among those its options allow.
struct PassageSearch {
  let archive: Archive
  let analyzer: Analyzer
  let question: Question
  let options: AnswerOptions

  /// Best first: found by their terms, the foremost then ordered anew by their sentences.
  func passages() -> [ScoredPassage] {
    let found = archive.index.search(
      question.query, in: range, limit: max(options.limit, Self.reordered), adjust: adjusted)
    let scorer = SentenceScorer(
      question: question, index: archive.index, range: range, analyzer: analyzer)
    let foremost = found.prefix(Self.reordered).map { passage in
      passage.raised(by: scorer.closeness(of: text(of: passage)))
    }
    return ScoredPassage.sorted(foremost) + found.dropFirst(Self.reordered)
  }

  /// So many passages are looked at sentence by sentence. Beyond 15 no measure moved.
  private static let reordered = 15

  /// The passages of the source that is asked; all where none is named.
  var range: Range<Int> {
    guard let source = options.source else { return 0..<archive.index.passageCount }
    return archive.document(named: source).map(archive.passages(ofDocument:)) ?? 0..<0
  }

  private func text(of passage: ScoredPassage) -> [UInt8] {
    let place = archive.place(of: passage.passage)
    return archive.documents[place.document].primary.text(ofParagraph: place.paragraph).utf8
  }

  /// What the kind of paragraph makes of its score; nil where it may not answer.
  private func adjusted(_ passage: Int, _ score: Float) -> Float? {
    if let speaker = options.speaker, !archive.isSpoken(passage, by: speaker) { return nil }
    let isInterviewer = archive.role(ofSpeakerIn: passage) == .interviewer
    if question.type == .asked { return isInterviewer ? score : nil }
    if question.type == .metadata { return score }
    if isInterviewer { return score * Weight.interviewer }
    return archive.paragraph(of: passage).kind == .heading ? score * Weight.heading : score
  }

  /// What a passage's score counts when another kind would be the better answer.
  private enum Weight {
    static let interviewer: Float = 0.5
    static let heading: Float = 0.3
  }
}
