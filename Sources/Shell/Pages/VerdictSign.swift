import Verification

extension Verdict {
  /// Stands beside the word or instead of it, so that nothing depends on a colour.
  var sign: String {
    switch self {
    case .exact: "✓"
    case .folded: "≈"
    case .elided: "…"
    case .translated: "⇄"
    case .record: "§"
    case .misattributed: "↔"
    case .joined: "+"
    case .altered: "≠"
    case .absent: "✗"
    case .unchecked: "·"
    }
  }
}

extension VerifiedQuotation {
  /// The name of its colour: the verdict's, but that of a warning if words are hidden.
  var colour: HTML.Attribute { .verdict(hides.isEmpty ? verdict.rawValue : "hides") }
}
