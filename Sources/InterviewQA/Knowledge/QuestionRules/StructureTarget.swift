import Basics

/// A part of a piece's structure that is asked for, or asked in.
///
/// It is the answer where it is all that the question names; where there is more, the answer is
/// sought in it.
package enum StructureTarget: String, BitwiseStorable, CaseIterable, Sendable {
  /// The lines that name who made it.
  case credits
  /// The headings.
  case sections
  /// What the interviewer asked.
  case questions
  /// What stands before the conversation.
  case introduction
  /// The last turn.
  case ending
}

/// Which of several things of one kind is meant.
package enum StructurePosition: String, BitwiseStorable, CaseIterable, Sendable {
  case first, second, third, last

  /// The one that is meant; nil when there are not so many.
  func element<Element>(of all: [Element]) -> Element? {
    switch self {
    case .first: all.first
    case .second: all.dropFirst().first
    case .third: all.dropFirst(2).first
    case .last: all.last
    }
  }
}
