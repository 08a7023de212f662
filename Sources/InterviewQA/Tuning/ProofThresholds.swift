/// All thresholds that decide whether a passage proves enough of a question.
enum ProofThresholds {
  /// Minimum share of a piece's passages that mention a name, for the piece to be about it.
  static let pieceShare: Float = 0.1
  /// Minimum support of a thing of the kind that is asked for.
  static let kind: Float = 0.3

  /// Minimum share of the question that is proved.
  ///
  /// The more documents there are, the likelier it is that one of them shares words with the
  /// question by chance; one document is about what it is asked about.
  ///
  /// - Parameter isTranslated: whether the passage is in another language, where each word of the
  ///   question has many translations, one of which stands nearly anywhere in a large archive.
  static func support(amongDocuments count: Int, isTranslated: Bool = false) -> Float {
    let magnitude = magnitude(of: count)
    let minimum = min(0.35, 0.035 * magnitude - 0.005)
    let translations = (magnitude / 4.3) * (magnitude / 4.3)
    return isTranslated ? min(0.95, minimum * translations) : minimum
  }

  /// Minimum sum of the weights (inverse document frequencies) of the parts that a passage in another
  /// language proves, among many documents.
  static func telling(amongDocuments count: Int) -> Float {
    magnitude(of: count) * 0.75
  }

  /// The number of bits of a count: 1 more for each doubling.
  private static func magnitude(of count: Int) -> Float {
    Float(Int.bitWidth - count.leadingZeroBitCount)
  }

  /// The same where no word of the passage itself proves a part.
  static let around: Float = 0.2
  /// Minimum share of what a sum of money is asked of that is proved: the croissant of *what does a
  /// croissant cost*.
  static let subject: Float = 0.4
  /// Minimum share of the question that a passage proves, among many documents, to be quoted without a
  /// thing of the kind that is asked for: none of the others has so much of it. Chosen on 30 November
  /// 2026: at 0.5, 15 more of 612 questions of `xquad_dev` are answered rightly than at 1, in Chinese and in
  /// English, and at 0.4 no more.
  static let topical: Float = 0.5
  /// Minimum support of words that the passage denies, for the denial to be the answer.
  static let denied: Float = 0.8
  /// Minimum support of money, a share or an age that tells an attribute without its words.
  static let telling: Float = 0.5
  /// Minimum support of a number without a unit, shown as the short answer.
  static let bareNumber: Float = 0.9

  /// Factors for the weight of a word that the sources never use. Few documents may have another word
  /// for it that the lexicon does not know; many would use it if they told of it.
  enum UnknownWord {
    /// Among few documents, if the lexicon has no other word for it either.
    static let withoutSynonyms: Float = 0.5
    /// Among many documents.
    static let amongMany: Float = 1.5
  }

  /// Minimum support of words shown as the short answer.
  static let value: Float = 0.65
}
