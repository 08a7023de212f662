import EntityRecognition
import TextAnalysis
import Transcripts

/// Finds terms that brackets explain in another script, or abbreviate.
///
/// `C端（消费者端）` → C端: 消费者端; `Large Language Models (LLMs)`
struct GlossFinder {
  let text: FactText
  let rules: FactRules

  func drafts() -> [FactDraft] {
    text.tokens.indices.filter { text.tokens[$0].word == Self.opening }.compactMap(draft)
  }

  private static let opening = Term("(")
  private static let closing = Term(")")
  private static let maxGlossTokens = 10
  private static let maxTermTokens = 10

  private func draft(at bracket: Int) -> FactDraft? {
    let gloss = text.tokens[(bracket + 1)...].prefix { $0.kind != .mark }
    guard let end = gloss.indices.last.map({ $0 + 1 }), end < text.tokens.count,
      text.tokens[end].word == Self.closing, gloss.count <= Self.maxGlossTokens,
      let term = term(before: bracket), explains(gloss, text.tokens[term])
    else { return nil }
    return FactDraft(
      relation: .definition, start: term.lowerBound, subject: term, value: bracket + 1..<end,
      rule: Self.name)
  }

  /// The rule's name in the output.
  static let name = "gloss"

  private func term(before bracket: Int) -> Range<Int>? {
    let clause = max(text.clauseStart(before: bracket), bracket - Self.maxTermTokens)..<bracket
    let start =
      clause.last { index in
        Self.borders.contains { rules.end(of: $0, in: text.tokens, at: index) != nil }
      }.map { $0 + 1 } ?? clause.lowerBound
    let latin = clause.last { text.tokens[$0].kind == .word }
    let term = max(start, latin.map { nameStart($0) } ?? start)..<bracket
    return term.isEmpty ? nil : term
  }

  private static let borders: [FactRules.Class] = [.and, .break, .link]

  /// Where the name begins that a Latin word ends.
  private func nameStart(_ index: Int) -> Int {
    text.entities.last { $0.tokens.contains(index) }?.tokens.lowerBound ?? index
  }

  private func explains(_ gloss: ArraySlice<Token>, _ term: ArraySlice<Token>) -> Bool {
    let isHan = gloss.allSatisfy { $0.kind == .han }
    let isLatin = gloss.allSatisfy { $0.kind == .word }
    if isHan { return term.contains { $0.kind == .word } }
    guard isLatin else { return false }
    return term.last?.kind == .han || gloss.count == 1 && isAbbreviation(gloss, of: term)
  }

  /// Whether the first letters of a term are those of one word: LLM.
  private func isAbbreviation(_ word: ArraySlice<Token>, of term: ArraySlice<Token>) -> Bool {
    let letters = word.flatMap { text.reading.utf8[$0.range] }.filter(\.isCapital)
    let initials = term.suffix(letters.count).compactMap { text.reading.utf8[$0.range].first }
    return letters.count > 1
      && letters.map(\.lowered) == initials.map(\.lowered)
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
  fileprivate var lowered: UInt8 { self | 0x20 }
}
