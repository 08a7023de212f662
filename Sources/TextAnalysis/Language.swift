/// Tells the language and script of a text by its characters.
package enum Language {
  /// `zh-Hans`, `zh-Hant` or `en`, by the share of Han characters and of traditional forms.
  package static func tag(of text: some Sequence<Unicode.Scalar>, _ folding: ScriptFolding)
    -> String
  {
    var han = 0
    var letters = 0
    var traditional = 0
    for scalar in text {
      if (0x3400...0x9FFF).contains(scalar.value) {
        han += 1
        if folding.fold(scalar.value) != scalar.value { traditional += 1 }
      } else if isLetter(scalar) {
        letters += 1
      }
    }
    guard han * lettersAHanCharacter > letters else { return "en" }
    return traditional * traditionalShare > han ? "zh-Hant" : "zh-Hans"
  }

  /// A Han character says about as much as this many Latin letters.
  private static let lettersAHanCharacter = 3
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.properties.isAlphabetic
  }

  /// One character in so many has to be traditional; running text has one in three.
  private static let traditionalShare = 12
}
