import TextAnalysis
import Transcripts

/// A list that runs over several paragraphs of one turn: first …, second …, also ….
package struct Enumeration: Sendable {
  /// Indices of the paragraphs that begin an item, ascending; at least two.
  package let items: [Int]
  /// Indices of the paragraphs that lead up to it in the same turn, or of the turn before if none
  /// do.
  package let lead: Range<Int>

  /// The enumerations of an interview, for each turn that of the edition with the most items.
  ///
  /// - Parameter mayContain: whether a paragraph, by index, may contain a marker; the others are
  ///   not read.
  package static func all(
    in editions: [Edition], analyzer: Analyzer, markers: PhraseTable<Lexicon.Marker>,
    mayContain: (Lexicon.Marker, Int) -> Bool = { _, _ in true }
  ) -> [Enumeration] {
    var longest: [Int: Enumeration] = [:]
    for edition in editions {
      for found in all(in: edition.interview, analyzer, markers, mayContain) {
        let known = longest[found.lead.lowerBound]?.items.count ?? 0
        if found.items.count > known { longest[found.lead.lowerBound] = found }
      }
    }
    return longest.values.sorted { $0.items[0] < $1.items[0] }
  }

  private static func all(
    in interview: Interview, _ analyzer: Analyzer, _ markers: PhraseTable<Lexicon.Marker>,
    _ mayContain: (Lexicon.Marker, Int) -> Bool
  ) -> [Enumeration] {
    interview.turns.indices.compactMap { turn in
      func holds(_ marker: Lexicon.Marker, _ paragraph: Int) -> Bool {
        mayContain(marker, paragraph)
          && self.marker(in: interview, paragraph: paragraph, analyzer, markers) == marker
      }
      let paragraphs = interview.turns[turn].paragraphs
      guard let first = paragraphs.first(where: { holds(.first, $0) }) else { return nil }
      let next = paragraphs.filter { $0 > first && holds(.next, $0) }
      guard !next.isEmpty else { return nil }
      return Enumeration(
        items: [first] + next, lead: lead(upTo: first, turn: turn, in: interview))
    }
  }

  private static func lead(upTo item: Int, turn: Int, in interview: Interview) -> Range<Int> {
    let start = interview.turns[turn].paragraphs.lowerBound
    guard start == item, turn > 0 else { return start..<item }
    return interview.turns[turn - 1].paragraphs
  }

  /// The marker that begins a clause of the paragraph; a `first` one takes precedence.
  private static func marker(
    in interview: Interview, paragraph index: Int, _ analyzer: Analyzer,
    _ markers: PhraseTable<Lexicon.Marker>
  ) -> Lexicon.Marker? {
    let text = interview.text(of: interview.paragraphs[index]).utf8
    let tokens = analyzer.tokens(of: text)
    let found = markers.matches(in: tokens).filter { match in
      let beginsClause = Self.isBorder(before: match.tokens.lowerBound, tokens)
      let beginsParagraph = match.tokens.lowerBound == 0 && match.value == .next
      return beginsClause
        && (beginsParagraph || Self.isBorder(before: match.tokens.upperBound, tokens))
    }.map(\.value)
    return found.contains(.first) ? .first : found.first
  }

  /// Whether a token is separated from the one before it by more than a blank between words.
  private static func isBorder(before index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    let gap = tokens[index].range.lowerBound - tokens[index - 1].range.upperBound
    return gap > 1 || (gap == 1 && tokens[index].kind == .han)
  }
}
