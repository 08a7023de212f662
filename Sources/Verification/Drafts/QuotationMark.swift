/// The marks that stand around quotations.
enum QuotationMark {
  /// The marks that close what a mark opens; empty if it opens nothing.
  static func closers(of opener: Unicode.Scalar) -> [Unicode.Scalar] {
    switch opener {
    case "“": ["”"]
    case "„", "‟": ["“", "”"]
    case "\"": ["\""]
    case "＂": ["＂"]
    case "«": ["»"]
    case "»": ["«"]
    case "‹": ["›"]
    case "「": ["」"]
    case "『": ["』"]
    case "｢": ["｣"]
    case "〝": ["〞", "〟"]
    case "‘": ["’"]
    case "'": ["'", "’"]
    case "﹁": ["﹂"]
    case "﹃": ["﹄"]
    case "‚": ["‘", "’"]
    default: []
    }
  }

  /// Whether a mark is written the same at both ends.
  static func isStraight(_ mark: Unicode.Scalar) -> Bool {
    mark == "\"" || mark == "＂" || mark == "'"
  }

  /// Whether a mark is an apostrophe as well.
  static func isSingle(_ mark: Unicode.Scalar) -> Bool {
    mark == "‘" || mark == "‚" || mark == "'"
  }
}
