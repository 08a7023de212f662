/// The texts of some passages that are read sentence by sentence, in all their editions.
struct CandidateTexts {
  /// By passage as they were given, then by edition.
  private(set) var texts: [CandidateText] = []
  private(set) var sentenceCount = 0

  init(of passages: [Int], in archive: Corpus) {
    texts.reserveCapacity(passages.count * 2)
    for (index, passage) in passages.enumerated() {
      for (edition, text) in archive.texts(of: passage).enumerated() {
        let end = sentenceCount + text.sentences.count
        texts.append(
          CandidateText(
            text: text, passage: passage, edition: edition, index: index,
            sentences: sentenceCount..<end))
        sentenceCount = end
      }
    }
  }
}

/// One of them.
struct CandidateText {
  let text: AnalyzedText
  let passage: Int
  /// Number of the passage's edition that it is.
  let edition: Int
  /// Of its passage among those that are read.
  let index: Int
  /// Indices of its sentences among those of all the texts.
  let sentences: Range<Int>
}
