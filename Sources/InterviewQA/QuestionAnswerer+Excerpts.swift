import Corpora
import Transcripts

extension QuestionAnswerer {
  /// The text around a quotation; nil for a citation of other sources.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  public func excerpt(
    around citation: Citation, _ extent: Excerpt.Extent
  ) throws(SourceError) -> Excerpt? {
    guard let interview = try edition(of: citation)?.interview else { return nil }
    let maker = ExcerptMaker(interview: interview, quoted: citation.bytes)
    return Excerpt(file: citation.file, paragraphs: maker.paragraphs(extent))
  }

  /// The piece that a quotation is from, as a reference names it.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  public func work(of citation: Citation) throws(SourceError) -> CitedWork {
    let about = try document(of: citation)?.about
    let titles = about?.title ?? [:]
    let language = titles.keys.sorted().first { $0.prefix(2) == citation.language.prefix(2) }
    let title = titles[citation.language] ?? language.flatMap { titles[$0] }
    return CitedWork(
      title: title ?? titles.min { $0.key < $1.key }?.value, outlet: about?.outlet?.name)
  }

  /// A quotation as the file has it, without repairs, and the text around it; nil for a citation of
  /// other sources.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  public func untouched(_ citation: Citation) throws(SourceError) -> UntouchedText? {
    try edition(of: citation).map { UntouchedText(of: citation.bytes, in: $0.interview.source) }
  }

  /// The edition that a citation is from; nil for a citation of other sources.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  package func edition(of citation: Citation) throws(SourceError) -> Edition? {
    try document(of: citation)?.editions.first { $0.interview.source.name == citation.file }
  }

  private func document(of citation: Citation) throws(SourceError) -> Document? {
    guard let number = corpus.document(named: citation.document) else { return nil }
    return try corpus.documents.document(number)
  }
}
