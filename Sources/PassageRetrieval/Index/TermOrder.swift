import TextAnalysis

/// In which order the terms of an index lie, and what is stored of them: the short ones first, terms
/// of one length by their bytes.
///
/// So the lists of single characters lie together, which are long and not looked for where words are
/// known: they do not share pages with those of words, and stay on the disk.
enum TermOrder {
  static func precedes(_ left: Term, _ right: Term) -> Bool {
    (length(of: left), left) < (length(of: right), right)
  }

  /// In bytes; behind a term's are zeros.
  private static func length(of term: Term) -> Int {
    term.low == 0 ? 8 - term.high.trailingZeroBitCount / 8 : 16 - term.low.trailingZeroBitCount / 8
  }
}
