import TextAnalysis

/// The order of the terms of an index and of their postings: by length, then by bytes.
///
/// It keeps the lists of single characters together. They are long and seldom needed, as a search
/// prefers words; apart from the lists of words they share no pages with them and stay on the disk.
enum TermOrder {
  static func precedes(_ left: Term, _ right: Term) -> Bool {
    (length(of: left), left) < (length(of: right), right)
  }

  /// In bytes; a term is padded with zeros.
  private static func length(of term: Term) -> Int {
    term.low == 0 ? 8 - term.high.trailingZeroBitCount / 8 : 16 - term.low.trailingZeroBitCount / 8
  }
}
