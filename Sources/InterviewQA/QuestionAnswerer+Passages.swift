import Basics
import Corpora
import PassageRetrieval
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
  /// likeliest first. Whether they answer anything is not judged.
  ///
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func passages(
    holding words: String, options: AnswerOptions = AnswerOptions()
  ) throws(SourceError) -> [Passage] {
    let question = try question(from: words, in: options.source)
    let topics = question.topics.filter { !$0.isCue && $0.evidence != .none }
    guard !topics.isEmpty else { return [] }
    let speaker = options.speaker
    let found = corpus.index.search(
      Query(clauses: topics.map { .init(alternatives: $0.alternatives) }),
      in: corpus.passages(ofSource: options.source), limit: options.limit
    ) { [corpus] passage, score in
      let isHeld = topics.allSatisfy {
        corpus.index.matches($0.alternatives, passage, in: .paragraph)
      }
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

  /// The paragraph that a citation points into, with what stands around it; nil if there is none.
  ///
  /// - Parameters:
  ///   - citation: as any output gives it: `hall.txt:17`, `hall.txt:17:3`, a receipt,
  ///     `dixit://source/hall#p12`, `hall#p12`.
  ///   - context: number of paragraphs before and after it.
  /// - Throws: `SourceError` when a source cannot be read or has changed since it was read.
  public func passage(
    at citation: String, context: Int = 0
  ) throws(SourceError) -> PassageInPlace? {
    guard let reference = PassageAddress(citation),
      let number = corpus.entries.indices.first(where: {
        corpus.entries[$0].summary.isNamed(reference.source)
      }) ?? source(named: reference.source).flatMap(corpus.document)
    else { return nil }
    let document = try corpus.documents.document(number)
    let edition =
      document.editions.first { $0.interview.source.name == reference.source } ?? document.primary
    let paragraphs = edition.interview.paragraphs
    let found =
      switch reference.place {
      case .paragraph(let number): paragraphs.firstIndex { $0.number == number }
      case .line(let line): paragraphs.lastIndex { $0.line <= line }
      }
    guard let index = found else { return nil }
    let context = min(max(0, context), paragraphs.count)
    let passages = { (range: Range<Int>) in
      range.clamped(to: paragraphs.indices).map { edition.passage($0, of: document.id) }
    }
    return PassageInPlace(
      passage: edition.passage(index, of: document.id),
      asked: question(before: index, in: edition).map(passages) ?? [],
      before: passages(index - context..<index),
      after: passages(index + 1..<index + 1 + context))
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
