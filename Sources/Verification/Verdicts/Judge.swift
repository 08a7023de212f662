import Corpora
import Knowledge
import TextAnalysis

/// What was found out about a quotation.
struct Finding {
  var verdict: Verdict
  /// The places of its words, by piece: see `VerifiedQuotation.places`.
  var places: [TurnPlace] = []
  var isRepeated = false
  var differences: [Difference] = []
  var hidden: [HiddenWords] = []
  /// Whether the words, or the nearest ones, are not those of whom the draft names.
  var isOtherSpeaker = false
}

/// Words of the source that were left out, or replaced, and change what those quoted say.
struct HiddenWords {
  let text: String
  /// What they do; nil for words that a bracket replaces or that say whose words follow.
  let limit: AssertionWords.Limit?
  /// Whether they say that the words quoted are somebody else's whom the speaker quotes. They hide
  /// that only where the draft gives the words to the speaker.
  var tellsVoice = false
}

/// Judges quotations: looks for their words in the sources and says how they differ.
struct Judge {
  private let originals: RunFinder
  private let records: RunFinder
  private let people: People
  private let words: DifferenceWords
  private let hiding: HiddenWordFinder
  private let translations: TranslationFinder
  private let analyzer: Analyzer

  init(
    _ corpus: Corpus, knowledge: KnowledgeBase, people: People, in range: Range<Int>,
    without drafts: Set<Int>
  ) {
    analyzer = knowledge.analyzer
    let search = { [analyzer] in
      SourceSearch(corpus, by: analyzer, in: range, of: $0, without: drafts)
    }
    originals = RunFinder(search: search(.original))
    records = RunFinder(search: search(.record))
    words = DifferenceWords(knowledge)
    hiding = HiddenWordFinder(knowledge)
    translations = TranslationFinder(originals.search, by: knowledge)
    self.people = people
  }

  /// - Parameter limits: what the draft itself says that denies or limits the quotation.
  /// - Throws: `SourceError` when a source cannot be read.
  func finding(
    on quotation: QuotedText, by attribution: Attribution?, limits: Set<AssertionWords.Limit>
  ) throws(SourceError) -> Finding {
    var finding = try finding(on: quotation, by: attribution)
    if let attribution, let place = finding.places.first {
      finding.isOtherSpeaker = !people.isSpeaker(of: place.passage, attribution)
    }
    // Whether the draft gives the words, by name, to the one who speaks.
    var isTheirs = false
    if case .speakers = attribution?.meaning {
      isTheirs = !finding.places.isEmpty && !finding.isOtherSpeaker
    }
    finding.hidden.removeAll {
      $0.limit.map(limits.contains) ?? false || $0.tellsVoice && !isTheirs
    }
    finding.hidden = Self.distinct(finding.hidden)
    return finding
  }

  /// Those that are not part of another one, in their order.
  private static func distinct(_ all: [HiddenWords]) -> [HiddenWords] {
    var seen: Set<String> = []
    return all.filter { words in
      let isPart = all.contains {
        $0.text.utf8.count > words.text.utf8.count && $0.text.contains(words.text)
      }
      return !isPart && seen.insert(words.text).inserted
    }
  }

  private func finding(
    on quotation: QuotedText, by attribution: Attribution?
  ) throws(SourceError) -> Finding {
    let matches = try matches(of: quotation, in: originals)
    let fine = matches.filter { !$0.differences.areAlterations }
    if !fine.isEmpty { return verdict(on: fine, by: attribution) }
    if let record = try self.matches(of: quotation, in: records)
      .first(where: { !$0.differences.areAlterations })
    {
      return Finding(
        verdict: .record, places: [record.place], differences: record.differences)
    }
    if let match = matches.first {
      return Finding(
        verdict: .altered, places: [match.place], differences: Self.sorted(match.differences))
    }
    if let joined = try joined(quotation, by: attribution) { return joined }
    let nearest = try nearest(to: quotation, by: attribution)
    if nearest.verdict == .absent, let place = try translations.place(of: quotation.whole) {
      return Finding(verdict: .translated, places: [place])
    }
    return nearest
  }

  /// A place where all words of a quotation stand.
  private struct Match {
    let runs: [FoundRun]
    let differences: [Difference]
    let isElided: Bool
    var hidden: [HiddenWords] = []
    /// The marks of the quotation before its first and behind its last word.
    var lead: ArraySlice<UInt8> = [], trail: ArraySlice<UInt8> = []

