import Corpora

extension QuestionAnswerer {
  /// The transcripts that quotations are from, in the order in which they are first quoted; without
  /// those of other sources.
  ///
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func transcripts(
    quotedBy citations: [Citation]
  ) throws(SourceError) -> [QuotedTranscript] {
    let groups = Dictionary(grouping: citations.indices) { index in
      [citations[index].document, citations[index].file]
    }.values.sorted { $0[0] < $1[0] }
    var transcripts: [QuotedTranscript] = []
    for group in groups {
      guard let edition = try edition(of: citations[group[0]]) else { continue }
      transcripts.append(
        QuotedTranscript(edition, quotedBy: group.map { ($0, citations[$0].bytes) }))
    }
    return transcripts
  }
}
