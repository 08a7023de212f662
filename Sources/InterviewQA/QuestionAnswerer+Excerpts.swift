import Transcripts

extension QuestionAnswerer {
  /// What stands around a quotation; nil for a citation of other sources.
  public func excerpt(around citation: Citation, _ extent: Excerpt.Extent) -> Excerpt? {
    guard let interview = edition(of: citation)?.interview else { return nil }
    let maker = ExcerptMaker(interview: interview, quoted: citation.bytes)
    return Excerpt(file: citation.file, paragraphs: maker.paragraphs(extent))
  }

  /// What a reference calls the piece that a quotation is from.
  public func work(of citation: Citation) -> CitedWork {
    let about = archive.document(named: citation.document).flatMap { archive.documents[$0].about }
    let titles = about?.title ?? [:]
    let language = titles.keys.sorted().first { $0.prefix(2) == citation.language.prefix(2) }
    let title = titles[citation.language] ?? language.flatMap { titles[$0] }
    return CitedWork(
      title: title ?? titles.min { $0.key < $1.key }?.value, outlet: about?.outlet?.name)
  }

  /// The question that a quotation answers, as the source puts it; nil where nobody asks.
  public func textAsked(before citation: Citation) -> String? {
    guard let asked = citation.asked, let source = source(of: citation) else { return nil }
    return source.reading(of: asked.bytes).string
  }

  /// Byte range, in the quotation's UTF-8, of the sentence that answers best; nil for a citation of
  /// other sources.
  public func focus(in citation: Citation) -> Range<Int>? {
    source(of: citation)?.reading(of: citation.focus, within: citation.bytes)
  }

  /// A quotation as the file has it, before all repairs, with what stands around it; nil for a
  /// citation of other sources.
  public func untouched(_ citation: Citation) -> UntouchedText? {
    source(of: citation).map { UntouchedText(of: citation.bytes, in: $0) }
  }

  /// The text that a citation is from.
  func edition(of citation: Citation) -> Edition? {
    archive.document(named: citation.document).flatMap { number in
      archive.documents[number].editions.first { $0.interview.source.name == citation.file }
    }
  }
}
