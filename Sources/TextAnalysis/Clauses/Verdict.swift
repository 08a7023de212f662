/// How a clause is put forward, and by which words.
struct Verdict {
  private(set) var assertion = Assertion.asserted
  /// Indices of the tokens of the cue that decides it.
  private(set) var cue: Range<Int>?
  /// Parts that are put forward in another way.
  var insets: [Inset] = []
  /// Whether clauses that say what is known are none the less so: `We did not know that …`
  var leavesKnown = false

  /// A part, by its tokens.
  struct Inset {
    let tokens: Range<Int>
    let assertion: Assertion
    let cue: Range<Int>
  }

  /// Notes a way in which the clause is put forward; the one that says least of it decides.
  mutating func raise(_ other: Assertion, _ cue: Range<Int>) {
    guard other > assertion else { return }
    (assertion, self.cue) = (other, cue)
  }

  /// Takes over how another clause is put forward.
  mutating func raise(like other: Verdict) {
    guard let cue = other.cue else { return }
    raise(other.assertion, cue)
  }

  /// Makes the whole be put forward in one way, whatever its words say.
  mutating func replace(_ assertion: Assertion, _ cue: Range<Int>) {
    (self.assertion, self.cue, insets) = (assertion, cue, [])
  }
}
