import InterviewQA

/// Numbers the places in transcripts that the quotations of a page are from, so that links lead to
/// them: one number for all quotations of the same words.
struct PlaceNumbers {
  private var numbers: [Place: Int] = [:]

  /// Some bytes of a file.
  private struct Place: Hashable {
    let document, file: String
    let bytes: Range<Int>

    init(_ citation: Citation) {
      document = citation.document
      file = citation.file
      bytes = citation.bytes
    }
  }

  /// - Parameter transcripts: those that the citations are from.
  init(of citations: [Citation], in transcripts: [QuotedTranscript]) {
    for mark in transcripts.flatMap(\.marks) {
      let place = Place(citations[mark.citation])
      if numbers[place] == nil { numbers[place] = numbers.count + 1 }
    }
  }

  /// From 1; nil where no transcript has the words.
  subscript(citation: Citation) -> Int? { numbers[Place(citation)] }
}
