import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

extension QuestionAnswerer {
  /// The paragraphs of a source, in the edition that is quoted first; empty if there is no such source.
  ///
  /// - Throws: `SourceError` when the source cannot be read or has changed since it was read.
  public func passages(ofSource id: String) throws(SourceError) -> [Passage] {
    guard let number = corpus.document(named: id) else { return [] }
    let document = try corpus.documents.document(number)
    return document.primary.interview.paragraphs.indices.map {
      document.primary.passage($0, of: document.id)
    }
  }

  /// The paragraphs that hold all of some words, or words for them in another language or script, the
  /// likeliest first. Whether they answer anything is not judged. Words as common as *the* count only
  /// where there are no others.
  ///
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func passages(
    holding words: String, options: AnswerOptions = AnswerOptions()
  ) throws(SourceError) -> [Passage] {
    let question = try question(from: words, in: options.source)
    let topics = question.topics.filter { !$0.isCue && $0.evidence != .none }.map(\.alternatives)
    let held = topics.isEmpty ? commonWords(of: words) : topics
    guard !held.isEmpty else { return [] }
    let speaker = options.speaker
    let found = corpus.index.search(
      Query(clauses: held.map { .init(alternatives: $0) }),
      in: corpus.passages(ofSource: options.source), limit: options.limit
    ) { [corpus] passage, score in
      let isHeld = held.allSatisfy { corpus.index.matches($0, passage, in: .paragraph) }
      let isTheirs = speaker.map { corpus.speakerName(of: passage) == $0 } ?? true
      return isHeld && isTheirs && corpus.metadata(of: passage).kind != .metadata ? score : nil
    }
    try corpus.checkIndex()
    return try found.map { found throws(SourceError) in
      let place = corpus.place(of: found.passage)
      let document = try corpus.documents.document(place.document)
      return document.primary.passage(place.paragraph, of: document.id)
    }
  }

  /// The words themselves, each with nothing that it may stand for: by topic, its alternatives.
  private func commonWords(of words: String) -> [[[Query.WeightedTerm]]] {
    let terms = knowledge.analyzer.terms(of: knowledge.analyzer.tokens(of: words))
    let telling =
      terms.contains { $0.kind == .bigram } ? terms.filter { $0.kind != .character } : terms
    return telling.map { [[.init(term: $0.term, weight: 1)]] }
  }

  /// The paragraph that a citation points into, with what stands around it; nil if there is none, or if
  /// the bytes of a receipt are others.
  ///
  /// - Parameters:
  ///   - citation: as any output gives it: `hall.txt:17`, `hall.txt:17:3`, a receipt,
  ///     `dixit://source/hall#p12`, `hall#p12`, or a line with one of these in it.
  ///   - context: number of paragraphs before and after it.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func passage(
    at citation: String, context: Int = 0
  ) throws(SourceError) -> PassageInPlace? {
    if let claim = ReceiptClaim(citation) {
      guard let found = try place(of: claim), found.state.isFine || found.state == .misplaced,
        let index = found.edition.interview.paragraph(atByte: claim.bytes.lowerBound)
      else { return nil }
      return passage(index, of: found.document, found.edition, context, receipt: found.state)
    }
    guard !citation.contains("sha256:"),
      let (number, reference) = [citation, ReceiptClaim.unescaped(citation)].lazy
        .compactMap(address).first
    else { return nil }
    let document = try corpus.documents.document(number)
    let edition =
      document.editions.first { $0.interview.source.name == reference.source } ?? document.primary
    let paragraphs = edition.interview.paragraphs
    let found =
      switch reference.place {
      case .paragraph(let number): paragraphs.firstIndex { $0.number == number }
      case .line(let line): edition.paragraph(atLine: line)
      case .character(let offset): edition.interview.paragraph(atScalar: offset)
      }
    return found.map { passage($0, of: document, edition, context, receipt: nil) }
  }

  /// The document that a citation names, by index, and the place in it: of the citation as a whole, or
  /// of the first in a line such as `“…” (Hall, ¶4, hall.txt:17)`.
  private func address(in citation: String) -> (document: Int, PassageAddress)? {
    if let reference = PassageAddress(citation),
      let number = source(named: reference.source).flatMap(corpus.document)
    {
      return (number, reference)
    }
    let files = corpus.entries.enumerated().flatMap { number, entry in
      entry.summary.files.map { (file: $0, document: number) }
    }
    // Of `hall.txt` and `talks/hall.txt` the line has the longer.
    return files.sorted { $0.file.utf8.count > $1.file.utf8.count }.lazy.compactMap {
      file, number in
      PassageAddress(of: file, in: citation).map { (number, $0) }
    }.first
  }

  private func passage(
    _ index: Int, of document: Document, _ edition: Edition, _ context: Int, receipt: Receipt.State?
  ) -> PassageInPlace {
    let paragraphs = edition.interview.paragraphs
    let context = min(max(0, context), paragraphs.count)
    let passages = { (range: Range<Int>) in
      range.clamped(to: paragraphs.indices).map { edition.passage($0, of: document.id) }
    }
    return PassageInPlace(
      passage: edition.passage(index, of: document.id),
      asked: question(before: index, in: edition).map(passages) ?? [],
      before: passages(index - context..<index),
      after: passages(index + 1..<index + 1 + context), receipt: receipt)
  }

  /// The paragraphs of the question that a paragraph answers; nil if it answers none.
  private func question(before index: Int, in edition: Edition) -> Range<Int>? {
    let interview = edition.interview
    guard let exchange = interview.paragraphs[index].exchange else { return nil }
    let question = interview.turns[interview.exchanges[exchange].question].paragraphs
    return question.contains(index) ? nil : question
  }
}

