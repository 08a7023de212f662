/// Marks that stand after a word without a blank.
enum ClosingMarks {
  /// Whether a text is made of such marks only.
  static func contain(_ text: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    return !scalars.isEmpty && scalars.allSatisfy(marks.contains)
  }

  /// Whether a text ends with the end of a sentence.
  static func endSentence(_ text: ArraySlice<UInt8>) -> Bool {
    sentenceEnds.contains { text.suffix($0.count).elementsEqual($0) }
  }

  private static let marks = Set(".,?!;:)]}%…’”»。，、？！；：）」』】》〉".unicodeScalars)
  private static let sentenceEnds = [".", "?", "!", "…", "。", "？", "！", "”", "」"].map {
    Array($0.utf8)
  }
}
