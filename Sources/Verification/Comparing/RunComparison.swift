import TextAnalysis

/// How a stretch of a quotation differs from the words of a source that it matches.
struct RunComparison {
  private(set) var differences: [Difference] = []

  /// The borders of a stretch of a quotation.
  struct Borders {
    /// Indices of the units that begin a piece of it: the case of their first letter is free, and
    /// so is the mark before them.
    var starts: Set<Int> = [0]
    /// Whether the marks before the first and after the last unit are the draft's own choice: an
    /// ellipsis or a bracket stands there.
    var isOpenBefore = false, isOpenAfter = false
    /// Whether the source goes on with words that make a question of it: 吗？
    var isQuestion = false
  }

  /// - Parameters:
  ///   - draft: all of whose units match.
  ///   - start: index of the unit of the source that matches the first.
  init(_ draft: ComparedText, with source: ComparedText, from start: Int, _ borders: Borders) {
    let count = draft.units.count
    guard count > 0 else { return }
    let run = start..<start + count
    var found: Set<Difference.Kind> = []
    for unit in 0..<count {
      let isFirst = borders.starts.contains(unit)
      let (left, right) = (draft.bytes(of: unit), source.bytes(of: start + unit))
      let kinds = SpellingChange.kinds(
        left, right, kind: draft.units[unit].kind, isFirst: isFirst)
      for kind in kinds {
        let isCapitals = kind == .letterCase && Self.isInCapitals(source, run)
        add(isCapitals ? .capitals : kind, left, right, once: &found)
      }
      guard unit > 0 else { continue }
      let (gap, original) = (draft.gap(before: unit), source.gap(before: start + unit))
      let marks = Marks.comparison(gap, original)
      if marks.isAltered {
        add(isFirst ? .finalMark : .marks, gap, original, once: &found)
      }
      for kind in marks.kinds { add(kind, gap, original, once: &found) }
    }
    compareEnds(draft, source, run, borders, &found)
  }

  private mutating func add(
    _ kind: Difference.Kind, _ draft: ArraySlice<UInt8>, _ source: ArraySlice<UInt8>,
    once found: inout Set<Difference.Kind>
  ) {
    guard !kind.isFold || found.insert(kind).inserted else { return }
    differences.append(Difference(kind, source: Self.text(source), draft: Self.text(draft)))
  }

  /// Compares the marks before the first and after the last word. The quotation may end where the
  /// source goes on, and with a mark of its own; but a question stays one.
  private mutating func compareEnds(
    _ draft: ComparedText, _ source: ComparedText, _ run: Range<Int>, _ borders: Borders,
    _ found: inout Set<Difference.Kind>
  ) {
    let (lead, before) = (draft.gap(before: 0), source.gap(before: run.lowerBound))
    if !borders.isOpenBefore, !lead.elementsEqual(before.suffix(lead.count)) {
      compare(
        lead, before, Marks.plain(before).reversed().starts(with: Marks.plain(lead).reversed()),
        &found)
    }
    let (trail, after) = (draft.gap(before: draft.units.count), source.gap(before: run.upperBound))
    let (written, said) = (Marks.plain(trail), Marks.plain(after))
    // A question may be cut short, but no statement is made of it.
    let goesOn = Self.asks(written) && !Self.isStop(said)
    let isAsked =
      Self.asks(said) || borders.isQuestion || goesOn && asks(source, from: run.upperBound)
    if Self.asks(written) != isAsked, !isAsked || !borders.isOpenAfter && !written.isEmpty {
      add(.marks, trail, after, once: &found)
    } else if !borders.isOpenAfter, !trail.elementsEqual(after.prefix(trail.count)) {
      compare(trail, after, said.starts(with: written), &found)
    }
  }

  /// - Parameter isSame: whether the marks are those of the source, as far as the draft has any.
  private mutating func compare(
    _ draft: ArraySlice<UInt8>, _ source: ArraySlice<UInt8>, _ isSame: Bool,
    _ found: inout Set<Difference.Kind>
  ) {
    let kinds = Marks.comparison(draft, source).kinds
    let folded: Difference.Kind = kinds.contains(.quotationMarks) ? .quotationMarks : .width
    add(isSame ? folded : .finalMark, draft, source, once: &found)
  }

  /// Whether the sentence of a source that goes on at a unit is a question.
  private func asks(_ source: ComparedText, from start: Int) -> Bool {
    for unit in start..<min(source.units.count, start + Self.maxRest) {
      let marks = Marks.plain(source.gap(before: unit + 1))
      if marks.contains("?") { return true }
      if marks.contains(where: { $0 == "." || $0 == "!" }) { return false }
    }
    return false
  }

  /// In units: how far behind a quotation the end of its sentence is looked for.
  private static let maxRest = 40

  private static func asks(_ marks: [Unicode.Scalar]) -> Bool { marks.prefix(2).contains("?") }

  /// Whether marks end a statement.
  private static func isStop(_ marks: [Unicode.Scalar]) -> Bool {
    marks.contains { $0 == "." || $0 == "!" }
  }

  private static func isInCapitals(_ source: ComparedText, _ run: Range<Int>) -> Bool {
    let letters = String(decoding: source.utf8[source.bytes(of: run)], as: UTF8.self).unicodeScalars
      .filter { $0.properties.isCased }
    return letters.count > 8 && !letters.contains { $0.properties.isLowercase }
  }

  private static func text(_ utf8: ArraySlice<UInt8>) -> String {
    String(decoding: utf8, as: UTF8.self)
  }
}
