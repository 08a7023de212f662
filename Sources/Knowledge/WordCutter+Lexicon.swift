import TextAnalysis

extension WordCutter {
  /// The cutter that knows the words of a lexicon.
  package init(_ lexicon: Lexicon) {
    self.init(
      frequencies: lexicon.frequencies,
      phrases: [lexicon.names.phrases, lexicon.synonyms.expansions.phrases])
  }
}
