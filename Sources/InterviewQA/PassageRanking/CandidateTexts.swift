import Corpora

/// The texts of candidates, in all their editions, to be scored sentence by sentence.
struct CandidateTexts {
  /// In the order of the given passages, then by edition.
  private(set) var texts: [CandidateText] = []
  private(set) var sentenceCount = 0

  /// - Throws: `SourceError` when a source cannot be read.
  init(of passages: [Int], in corpus: Corpus) throws(SourceError) {
    texts.reserveCapacity(passages.count * 2)
    for (index, passage) in passages.enumerated() {
      for (edition, text) in try corpus.texts(of: passage).enumerated() {
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

/// The text of one candidate in one edition.
struct CandidateText {
  let text: AnalyzedText
  let passage: Int
  /// Index of the edition.
  let edition: Int
  /// Index of its passage among the candidates.
  let index: Int
  /// Indices of its sentences among those of all texts.
  let sentences: Range<Int>
}
