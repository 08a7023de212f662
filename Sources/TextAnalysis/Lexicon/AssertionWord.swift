import Basics

/// What a phrase says of how its clause is put forward: keys of `assertion.txt`. A phrase may have
/// several.
package struct AssertionWord: OptionSet, BitwiseStorable, Hashable, Sendable {
  /// A bit for each key.
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// never, 没有: denies its clause.
  static let deny = Self(bit: 0)
  /// not: denies its clause after an auxiliary, otherwise what follows it.
  static let not = Self(bit: 1)
  /// no: denies its clause unless it stands alone.
  static let no = Self(bit: 2)
  /// not only, 不得不: looks like a denial and is none.
  static let none = Self(bit: 3)
  /// 不到: no denial before a number.
  static let limit = Self(bit: 4)
  /// 非 as in 非去不可.
  static let must = Self(bit: 5)
  /// 不可 as in 非去不可.
  static let vain = Self(bit: 6)
  /// I doubt: puts what follows in doubt.
  static let doubt = Self(bit: 7)
  /// is a rumour: puts what precedes in doubt.
  static let isFalse = Self(bit: 8)
  /// 没想到: what follows is so, whoever did not know it.
  static let unaware = Self(bit: 9)
  /// if: supposes its clause and what would follow from it.
  static let suppose = Self(bit: 10)
  /// would have: supposes its clause.
  static let imagine = Self(bit: 11)
  /// whether: asks in a statement.
  static let ask = Self(bit: 12)
  /// scratch that: takes back what stands before it.
  static let correct = Self(bit: 13)
  /// or rather: the same where a better word follows.
  static let amend = Self(bit: 14)
  /// not yet, 尚未.
  static let pending = Self(bit: 15)
  /// yet: after a denial, not yet.
  static let yet = Self(bit: 16)
  /// until: after a denial, from when on it was so.
  static let until = Self(bit: 17)
  /// instead of: what follows is denied.
  static let instead = Self(bit: 18)
  /// except: the same unless others are added to it.
  static let except = Self(bit: 19)
  /// also: adds to what 除了 names.
  static let besides = Self(bit: 20)
  /// 以外: ends what 除了 names.
  static let outside = Self(bit: 21)
  /// failed to: what follows did not come about.
  static let fail = Self(bit: 22)
  /// almost: the same before a verb, a limit elsewhere.
  static let almost = Self(bit: 23)
  /// all: before it, almost is a limit.
  static let whole = Self(bit: 24)
  /// no longer.
  static let ended = Self(bit: 25)
  /// will, 打算.
  static let plan = Self(bit: 26)
  /// maybe, 据说.
  static let hedge = Self(bit: 27)
  /// Not at all: a sentence of its own that frames the next one.
  static let frame = Self(bit: 28)
  /// well: opens a sentence and says nothing.
  static let yes = Self(bit: 29)
  /// right: asks for consent at the end of a sentence.
  static let tag = Self(bit: 30)

  /// expected: a limit, or a doubt if `but` follows.
  static let belief = Self(bit: 31)

  /// The keys of `assertion.txt`.
  static let keys: KeyValuePairs<String, Self> = [
    "deny": .deny, "not": .not, "no": .no, "none": .none, "limit": .limit, "must": .must,
    "vain": .vain, "doubt": .doubt, "false": .isFalse, "unaware": .unaware, "suppose": .suppose,
    "imagine": .imagine, "ask": .ask, "correct": .correct, "amend": .amend, "pending": .pending,
    "yet": .yet, "until": .until, "instead": .instead, "except": .except, "besides": .besides,
    "outside": .outside, "fail": .fail, "almost": .almost, "whole": .whole, "ended": .ended,
    "plan": .plan, "hedge": .hedge, "frame": .frame, "yes": .yes, "tag": .tag,
    "belief": .belief,
  ]

  private init(bit: UInt32) {
    rawValue = 1 << bit
  }
}
