import Corpora
import TextAnalysis

/// A stretch of a quotation found word for word in a turn.
struct FoundRun: Sendable {
  let turn: SourceTurn
  /// Indices of the units in the turn.
  let units: Range<Int>
}

extension SourceTurn {
  /// The runs of units of this turn, or of some of them, that are all units of a text.
  func runs(of draft: ComparedText, in range: Range<Int>? = nil) -> [FoundRun] {
    let units = text.units
    let range = range ?? units.indices
    guard let first = draft.units.first?.word, range.count >= draft.units.count else { return [] }
    let last = range.upperBound - draft.units.count
    return (range.lowerBound...last).lazy.filter { units[$0].word == first }
      .map { $0..<$0 + draft.units.count }
      .filter { draft.matches($0, of: self.text) && self.isWhole($0) }
      .map { FoundRun(turn: self, units: $0) }
  }

  /// Whether a run cuts no number: neither a sign that belongs to it nor more of its figures stand
  /// right beside it.
  private func isWhole(_ run: Range<Int>) -> Bool {
    let isCutBefore = run.lowerBound > 0 && isOneNumber(run.lowerBound - 1, run.lowerBound)
    let isCutBehind =
      run.upperBound < text.units.count && isOneNumber(run.upperBound - 1, run.upperBound)
    guard !isCutBefore, !isCutBehind else { return false }
    return !isJoined(run.lowerBound) && !isJoined(run.upperBound)
  }

  /// Whether a unit and the one before it are parts of one word or number: only a hyphen stands
  /// between them, or a sign before a number. Words around a dash without blanks are two.
  private func isJoined(_ unit: Int) -> Bool {
    guard unit < text.units.count, unit > 0 || text.units[unit].kind == .number else {
      return false
    }
    let gap = text.gap(before: unit)
    guard let last = gap.last else { return false }
    if text.units[unit].kind == .number, "-<>~".utf8.contains(last) { return true }
    return gap.count == 1 && last == UInt8(ascii: "-") && text.units[unit].kind == .word
  }

  /// Whether two units are parts of one number: 5 and %, 三 and 百.
  private func isOneNumber(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (text.units[first], text.units[second])
    guard left.range.upperBound == right.range.lowerBound else { return false }
    let isNumber = { (unit: Token) in unit.kind == .number || Numeral.isHan(unit.word) }
    return isNumber(left)
      ? right.kind == .sign || isNumber(right) : left.kind == .sign && isNumber(right)
  }
}

/// Finds the places where words stand in the sources exactly as in a quotation.
struct RunFinder: Sendable {
  let search: SourceSearch

  /// All places, in the order of the sources.
  ///
  /// - Parameters:
  ///   - overParagraphs: whether to look for words that stand in no one paragraph.
  ///   - limit: maximum number of paragraphs with all the words that are read.
  /// - Throws: `SourceError` when a source cannot be read.
  func runs(
    of draft: ComparedText, overParagraphs: Bool = true, limit: Int = maxPlaces
  ) throws(SourceError) -> [FoundRun] {
    let terms = search.terms(of: draft.utf8)
    let whole = try runs(of: draft, in: search.passages(holding: terms, limit: limit))
    guard whole.isEmpty, overParagraphs, !terms.contains(where: \.isUnknownWord) else {
      return whole
    }
    let likely = search.passages(likelyToHold: terms).filter(search.isPartOfMore)
    return try runs(of: draft, in: likely)
  }

  /// Common words stand in many paragraphs.
  static let maxPlaces = 20_000

  private func runs(
    of draft: ComparedText, in passages: [Int]
  ) throws(SourceError) -> [FoundRun] {
    var seen: Set<[Int]> = []
    var found: [FoundRun] = []
    for passage in passages {
      for turn in try search.turns(of: passage) {
        guard seen.insert([turn.passages.lowerBound, turn.edition]).inserted else { continue }
        found += turn.runs(of: draft)
      }
    }
    return found.sorted {
      ($0.turn.passages.lowerBound, $0.units.lowerBound)
        < ($1.turn.passages.lowerBound, $1.units.lowerBound)
    }
  }

  /// The places where segments stand in order in one turn, each with its run.
  ///
  /// - Throws: `SourceError` when a source cannot be read.
  func chains(of segments: [QuotedText.Segment]) throws(SourceError) -> [[FoundRun]] {
    let sizes = segments.map { $0.text.units.count }
    guard let anchor = sizes.indices.max(by: { sizes[$0] < sizes[$1] }) else { return [] }
    return try runs(of: segments[anchor].text).compactMap { run in
      chain(of: segments, around: run, at: anchor)
    }
  }

  /// The segments before and after one whose place is known, each as near to it as possible.
  private func chain(
    of segments: [QuotedText.Segment], around run: FoundRun, at anchor: Int
  ) -> [FoundRun]? {
    var chain = [run]
    for index in (0..<anchor).reversed() {
      let text = segments[index].text
      let end = chain[0].units.lowerBound
      let reach = Self.reach(of: segments[index + 1].before, text) ?? end
      guard let next = run.turn.runs(of: text, in: max(0, end - reach)..<end).last else {
        return nil
      }
      chain.insert(next, at: 0)
    }
    let all = run.turn.text.units.count
    for segment in segments.dropFirst(anchor + 1) {
      let start = chain[chain.count - 1].units.upperBound
      let reach = Self.reach(of: segment.before, segment.text) ?? all
      guard
        let next = run.turn.runs(of: segment.text, in: start..<min(all, start + reach)).first
      else { return nil }
      chain.append(next)
    }
    return chain
  }

  /// How far beyond a border a segment is looked for, in units; nil for no limit.
  private static func reach(of border: QuotedText.Border, _ text: ComparedText) -> Int? {
    if case .bracket = border { maxReplaced + text.units.count } else { nil }
  }

  /// Maximum number of units of the source that a bracket stands for.
  private static let maxReplaced = 8
}
