import EntityRecognition
import TextAnalysis

/// A sentence of a passage, with its clauses and with what it holds of the question.
struct SentenceReading {
  /// With bytes of the whole text.
  let tokens: [Token]
  /// By part of the question, where it stands in the sentence; nil where it does not.
  let places: [Range<Int>?]
  private let clauses: [Clause]

  /// A clause by its tokens.
  struct Clause {
    let tokens: ArraySlice<Token>
  }

  init(
    of text: [UInt8], _ sentence: Range<Int>, _ locator: TopicLocator, _ analyzer: Analyzer
  ) {
    let own = Array(text[sentence])
    let plain = analyzer.tokens(of: own)
    let marked = MarkedTokens(plain, of: own)
    tokens = plain.map { $0.moved(by: sentence.lowerBound) }
    places = locator.places(in: tokens[...])
    var clauses: [Clause] = []
    var start = 0
    for (index, token) in marked.tokens.enumerated() where token.kind == .mark {
      let end = marked.plainIndices[index]
      guard token.word == Self.comma, end > start else { continue }
      clauses.append(Clause(tokens: tokens[start..<end]))
      start = end
    }
    clauses.append(Clause(tokens: tokens[start...]))
    self.clauses = clauses
  }

  private static let comma = Term(",")

  /// The clause that a byte of the text is in.
  func clause(at byte: Int) -> Clause {
    clauses.first { $0.tokens.last.map { $0.range.upperBound > byte } ?? false }
      ?? Clause(tokens: tokens[...])
  }

  /// The tokens that say what a quantity counts: its own after the number, and the characters right
  /// after it.
  func counted(by entity: Entity) -> [Token] {
    let own = tokens.filter { entity.bytes.overlaps($0.range) && $0.kind != .number }
    let end = entity.bytes.upperBound
    let after = tokens.drop { $0.range.lowerBound < end }
      .prefix { $0.kind == .han && $0.range.lowerBound - end < 12 }
    return own + after
  }
}
