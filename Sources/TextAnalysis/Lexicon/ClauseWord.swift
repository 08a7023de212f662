import Basics

/// What a word is for the borders of clauses: keys of `clauses.txt`. A word may have several.
package struct ClauseWord: OptionSet, BitwiseStorable, Hashable, Sendable {
  /// A bit for each key.
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  static let and = Self(bit: 0)
  static let or = Self(bit: 1)
  /// in fact: at the start of a clause, sets it against the one before.
  static let contrast = Self(bit: 2)
  /// but: does so anywhere.
  static let turn = Self(bit: 3)
  /// who.
  static let relative = Self(bit: 4)
  static let that = Self(bit: 5)
  /// because: begins a clause that says how, when or why.
  static let because = Self(bit: 6)
  /// before: the same if a verb follows, otherwise a preposition.
  static let before = Self(bit: 7)
  /// 的时候: ends a clause.
  static let closing = Self(bit: 8)
  /// he: only ever a subject.
  static let subject = Self(bit: 9)
  /// it: subject or object.
  static let pronoun = Self(bit: 10)
  /// he's: pronoun and auxiliary in one.
  static let contracted = Self(bit: 11)
  static let auxiliary = Self(bit: 12)
  /// have, was: before a participle.
  static let perfect = Self(bit: 13)
  /// would.
  static let modal = Self(bit: 14)
  static let determiner = Self(bit: 15)
  static let preposition = Self(bit: 16)
  /// in, on: prepositions that stand before times.
  static let time = Self(bit: 17)
  /// what, 谁.
  static let question = Self(bit: 18)
  /// 就: begins a clause that has no subject of its own.
  static let predicate = Self(bit: 19)
  /// them: stands for what was named before.
  static let reference = Self(bit: 26)
  /// had: before a subject at the start of a clause, supposes it.
  static let inverted = Self(bit: 27)
  /// 就: in the clause that tells what would follow from a condition.
  static let result = Self(bit: 28)
  /// A word in `-ed`; found by its letters.
  static let past = Self(bit: 29)
  /// A word in `-ly`; found by its letters.
  static let adverb = Self(bit: 30)
  /// 就是: after 不是, offers the other of two.
  static let alternative = Self(bit: 31)
  /// 是: where a denial ends with it, the other of two may follow.
  static let copula = Self(bit: 32)
  /// 的: between what tells of a thing and the thing.
  static let particle = Self(bit: 33)
  /// to, before the plain form of a verb.
  static let infinitive = Self(bit: 34)
  /// 就: between what is not and what then was.
  static let then = Self(bit: 35)
  /// 没: denies that something came about.
  static let perfective = Self(bit: 36)
  /// went: a verb in a form that has a subject.
  static let finite = Self(bit: 20)
  /// go: compared by its stem, as the next three.
  static let verb = Self(bit: 21)
  /// say: what is said may follow.
  static let say = Self(bit: 22)
  /// think: what is thought may not be so.
  static let think = Self(bit: 23)
  /// know: what is known is so.
  static let know = Self(bit: 24)
  /// wonder: what is asked may follow.
  static let inquire = Self(bit: 25)

  /// The keys of words that are compared as written.
  static let keys: KeyValuePairs<String, Self> = [
    "and": .and, "or": .or, "contrast": .contrast, "turn": .turn, "relative": .relative,
    "that": .that, "because": .because, "before": .before, "closing": .closing,
    "subject": .subject, "pronoun": .pronoun, "contracted": .contracted,
    "auxiliary": .auxiliary, "perfect": .perfect, "modal": .modal, "determiner": .determiner,
    "preposition": .preposition, "time": .time, "question": .question, "predicate": .predicate,
    "finite": .finite, "reference": .reference, "inverted": .inverted,
    "result": .result, "alternative": .alternative, "copula": .copula,
    "particle": .particle, "infinitive": .infinitive,
    "then": .then, "perfective": .perfective,
  ]

  /// The keys of words that are compared by their stems.
  static let stemKeys: KeyValuePairs<String, Self> = [
    "verb": .verb, "say": .say, "think": .think, "know": .know, "inquire": .inquire,
  ]

  private init(bit: UInt64) {
    rawValue = 1 << bit
  }
}
