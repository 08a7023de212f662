import TextAnalysis

/// A sentence with marked spans: `It moved in [2003|asserted].` Every span has the name of an
/// assertion, or `yes` or `no` for whether it may be an answer.
struct MarkedSpans {
  /// Without the marks.
  private(set) var text: [UInt8] = []
  private(set) var spans: [(bytes: Range<Int>, expected: String)] = []

  init(_ marked: String) {
    var start = 0
    var expected: [UInt8]?
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = text.count
      case UInt8(ascii: "|"): expected = []
      case UInt8(ascii: "]"):
        spans.append((start..<text.count, String(decoding: expected ?? [], as: UTF8.self)))
        expected = nil
      default:
        if expected == nil { text.append(byte) } else { expected?.append(byte) }
      }
    }
  }

  /// What the reader says of every span, in the form of `expected`.
  func found() throws -> [String] {
    let analyzer = try ClauseLexicon.analyzer.get()
    let reader = ClauseReader(
      0..<text.count, tokens: analyzer.tokens(of: text), of: text, analyzer: analyzer,
      lexicon: try ClauseLexicon.lexicon.get())
    return spans.map { span in
      let assertion = reader.assertion(of: span.bytes)
      switch span.expected {
      case "yes", "no": return assertion.isAnswer ? "yes" : "no"
      default: return "\(assertion)"
      }
    }
  }
}