    /// Where its words stand, with those of its marks at the ends that the source has.
    var place: TurnPlace {
      let turn = runs[0].turn
      let units = runs[0].units.lowerBound..<runs[runs.count - 1].units.upperBound
      var bytes = turn.text.bytes(of: units)
      if turn.text.gap(before: units.lowerBound).suffix(lead.count).elementsEqual(lead) {
        bytes = bytes.lowerBound - lead.count..<bytes.upperBound
      }
      if turn.text.gap(before: units.upperBound).starts(with: trail) {
        bytes = bytes.lowerBound..<bytes.upperBound + trail.count
      }
      return turn.place(of: bytes)
    }
  }

  private func matches(
    of quotation: QuotedText, in finder: RunFinder
  ) throws(SourceError) -> [Match] {
    let whole = try finder.runs(of: quotation.whole).map { run in
      let comparison = RunComparison(
        quotation.whole, with: run.turn.text, from: run.units.lowerBound,
        .init(starts: quotation.starts, isQuestion: hiding.makesQuestion(behind: run)))
      return match(of: quotation, at: run, comparison.differences + quotation.invisible)
    }
    if whole.contains(where: { !$0.differences.areAlterations }) || quotation.segments.isEmpty {
      return whole
    }
    let joined = try chains(of: quotation.joinedSegments, quotation, in: finder)
    if joined.contains(where: { !$0.differences.areAlterations }) { return joined }
    return whole + joined + (try chains(of: quotation.segments, quotation, in: finder))
  }

  /// Where a quotation without an editor's marks stands as a whole.
  private func match(
    of quotation: QuotedText, at run: FoundRun, _ differences: [Difference]
  ) -> Match {
    Match(
      runs: [run], differences: differences, isElided: false, hidden: hiding.hidden(around: run),
      lead: quotation.whole.gap(before: 0),
      trail: quotation.whole.gap(before: quotation.whole.units.count))
  }

  private func chains(
    of segments: [QuotedText.Segment], _ quotation: QuotedText, in finder: RunFinder
  ) throws(SourceError) -> [Match] {
    guard !segments.isEmpty else { return [] }
    return try finder.chains(of: segments).map { runs in
      var differences = quotation.marks + quotation.invisible
      for (index, (segment, run)) in zip(segments, runs).enumerated() {
        let comparison = RunComparison(
          segment.text, with: run.turn.text, from: run.units.lowerBound,
          .init(
            starts: segment.starts, isOpenBefore: segment.before != .none,
            isOpenAfter: index + 1 < segments.count || quotation.endsInEllipsis))
        differences += comparison.differences
      }
      return Match(
        runs: runs, differences: differences, isElided: true,
        hidden: hiding.hidden(in: runs, segments, endsInEllipsis: quotation.endsInEllipsis)
          + hiding.broughtIn(by: quotation.marks))
    }
  }

  /// The verdict on a quotation whose words stand at some places: the best of them among those of
  /// the speaker that the draft names.
  private func verdict(on matches: [Match], by attribution: Attribution?) -> Finding {
    let own = matches.filter { match in
      attribution.map { people.isSpeaker(of: match.place.passage, $0) } ?? true
    }
    let isMisattributed = own.isEmpty
    let all = isMisattributed ? matches : own
    let best = all.min { Self.rank($0) < Self.rank($1) } ?? all[0]
    let verdict: Verdict =
      isMisattributed
      ? .misattributed
      : best.isElided ? .elided : best.differences.isEmpty ? .exact : .folded
    let places = [best.place] + all.map(\.place).filter { $0 != best.place }
    return Finding(
      verdict: verdict, places: places, isRepeated: places.count > 1,
      differences: best.differences, hidden: best.hidden)
  }

  private static func rank(_ match: Match) -> Int {
    (match.isElided ? 2 : match.differences.isEmpty ? 0 : 1)
      + (match.hidden.isEmpty ? 0 : 4)
  }

