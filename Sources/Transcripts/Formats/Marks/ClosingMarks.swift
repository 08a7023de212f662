/// Marks that stand after a word without a blank.
enum ClosingMarks {
  /// Whether a text is made of such marks only.
  static func contain(_ text: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    return !scalars.isEmpty && scalars.allSatisfy(marks.contains)
  }

  private static let marks = Set(".,?!;:)]}%…’”»。，、？！；：）」』】》〉".unicodeScalars)
}
