/// Identifies the language and script of a text by its characters.
package enum Language {
  /// The BCP 47 tag `zh-Hans`, `zh-Hant` or `en`, by the share of Han characters and of traditional
  /// forms.
  package static func tag(of text: some Sequence<Unicode.Scalar>, _ folding: ScriptFolding)
    -> String
  {
    var han = 0
    var letters = 0
    var traditional = 0
    for scalar in text {
      if isHan(scalar) {
        han += 1
        if folding.fold(scalar.value) != scalar.value { traditional += 1 }
      } else if isLetter(scalar) {
        letters += 1
      }
    }
    guard han * lettersPerHanCharacter > letters else { return "en" }
    return traditional * maxHanPerTraditionalForm > han ? "zh-Hant" : "zh-Hans"
  }

  /// The tag of a question, which may be little more than a name in other letters: 那OpenAI呢？ is
  /// Chinese, since it has as many Han characters as other words, and those look like names.
  package static func tag(
    ofQuestion text: some Sequence<Unicode.Scalar>, _ folding: ScriptFolding
  ) -> String {
    let own = tag(of: text, folding)
    let han = text.filter(isHan)
    var words = 0
    var isInWord = false
    for scalar in text {
      let isLetter = !isHan(scalar) && isLetter(scalar)
      if isLetter, !isInWord {
        words += 1
        if scalar.properties.isLowercase { return own }
      }
      isInWord = isLetter
    }
    return own == "en" && han.count >= max(1, words) ? tag(of: han, folding) : own
  }

  /// The tag of some words of a text. Chinese takes in words of other languages, so that those of a
  /// Chinese text are Chinese too unless all are in other letters.
  ///
  /// - Parameter language: tag of the whole text.
  package static func tag(
    of words: some Collection<Unicode.Scalar>, inTextOf language: String, _ folding: ScriptFolding
  ) -> String {
    let own = tag(of: words, folding)
    if isSame(own, language) { return language }
    let isMixed = words.contains(where: isHan) || !words.contains(where: isLetter)
    return own == "en" && isMixed ? language : own
  }

  /// Whether two tags are of one language, in whatever scripts: `zh-Hans` and `zh-Hant`.
  package static func isSame(_ first: String, _ second: String) -> Bool {
    first.utf8.prefix(2).elementsEqual(second.utf8.prefix(2))
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value)
  }

  /// A Han character says about as much as this many Latin letters.
  private static let lettersPerHanCharacter = 3

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
  }

  /// A text is traditional from one traditional form per this many Han characters; running text has
  /// one in three.
  private static let maxHanPerTraditionalForm = 12
}