  /// A quotation that is all made of words of the sources, but not of one place.
  private func joined(
    _ quotation: QuotedText, by attribution: Attribution?
  ) throws(SourceError) -> Finding? {
    var runs: [[FoundRun]] = []
    for part in quotation.parts {
      guard let cover = try cover(of: part) else { return nil }
      runs += cover
    }
    guard runs.count > 1 else { return nil }
    let places = runs.map { $0[0].turn.place(of: $0[0].turn.text.bytes(of: $0[0].units)) }
    guard let chain = Self.chain(of: runs) else {
      return Finding(verdict: .joined, places: places, differences: [])
    }
    let gaps = zip(chain, chain.dropFirst()).map { $0.units.upperBound..<$1.units.lowerBound }
    let turn = chain[0].turn
    if let match = withoutStageDirections(
      quotation, from: chain[0].units.lowerBound, to: chain[chain.count - 1].units.upperBound,
      without: gaps.flatMap(Array.init), turn)
    {
      return verdict(on: [match], by: attribution)
    }
    let omitted = gaps.map { Difference(.omission, source: turn.words($0)) }
    let all = chain[0].units.lowerBound..<chain[chain.count - 1].units.upperBound
    return Finding(
      verdict: .altered, places: [chain[0].turn.place(of: chain[0].turn.text.bytes(of: all))],
      differences: omitted)
  }

  /// A way to take one of the places of each run so that all stand in order in one turn; nil if
  /// there is none.
  private static func chain(of runs: [[FoundRun]]) -> [FoundRun]? {
    for first in runs[0] {
      var chain = [first]
      for places in runs.dropFirst() {
        let end = chain[chain.count - 1].units.upperBound
        guard
          let next = places.first(where: { $0.turn === first.turn && $0.units.lowerBound >= end })
        else { break }
        chain.append(next)
      }
      if chain.count == runs.count { return chain }
    }
    return nil
  }

  /// Runs of the sources that make up a text, cut at its marks, each as long as possible with all
  /// its places; nil if some of its words stand nowhere so.
  private func cover(of text: ComparedText) throws(SourceError) -> [[FoundRun]]? {
    let count = text.units.count
    let cuts =
      (1..<max(1, count)).filter { unit in
        let gap = text.gap(before: unit)
        return !Marks.plain(gap).allSatisfy { $0 == "-" } || gap.count > 1 && gap.contains(0x2D)
      } + [count]
    var runs: [[FoundRun]] = []
    var start = 0
    while start < count {
      var longest: (end: Int, places: [FoundRun])?
      for end in cuts where end > start {
        let part = ComparedText(Array(text.utf8[text.bytes(of: start..<end)]), by: analyzer)
        let places = try originals.runs(
          of: part, overParagraphs: false, limit: Self.maxPartPlaces)
        if places.isEmpty { break }
        longest = (end, places)
      }
      guard let longest, longest.end - start >= Self.shortestRun else { return nil }
      runs.append(longest.places)
      start = longest.end
    }
    return runs
  }

  /// Maximum number of paragraphs that are read for a part of a quotation.
  private static let maxPartPlaces = 200

  /// In units: fewer stand together by chance.
  private static let shortestRun = 3

  /// The verdict on a quotation whose words stand nowhere so: the nearest passage, if enough of it
  /// is there.
  private func nearest(
    to quotation: QuotedText, by attribution: Attribution?
  ) throws(SourceError) -> Finding {
    let draft = AlignedDraft(quotation.parts)
    guard !draft.units.isEmpty else { return Finding(verdict: .absent) }
    var best: (turn: SourceTurn, alignment: WordAlignment, cost: Float)?
    let terms = originals.search.terms(of: quotation.whole.utf8)
    for passage in originals.search.passages(likelyToHold: terms) {
      let isOther = attribution.map { !people.isSpeaker(of: passage, $0) } ?? false
      for turn in try originals.search.turns(of: passage) {
        let own = turn.units(ofPassage: passage)
        let around = draft.units.count * 2 + Self.margin
        let range = (own.lowerBound - around..<own.upperBound + around)
          .clamped(to: turn.text.units.indices)
        let alignment = WordAlignment(draft.units, with: turn.text.units, in: range)
        let cost = alignment.cost + (isOther ? Self.otherSpeaker : 0)
        if best.map({ cost < $0.cost }) ?? true { best = (turn, alignment, cost) }
      }
    }
    guard let best else { return Finding(verdict: .absent) }
    let used = best.alignment.steps.compactMap(\.source)
    guard let first = used.first, let last = used.last else { return Finding(verdict: .absent) }
    let place = best.turn.place(of: best.turn.text.bytes(of: first..<last + 1))
    let share = Float(best.alignment.matched) / Float(draft.units.count)
    guard share >= Self.nearShare else { return Finding(verdict: .absent, places: [place]) }
    let isAllThere = best.alignment.steps.allSatisfy {
      $0.source != nil && ($0.draft == nil || $0.isSame)
    }
    if isAllThere,
      let match = withoutStageDirections(
        quotation, from: first, to: last + 1,
        without: best.alignment.steps.filter { $0.draft == nil }.compactMap(\.source), best.turn)
    {
      return verdict(on: [match], by: attribution)
    }
    var differences = words.differences(best.alignment, draft, best.turn)
    if differences.isEmpty {
      // It cuts a word or a number of the source.
      let around = (first - 1..<last + 2).clamped(to: best.turn.text.units.indices)
      differences = [
        Difference(
          .word, source: best.turn.words(around), draft: draft.text(draft.units.indices))
      ]
    }
    return Finding(
      verdict: .altered, places: [place],
      differences: Self.sorted(differences) + quotation.marks)
  }

