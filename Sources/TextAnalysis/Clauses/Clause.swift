/// A part of a sentence that says one thing of one subject.
package struct Clause: Hashable, Sendable {
  /// Indices of its tokens among those of its text; empty if it has only marks.
  package let tokens: Range<Int>
  /// Byte range in its text, from its first token to its last.
  package let bytes: Range<Int>
  /// How it is put forward as a whole.
  package let assertion: Assertion
  /// Byte range of the words that decide that, which may stand in a clause before or after it; nil
  /// if it is plainly stated.
  package let cue: Range<Int>?
  /// Whether it has no subject of its own and keeps that of the clause before.
  package let continues: Bool
  /// Whether it has no verb of its own either: `Porto second | and Faro third`. Chinese clauses are
  /// only taken for fragments if they are short.
  package let isFragment: Bool
  /// Parts put forward in another way than the clause: `5` in `not 5 but 7`. In order.
  package let insets: [Inset]

  /// A part of a clause that is put forward in another way.
  package struct Inset: Hashable, Sendable {
    /// Byte range in the text.
    package let bytes: Range<Int>
    package let assertion: Assertion
    /// Byte range of the words that decide that.
    package let cue: Range<Int>
  }

  /// How a part of the clause is put forward: as the inset that overlaps it, or as the clause.
  func assertion(of part: Range<Int>) -> Assertion {
    insets.first { $0.bytes.overlaps(part) }?.assertion ?? assertion
  }
}
