import TextAnalysis

/// How the spelling of one word differs between draft and source, though both fold to the same.
enum SpellingChange {
  /// The kinds of difference, each once; empty for the same spelling.
  ///
  /// - Parameter isFirst: whether it begins a piece of the quotation, where the case of the first
  ///   letter is free.
  static func kinds(
    _ draft: ArraySlice<UInt8>, _ source: ArraySlice<UInt8>, kind: Token.Kind, isFirst: Bool
  ) -> [Difference.Kind] {
    if draft.elementsEqual(source) { return [] }
    if kind == .han { return [.script] }
    let left = Spelling(draft)
    let right = Spelling(source)
    var kinds: [Difference.Kind] = []
    if left.hasWideForms != right.hasWideForms { kinds.append(.width) }
    if left.apostrophes != right.apostrophes { kinds.append(.quotationMarks) }
    if left.letters == right.letters { return kinds }
    guard left.letters.lowercased() == right.letters.lowercased() else { return [.spelling] }
    let (leftRest, rightRest) = (
      left.letters.unicodeScalars.dropFirst(), right.letters.unicodeScalars.dropFirst()
    )
    return kinds + [isFirst && leftRest.elementsEqual(rightRest) ? .firstLetter : .letterCase]
  }

  /// A word without the width of its letters and the kind of its apostrophes. Strings are compared
  /// by canonical equivalence, so that a mark on a letter may be a character of its own.
  private struct Spelling {
    var letters = ""
    var apostrophes: [Unicode.Scalar] = []
    var hasWideForms = false

    init(_ utf8: ArraySlice<UInt8>) {
      var scalars = String.UnicodeScalarView()
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
        if Marks.isApostrophe(scalar) {
          apostrophes.append(scalar)
          scalars.append("'")
        } else if let half = Marks.half(scalar) {
          hasWideForms = true
          scalars.append(half)
        } else {
          scalars.append(scalar)
        }
      }
      letters = String(scalars)
    }
  }
}