  /// A quotation that differs from the source only in that it leaves out its stage directions; nil if
  /// it differs otherwise.
  ///
  /// - Parameters:
  ///   - first: the first of the source's units that are quoted.
  ///   - end: the one behind the last.
  ///   - omitted: those between that are left out.
  private func withoutStageDirections(
    _ quotation: QuotedText, from first: Int, to end: Int, without omitted: [Int],
    _ turn: SourceTurn
  ) -> Match? {
    guard quotation.segments.isEmpty, !omitted.isEmpty else { return nil }
    let directions = hiding.stageDirections(among: omitted, turn)
    guard directions.reduce(0, { $0 + $1.units.count }) == omitted.count else { return nil }
    var utf8 = turn.text.utf8
    for direction in directions.reversed() { utf8.removeSubrange(direction.bytes) }
    let run = FoundRun(turn: turn, units: first..<end)
    let comparison = RunComparison(
      quotation.whole, with: ComparedText(utf8, by: analyzer), from: first,
      .init(starts: quotation.starts, isQuestion: hiding.makesQuestion(behind: run)))
    guard !comparison.differences.areAlterations else { return nil }
    let left = directions.map { Difference(.stageDirection, source: turn.words($0.units)) }
    return match(of: quotation, at: run, comparison.differences + left)
  }

  /// In words: how much nearer the words of somebody else must be than those of whom the draft names.
  private static let otherSpeaker: Float = 2
  /// In units.
  private static let margin = 20
  /// The share of a quotation's words that stand in a passage which it is called an altered form of.
  private static let nearShare: Float = 0.6

  private static func sorted(_ differences: [Difference]) -> [Difference] {
    let order = Difference.Kind.allCases
    let gravity = { (kind: Difference.Kind) in
      kind.isFold || kind.isEditing ? order.count : order.firstIndex(of: kind) ?? order.count
    }
    return differences.enumerated().sorted {
      (gravity($0.element.kind), $0.offset) < (gravity($1.element.kind), $1.offset)
    }.map(\.element)
  }
}

extension SourceTurn {
  /// The words of some units, as the source writes them.
  func words(_ units: Range<Int>) -> String {
    String(decoding: text.utf8[text.bytes(of: units)], as: UTF8.self)
  }
}

extension WordAlignment.Step {
  /// Index of its unit in the turn.
  var source: Int? {
    switch self {
    case .same(_, let unit), .replaced(_, let unit), .omitted(let unit): unit
    case .added: nil
    }
  }
}

/// The words of a quotation's segments, one after the other.
struct AlignedDraft {
  private(set) var units: [Token] = []
  private var words: [[UInt8]] = []
  /// Indices of the units that an editor's mark stands before.
  private(set) var cuts: Set<Int> = []

  init(_ parts: [ComparedText]) {
    for part in parts {
      if !units.isEmpty { cuts.insert(units.count) }
      units += part.units
      words += part.units.indices.map { Array(part.bytes(of: $0)) }
    }
  }

  /// The words of some units, as the draft writes them.
  func text(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    for unit in range {
      if unit > range.lowerBound, units[unit].kind != .han || units[unit - 1].kind != .han {
        text.append(0x20)
      }
      text += words[unit]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
