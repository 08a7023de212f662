import Basics
import TextAnalysis

/// A pattern for questions of a type, or for references to a part of the piece or the previous
/// question; from `Questions.rules`.
package struct QuestionRule: Sendable {
  package let name: String
  /// Nil if the rule gives only what follows, and another rule gives the type.
  package let type: QuestionType?
  package let patterns: [Pattern]
  /// The part of the piece's structure that answers; nil for the text itself.
  package let target: StructureTarget?
  /// Which of the things in that part is asked for; nil for all.
  package let position: StructurePosition?
  /// How such a question depends on the one before; nil if only its topics show whether it does.
  package let follows: FollowUp?
  /// The kind of thing that answers; nil if the type says enough.
  package let expects: Expectation?
  /// What of the piece itself is asked for; nil for anything else.
  package let credit: CreditTask?
  /// Questions that this rule is the first to match.
  package let yes: [String]
  /// Questions that none of its patterns match.
  package let no: [String]
  /// Where the rule begins in its file, from 1.
  package let line: Int

  /// What the rule determines; of the rules for one aspect, the first that matches a question wins.
  package var aspect: Aspect {
    if type != nil { return .type }
    return target != nil ? .target : position != nil ? .position : .followUp
  }

  /// What a rule can expect of the answer.
  package enum Expectation: String, BitwiseStorable, CaseIterable, Sendable {
    /// The name itself: 这家公司叫什么名字.
    case name
  }

  /// What rules determine of a question, each independently of the others.
  package enum Aspect: Sendable, CaseIterable {
    case type, target, position, followUp
  }

  /// The rule without its patterns and examples, as a match needs it.
  var bare: QuestionRule {
    QuestionRule(
      name: name, type: type, patterns: [], target: target, position: position, follows: follows,
      expects: expects, credit: credit, yes: [], no: [], line: line)
  }

  /// Whether one of the patterns occurs in a question.
  package func matches(_ tokens: [Token]) -> Bool {
    patterns.contains { $0.occurs(in: tokens) }
  }
}

extension QuestionRule: Storable {
  package init(from reader: inout StoreReader) {
    (name, type) = (reader.value(), reader.bits())
    (patterns, target, position) = reader.values()
    (follows, expects, credit, yes, no, line) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name)
    writer.add(bits: type)
    writer.add(patterns, target, position)
    writer.add(follows, expects, credit, yes, no, line)
  }
}
