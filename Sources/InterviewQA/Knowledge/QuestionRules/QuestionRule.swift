import Basics
import TextAnalysis

/// One way in which a type of question is asked, or a part of the piece or a question before is
/// pointed at, from `Questions.rules`.
package struct QuestionRule: Sendable {
  package let name: String
  /// Nil where it tells only what stands below, beside the rule that tells the type.
  package let type: QuestionType?
  package let patterns: [Pattern]
  /// Which part of the piece's structure answers; nil for the text itself.
  package let target: StructureTarget?
  /// Which of the things in that part is asked for; nil for all.
  package let position: StructurePosition?
  /// How such a question leans on the one before; nil where only its words tell.
  package let follows: FollowUp?
  /// What kind of thing answers, where the type does not tell.
  package let expects: Expectation?
  /// Questions that this rule is the first to match.
  package let yes: [String]
  /// Questions that none of its patterns match.
  package let no: [String]
  /// Where the rule begins in its file, from 1.
  package let line: Int

  /// What the rule tells; of those that tell the same the first that matches a question wins.
  package var aspect: Aspect {
    if type != nil { return .type }
    return target != nil ? .target : position != nil ? .position : .followUp
  }

  package enum Expectation: String, BitwiseStorable, CaseIterable, Sendable {
    /// The name itself: 这家公司叫什么名字.
    case name
  }

  /// What can be told of a question by itself.
  package enum Aspect: Sendable, CaseIterable {
    case type, target, position, followUp
  }

  /// What a match needs to tell.
  var bare: QuestionRule {
    QuestionRule(
      name: name, type: type, patterns: [], target: target, position: position, follows: follows,
      expects: expects, yes: [], no: [], line: line)
  }

  package func matches(_ tokens: [Token]) -> Bool {
    patterns.contains { $0.occurs(in: tokens) }
  }
}

extension QuestionRule: Storable {
  package init(from reader: inout StoreReader) {
    (name, type, patterns, target, position) = reader.values()
    (follows, expects, yes, no, line) = reader.values()
  }

  package func store(in writer: inout StoreWriter) {
    writer.add(name, type, patterns, target, position)
    writer.add(follows, expects, yes, no, line)
  }
}
