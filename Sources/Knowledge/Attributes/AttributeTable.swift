import Basics
import TextAnalysis

/// The attributes of `Attributes.rules`, found by the words of questions that ask for them.
package struct AttributeTable: Sendable {
  /// In the order of the file; each is read when it is first asked for.
  private let attributes: LazyArray<Attribute>
  /// In the order of the attributes.
  private let asks: PatternTable
  /// The index of its attribute, by number of the pattern.
  private let attributesByPattern: StoredArray<Int>

  /// - Parameter rules: in the order of the file.
  package init(_ rules: [AttributeRule]) {
    attributes = LazyArray(rules.map(\.attribute))
    asks = PatternTable(rules.flatMap(\.asks))
    attributesByPattern = StoredArray(
      rules.enumerated().flatMap { index, rule in rule.asks.map { _ in index } })
  }

  /// The attribute that a question asks for: of several the first in the file; nil if it asks for
  /// none.
  package func asked(in tokens: [Token]) -> AskedAttribute? {
    let matcher = PatternMatcher(tokens: tokens) { _, _ in [] }
    var first: Int?
    var words = BitSet()
    for pattern in asks.candidates(in: tokens) {
      let attribute = attributesByPattern[pattern]
      if let first, first != attribute { break }
      guard let match = matcher.firstMatch(of: asks[pattern]) else { continue }
      first = attribute
      for word in match.words { words.insert(word) }
    }
    return first.map { AskedAttribute(attribute: attributes[$0], words: words) }
  }
}

/// An attribute, and where a question asks for it.
package struct AskedAttribute: Sendable {
  package let attribute: Attribute
  /// Indices of the tokens that ask: those that the attribute's patterns match.
  package let words: BitSet
}

extension AttributeTable: Storable {
  package init(from reader: inout StoreReader) {
    attributes = LazyArray(reader.list { $0.value() })
    (asks, attributesByPattern) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(list: attributes) { $1.add($0) }
    writer.add(asks, attributesByPattern)
  }
}