/// A paragraph with what stands around it.
public struct PassageInPlace: Sendable, Encodable {
  /// The paragraph itself.
  public let passage: Passage
  /// The question that it answers; empty if it answers none.
  public let asked: [Passage]
  /// In the order of the source.
  public let before, after: [Passage]
  /// What a check of the receipt found that was given as the citation; nil if it was none.
  public let receipt: Receipt.State?

  /// Absent values are null.
  public func encode(to encoder: any Encoder) throws {
    try encoder.encodeFields([
      "passage": passage, "asked": asked, "before": before, "after": after,
      "receipt": receipt?.rawValue,
    ])
  }
}

/// Where a citation points.
struct PassageAddress {
  /// An id or a file.
  let source: String
  let place: Place

  enum Place: Equatable {
    /// From 1.
    case paragraph(Int)
    case line(Int)
    /// Number of Unicode scalars of the file before it.
    case character(Int)
  }

  /// - Returns: nil if the text is no citation.
  init?(_ citation: String) {
    var text = citation[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    if text.hasPrefix(Passage.scheme) {
      text = text.dropFirst(Passage.scheme.count)
      guard let mark = text.lastIndex(of: "#"), text[mark...].hasPrefix("#p"),
        let number = Int(text[mark...].dropFirst(2)),
        let source = PercentEncoding.decoded(text[..<mark])
      else { return nil }
      (self.source, place) = (source, .paragraph(number))
    } else if let mark = text.lastIndex(of: "#"), text[mark...].hasPrefix("#p"),
      let number = Int(text[mark...].dropFirst(2))
    {
      (source, place) = (String(text[..<mark]), .paragraph(number))
    } else if let found = Self.line(in: text) {
      (source, place) = found
    } else {
      return nil
    }
  }

  /// `“…” (Hall, ¶4, hall.txt:17)`, `[hall.txt:17](hall.txt#L17)`
  ///
  /// - Returns: nil if the text has no place in the file.
  init?(of file: String, in text: String) {
    var rest = text[...]
    while let found = rest.firstRange(of: file) {
      let before = text[..<found.lowerBound].unicodeScalars
      rest = rest[found.upperBound...]
      guard before.isEmpty || before.last.map(Self.borders.contains) ?? false,
        before.last(where: { $0 != " " }).map(Self.borders.contains) ?? true
      else { continue }
      let mark = ["#char=", "#p", "#L", ":"].first { rest.hasPrefix($0) } ?? ""
      let digits = rest.dropFirst(mark.count).prefix { $0.isASCII && $0.isNumber }
      guard !mark.isEmpty, let number = Int(digits) else { continue }
      source = file
      place =
        switch mark {
        case "#p": .paragraph(number)
        case "#char=": .character(number)
        default: .line(number)
        }
      return
    }
    return nil
  }

  /// What may stand before a citation in a line.
  private static let borders = Set(" ([{\"“（【,，·—–:：|>".unicodeScalars)

  /// `hall.txt:17`, `hall.txt:17:3, Hall`, `hall.txt 17:3 Hall …`
  private static func line(in text: Substring) -> (String, Place)? {
    let parts = text.split(separator: " ")
    for (index, part) in parts.enumerated().dropFirst() {
      let numbers = part.split(separator: ":").map { Int($0) }
      if numbers.count == 2, let line = numbers[0], numbers[1] != nil {
        return (String(text[..<parts[index - 1].endIndex]), .line(line))
      }
    }
    let head = text.split(separator: ",", maxSplits: 1).first ?? text
    let pieces = head.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = pieces.reversed().prefix { Int($0) != nil }.prefix(2)
    guard let last = numbers.last, let line = Int(last), numbers.count < pieces.count else {
      return nil
    }
    let source = pieces.dropLast(numbers.count).joined(separator: ":")
    return source.isEmpty ? nil : (source, .line(line))
  }
}
