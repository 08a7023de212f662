import TextAnalysis
import Transcripts

/// The text of a paragraph with all that questions ask of it, found once.
package final class AnalyzedText: Sendable {
  package let reading: ReadingText
  /// In the order of the text; none takes in the border of two sentences.
  package let terms: [Term]
  package let sentences: [Sentence]
  /// Quantities, times and names, ascending.
  package let entities: [Entity]

  package struct Sentence: Sendable {
    /// In bytes of the reading text.
    package let bytes: Range<Int>
    /// Indices of its terms.
    package let terms: Range<Int>
  }

  package init(_ reading: ReadingText, analyzer: Analyzer, recognizer: EntityRecognizer) {
    let tokens = analyzer.tokens(of: reading.utf8)
    var terms: [Term] = []
    var rest = tokens[...]
    sentences = analyzer.sentences(of: reading.utf8).map { bytes in
      let own = rest.prefix { $0.range.lowerBound < bytes.upperBound }
      rest = rest.dropFirst(own.count)
      let start = terms.count
      terms += analyzer.terms(of: own).lazy.map(\.term)
      return Sentence(bytes: bytes, terms: start..<terms.count)
    }
    self.reading = reading
    self.terms = terms
    entities = recognizer.entities(in: tokens, of: reading.utf8)
  }
}
