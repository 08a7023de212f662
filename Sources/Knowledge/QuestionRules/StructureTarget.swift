import Basics

/// A part of a piece's structure that a question names.
///
/// It is the answer if the question names nothing else; otherwise the answer is sought in it.
package enum StructureTarget: String, BitwiseStorable, CaseIterable, Sendable {
  /// The lines that name who made it.
  case credits
  /// The headings.
  case sections
  /// What the interviewer asked.
  case questions
  /// The text before the conversation.
  case introduction
  /// The last turn.
  case ending
}

/// Which of several things of one kind is meant.
package enum StructurePosition: String, BitwiseStorable, CaseIterable, Sendable {
  case first, second, third, last

  /// The element that is meant; nil if there are too few.
  package func element<Element>(of all: [Element]) -> Element? {
    switch self {
    case .first: all.first
    case .second: all.dropFirst().first
    case .third: all.dropFirst(2).first
    case .last: all.last
    }
  }
}
