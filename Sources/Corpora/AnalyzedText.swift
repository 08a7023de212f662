import Basics
import EntityRecognition
import TextAnalysis
import Transcripts

/// The text of a paragraph with its terms, sentences and entities, which are found once.
package final class AnalyzedText: Sendable {
  package let reading: ReadingText
  /// In the order of the text; no term spans two sentences.
  package let terms: [Term]
  package let sentences: [Sentence]
  /// Quantities, times and names, ascending.
  package let entities: [Entity]
  /// The entities that begin in a sentence, ascending.
  package let mentions: [Mention]

  /// A sentence by its bytes and its terms.
  package struct Sentence: BitwiseStorable, Sendable {
    private let start, end, firstTerm, endOfTerms: Int32

    init(bytes: Range<Int>, terms: Range<Int>) {
      start = Int32(bytes.lowerBound)
      end = Int32(bytes.upperBound)
      firstTerm = Int32(terms.lowerBound)
      endOfTerms = Int32(terms.upperBound)
    }

    /// In bytes of the reading text.
    package var bytes: Range<Int> { Int(start)..<Int(end) }
    /// Indices of its terms.
    package var terms: Range<Int> { Int(firstTerm)..<Int(endOfTerms) }
  }

  /// The mention of an entity in a sentence.
  package struct Mention: Sendable {
    package let kind: EntityKinds
    /// Index of the sentence.
    package let sentence: Int
  }

  /// - Parameter glosses: the names that the source binds; the terms of a sentence that holds one
  ///   are followed by those of the other.
  package convenience init(
    _ reading: ReadingText, binding glosses: NameGlosses, analyzer: Analyzer,
    recognizer: EntityRecognizer
  ) {
    let tokens = analyzer.tokens(of: reading.utf8)
    var terms: [Term] = []
    var rest = tokens[...]
    let sentences = analyzer.sentences(of: reading.utf8).map { bytes in
      let own = rest.prefix { $0.range.lowerBound < bytes.upperBound }
      rest = rest.dropFirst(own.count)
      let start = terms.count
      terms += analyzer.terms(of: own).lazy.map(\.term)
      terms += glosses.terms(besides: own)
      return Sentence(bytes: bytes, terms: start..<terms.count)
    }
    self.init(
      reading, terms: terms, sentences: sentences,
      entities: recognizer.entities(in: tokens, of: reading.utf8))
  }

  /// - Parameter stored: what `store(in:)` wrote for the same text.
  package convenience init(_ reading: ReadingText, from stored: inout StoreReader) {
    self.init(
      reading, terms: stored.value(), sentences: stored.value(), entities: stored.value())
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(terms, sentences, entities)
  }

  private init(
    _ reading: ReadingText, terms: [Term], sentences: [Sentence], entities: [Entity]
  ) {
    self.reading = reading
    self.terms = terms
    self.sentences = sentences
    self.entities = entities
    mentions = entities.compactMap { entity in
      let start = entity.bytes.lowerBound
      let sentence = sentences.partitioningIndex { $0.bytes.upperBound > start }
      guard sentence < sentences.count, sentences[sentence].bytes.contains(start) else {
        return nil
      }
      return Mention(kind: EntityKinds(entity.kind), sentence: sentence)
    }
  }

  /// Whether two words are adjacent in the text.
  package func holds(_ pair: TermBigram) -> Bool {
    var previous: Term?
    for term in terms {
      if term == pair.second, previous == pair.first { return true }
      previous = term
    }
    return false
  }
}
