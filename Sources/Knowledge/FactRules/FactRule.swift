import Basics
import TextAnalysis

/// A pattern for statements of a relation; from `Facts.rules`.
package struct FactRule: Sendable {
  package let name: String
  package let relation: FactRelation
  package let patterns: [Pattern]
  /// Texts with the values that the rule must find in them, in their order.
  package let yes: [Example]
  /// Texts in which it must find nothing.
  package let no: [String]
  /// Where the rule begins in its file, from 1.
  package let line: Int

  /// A text with what the rule must find in it.
  package struct Example: Sendable {
    package let text: String
    package let values: [String]

    package init(text: String, values: [String]) {
      self.text = text
      self.values = values
    }
  }

  /// What a slot of a pattern holds, by its name.
  package enum Slot: String, CaseIterable {
    case subject, value, time, hedge
    /// The end of a change: the value extends to it.
    case to
  }

  /// What can fill a slot, besides entities by their label and the classes of the file.
  package enum Filler: String, CaseIterable {
    /// A noun phrase: up to a mark or a word of the class `break`.
    case phrase
    /// A few words, none of them of the class `break`.
    case short
    /// Everything up to the end of the clause.
    case clause
    /// Two or more items with `、`, commas or a word of the class `and` between them.
    case list
    /// Any name.
    case name
    /// Any quantity.
    case quantity
    /// A name of a person or a word of the class `someone`.
    case person
  }
}

/// The rules of `Facts.rules` and the classes of words they use.
package struct FactRules: Sendable {
  /// In the order of the file; of two facts with the same value that of the earlier rule counts.
  package let rules: [FactRule]
  private let classes: [String: PhraseTable<Void>]

  /// Classes that the extraction itself uses.
  package enum Class: String {
    /// Words that end a noun phrase.
    case `break`
    /// Words between the last two items of a list.
    case and
    /// Words that end a list: 等, and so on.
    case etc
    /// Words that refer to something named before.
    case pronoun
    /// Words that stand for a person.
    case someone
    /// Words between a subject and its value: 有, 占, is.
    case link
    /// Words at the start of a value that are no part of it: a, 自己的.
    case article
    /// Words at the start of a value that give its degree: 比较, very.
    case degree
    /// Words before a subject that are no part of it: 从, but.
    case open
    /// Words before a statement that negate it: 不, not.
    case not
    /// Words beside a name that report what somebody said: 认为, said.
    case say
  }

  init(rules: [FactRule], classes: [String: PhraseTable<Void>]) {
    self.rules = rules
    self.classes = classes
  }

  /// The end of the longest word of a class that begins at a token; nil if none does.
  package func end(of name: String, in tokens: [Token], at start: Int) -> Int? {
    classes[name]?.longestMatch(in: tokens, at: start)?.tokens.upperBound
  }

  package func hasClass(_ name: String) -> Bool { classes[name] != nil }

  package func end(of name: Class, in tokens: [Token], at start: Int) -> Int? {
    end(of: name.rawValue, in: tokens, at: start)
  }

  /// Whether these tokens are a word of a class.
  package func holds(_ name: Class, _ tokens: ArraySlice<Token>) -> Bool {
    classes[name.rawValue]?.value(of: tokens) != nil
  }
}

extension FactRules: Storable {
  package init(from reader: inout StoreReader) {
    rules = reader.value()
    classes = PhraseTable.classes(from: &reader)
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(rules)
    PhraseTable.store(classes, in: &writer)
  }
}

extension FactRule: Storable {
  package init(from reader: inout StoreReader) {
    (name, relation, patterns, yes, no, line) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name, relation, patterns, yes, no, line)
  }
}

extension FactRule.Example: Storable {
  package init(from reader: inout StoreReader) {
    (text, values) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(text, values)
  }
}
