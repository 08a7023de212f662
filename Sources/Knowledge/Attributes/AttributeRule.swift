import Basics
import TextAnalysis

/// An attribute with its patterns for questions and its examples: a block of `Attributes.rules`.
package struct AttributeRule: Sendable {
  package let attribute: Attribute
  /// Patterns by which questions ask for it.
  let asks: [Pattern]
  /// Questions that ask for it, and for no attribute above it.
  package let yes: [String]
  /// Questions that do not ask for it.
  package let no: [String]
  /// Sentences that tell it.
  package let tells: [String]
  /// Sentences that do not tell it.
  package let lacks: [String]
  /// Where the block begins in its file, from 1.
  package let line: Int

  /// Whether one of the patterns for questions occurs in a question.
  package func isAsked(in tokens: [Token]) -> Bool {
    asks.contains { $0.occurs(in: tokens) }
  }
}

extension AttributeRule: Storable {
  package init(from reader: inout StoreReader) {
    (attribute, asks, yes, no) = reader.values()
    (tells, lacks, line) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(attribute, asks, yes, no)
    writer.add(tells, lacks, line)
  }
}
