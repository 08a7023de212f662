import Transcripts

/// What a reference says of the piece that a quotation is from.
public struct CitedWork: Sendable, Equatable {
  /// In the language of the quotation where the knowledge folder has it so.
  public let title: String?
  public let outlet: String?
}

extension QuestionAnswerer {
  public func work(of citation: Citation) -> CitedWork {
    let about = archive.document(named: citation.document).flatMap { archive.documents[$0].about }
    let titles = about?.title ?? [:]
    let language = titles.keys.sorted().first { $0.prefix(2) == citation.language.prefix(2) }
    let title = titles[citation.language] ?? language.flatMap { titles[$0] }
    return CitedWork(
      title: title ?? titles.min { $0.key < $1.key }?.value, outlet: about?.outlet?.name)
  }

  /// The question that a quotation answers, as the source puts it.
  public func textAsked(before citation: Citation) -> String? {
    guard let asked = citation.asked, let source = source(of: citation) else { return nil }
    return source.reading(of: asked.bytes).string
  }

  /// Byte range in the quotation's UTF-8 of the sentence that answers best.
  public func focus(in citation: Citation) -> Range<Int>? {
    source(of: citation)?.reading(of: citation.focus, within: citation.bytes)
  }

  /// A quotation as the file has it, before all repairs, with what stands around it.
  public func untouched(_ citation: Citation) -> UntouchedText? {
    source(of: citation).map { UntouchedText(of: citation.bytes, in: $0) }
  }
}

/// A stretch of a file with none of its damage repaired.
public struct UntouchedText: Sendable, Equatable {
  public let text: String
  /// Up to 32 Unicode scalars before it in the file, and after it.
  public let before: String
  public let after: String
  /// Half-open, in Unicode scalars from the start of the file.
  public let scalars: Range<Int>

  init(of bytes: Range<Int>, in source: SourceText) {
    let before = String(decoding: source.decoded(0..<bytes.lowerBound), as: UTF8.self)
      .unicodeScalars
    let own = String(decoding: source.decoded(bytes), as: UTF8.self)
    let end = min(bytes.upperBound + Self.margin * 4, source.bytes.count)
    let after = String(decoding: source.decoded(bytes.upperBound..<end), as: UTF8.self)
    text = own
    self.before = String(before.suffix(Self.margin))
    self.after = String(after.unicodeScalars.prefix(Self.margin))
    scalars = before.count..<before.count + own.unicodeScalars.count
  }

  private static let margin = 32
}
