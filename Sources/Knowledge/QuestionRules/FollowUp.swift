import Basics

/// How a question depends on the one before it, where its rule says so.
package enum FollowUp: String, BitwiseStorable, CaseIterable, Sendable {
  /// It asks the same again, for what has not been quoted yet.
  case more
  /// What it is about was named before: it has a pronoun, or goes on with `and`.
  case topics
}
