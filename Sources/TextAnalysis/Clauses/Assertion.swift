/// How a clause puts forward what it says, from the plain statement to what is least so.
package enum Assertion: Int, Comparable, CaseIterable, Sendable {
  /// It moved in 2003.
  case asserted
  /// Maybe it moved in 2003; 据说2003年搬了.
  case hedged
  /// It will move in 2003; 打算2003年搬.
  case planned
  /// It no longer moves; 不再搬.
  case ended
  /// I doubt that it moved; 传言搬了.
  case doubted
  /// It did not move; 没有搬.
  case denied
  /// It has not moved yet; 尚未搬.
  case pending
  /// Did it move? Whether it moved; 是否搬了.
  case asked
  /// If it had moved; 要是搬了.
  case supposed
  /// It moved in 2003, no, in 2004: the year that is taken back.
  case corrected

  /// Whether something so put forward may answer a question: as it is said, with its limits or as
  /// a plan.
  package var isAnswer: Bool { self <= .planned }

  package static func < (left: Assertion, right: Assertion) -> Bool {
    left.rawValue < right.rawValue
  }
}
