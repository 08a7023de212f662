/// What of a question points beyond it, at what was said before.
struct Leaning: Sendable {
  /// A pronoun for somebody whom the question itself does not name.
  var isToPerson = false
  /// A pronoun for something that the question itself does not name.
  var isToThing = false
  /// A word that points at what was said: 这件事, the latter.
  var isToWhatWasSaid = false
  /// The same by a bare *this* or 这 in the clause that asks.
  var isDeictic = false
  /// Whether it goes on from the question before with *and*, 那 or 呢.
  var isConnected = false
  /// Whether it has a pronoun for what it names itself.
  var isResolved = false
  /// Whether it is about somebody who takes part in the conversation: 你, the guest.
  var isAboutSpeaker = false
  /// Whether only a word follows those of asking, which leaves out a subject: *How many employees?*,
  /// 什么时候毕业的.
  var lacksSubject = false
  /// Number of words and phrases that carry a subject; two Han characters count as a word.
  var wordCount = 0
}
