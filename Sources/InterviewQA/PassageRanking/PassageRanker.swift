import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the passages for a question among those its options allow.
struct PassageRanker {
  let inquiry: Inquiry

  private var archive: Corpus { inquiry.archive }
  private var question: Question { inquiry.question }
  private var range: Range<Int> { inquiry.range }

  /// The passages that may answer, best first.
  func result() -> SearchResult {
    let ranked = withBothSides(ranked())
    if let target = question.wholePart {
      let parts = structure(target, ranked: ranked)
      if !parts.isEmpty { return SearchResult(passages: parts, parts: 0, isStructural: true) }
    }
    let items = enumerated(by: ranked)
    let rest = ranked.filter { passage in !items.contains { $0.passage == passage.passage } }
    return SearchResult(passages: items + rest, parts: items.count, isStructural: false)
  }

  /// Found by their terms, the foremost then ordered anew by their sentences.
  private func ranked() -> [ScoredPassage] {
    let found = found(limit: max(inquiry.options.limit, Self.reordered))
    let candidates = found.prefix(Self.reordered) + proofs(besides: found)
    let closeness = inquiry.sentences.closeness(
      of: CandidateTexts(of: candidates.map(\.passage), in: archive), passages: candidates.count)
    let rarity =
      1 - Float(closeness.count(where: { $0.expected > 0 })) / Float(max(1, candidates.count))
    let best = found.first?.score ?? 0
    let foremost = zip(candidates, closeness).map { candidate, closeness in
      let passage = candidate.passage
      let fitness = inquiry.facts.best(in: passage)?.fitness ?? 0
      let likeness = inquiry.anticipation.likeness(of: passage)
      return reordered(candidate, closeness, rarity).raised(
        by: Weight.fact * fitness * best
          + (adjusted(passage, Weight.anticipated * likeness * inquiry.sentences.most) ?? 0))
    }
    let rest = found.dropFirst(Self.reordered).filter { passage in
      !foremost.contains { $0.passage == passage.passage }
    }
    return ScoredPassage.sorted(foremost) + rest
  }

  /// Found by their terms: of a small range by what each topic was found to score there.
  private func found(limit: Int) -> [ScoredPassage] {
    let known = inquiry.topics.compactMap(\.view.scores)
    guard known.count == inquiry.topics.count else {
      return archive.index.search(question.query, in: range, limit: limit, adjust: adjusted)
    }
    var scores = [Float](repeating: 0, count: range.count)
    for own in known {
      for place in scores.indices { scores[place] += own[place] }
    }
    var best = BestPassages(limit: limit)
    for (place, score) in scores.enumerated() where score > 0 {
      let passage = range.lowerBound + place
      if let adjusted = adjusted(passage, score) {
        best.offer(ScoredPassage(passage: passage, score: adjusted))
      }
    }
    return best.sorted
  }

  /// Passages whose words are others but that prove a fact the question may ask for, or that an
  /// editor names for a question like it.
  private func proofs(besides found: [ScoredPassage]) -> [ScoredPassage] {
    let proofs =
      inquiry.facts.passages(fitting: Self.fitting)
      + inquiry.anticipation.passages(like: Self.fitting) + question.nearby
    let best = found.first?.score ?? 0
    var last: Int?
    return proofs.sorted().compactMap { passage in
      defer { last = passage }
      guard passage != last,
        !found.prefix(Self.reordered).contains(where: { $0.passage == passage })
      else { return nil }
      return adjusted(passage, best).map {
        ScoredPassage(passage: passage, score: $0 * Weight.fact)
      }
    }
  }

  /// How well a fact has to fit, or a question to be like, to bring up its passage.
  private static let fitting: Float = 0.6

  /// So many passages are looked at sentence by sentence. Beyond 15 no measure moved.
  private static let reordered = 15

  /// - Parameter rarity: how few of the candidates hold the kind of thing that is asked for; what
  ///   most hold tells nothing.
  private func reordered(
    _ candidate: ScoredPassage, _ closeness: SentenceScorer.Closeness, _ rarity: Float
  ) -> ScoredPassage {
    let passage = candidate.passage
    let likeness =
      (inquiry.isSpokenBySubject(passage) ? Weight.subject : 0)
      + expectedWeight * rarity * closeness.expected
      + (question.nearby.contains(passage) ? Weight.nearby : 0)
    let worth = adjusted(passage, closeness.worth + likeness * inquiry.sentences.most)
    let missing = inquiry.names.count { !isMentioned($0, in: passage) }
    return candidate.raised(by: worth ?? 0).weakened(by: Weight.missingName, times: missing)
  }

  /// Of a comparison the best passage of each name stands before what says more of one of them.
  private func withBothSides(_ ranked: [ScoredPassage]) -> [ScoredPassage] {
    let names = inquiry.names
    guard question.type == .comparison, names.count > 1, let best = ranked.first else {
      return ranked
    }
    let others = names.filter { !isMentioned($0, in: best.passage) }.compactMap { name in
      ranked.first { isMentioned(name, in: $0.passage) }
    }
    let sides = Set([best] + others)
    return ranked.filter(sides.contains) + ranked.filter { !sides.contains($0) }
  }

  private var expectedWeight: Float {
    guard question.expected.isName else {
      return question.expected.isNarrow ? Weight.measure : Weight.figure
    }
    return question.language.hasPrefix("zh") ? Weight.chineseName : Weight.name
  }

  /// Whether a name stands in the passage, in the question it answers, or is its speaker's: to be
  /// named in the neighbourhood is not enough.
  private func isMentioned(_ name: MatchedTopic, in passage: Int) -> Bool {
    name.view.stands(in: passage, fields: FieldSet.mentions)
  }

  /// The paragraphs of a part of the structure, or the one of them that is asked for: what was found
  /// first, then the others in order, of the ending the last before the others.
  private func structure(_ target: StructureTarget, ranked: [ScoredPassage]) -> [ScoredPassage] {
    let all = range.filter { archive.isPart(of: target, passage: $0) && inquiry.isAllowed($0) }
    if let one = question.position?.element(of: all) {
      return [ScoredPassage(passage: one, score: 0)]
    }
    if target == .ending { return all.reversed().map { ScoredPassage(passage: $0, score: 0) } }
    guard target == .credits else { return all.map { ScoredPassage(passage: $0, score: 0) } }
    let found = ranked.filter { all.contains($0.passage) }
    let others = all.filter { passage in !found.contains { $0.passage == passage } }
    return found + others.map { ScoredPassage(passage: $0, score: 0) }
  }

  /// The items of an enumeration, when the question asks for what it lists rather than for one of
  /// them: what leads up to it holds as much of what is asked about as the best passage does.
  private func enumerated(by ranked: [ScoredPassage]) -> [ScoredPassage] {
    guard question.type == .reason || question.type == .list, let best = ranked.first else {
      return []
    }
    let evidence = inquiry.evidence
    let document = archive.place(of: best.passage).document
    let first = archive.passages(ofDocument: document).lowerBound
    let least = evidence.coverage(of: best.passage)
    let fitting = archive.enumerations(ofDocument: document).first { enumeration in
      least > 0 && enumeration.lead.contains { evidence.coverage(of: first + $0) >= least }
    }
    let items = fitting?.items.map { first + $0 } ?? []
    return items.filter(inquiry.isAllowed).map { ScoredPassage(passage: $0, score: best.score) }
  }

  /// What the kind of paragraph makes of its score; nil where it may not answer.
  private func adjusted(_ passage: Int, _ score: Float) -> Float? {
    guard inquiry.isAllowed(passage) else { return nil }
    let trait = archive.trait(of: passage)
    if question.type == .asked, archive.hasInterviewer(besides: passage) {
      return trait.role == .interviewer ? score : nil
    }
    if question.type == .metadata { return score }
    if trait.role == .interviewer { return score * Weight.interviewer }
    return trait.kind == .heading ? score * Weight.heading : score
  }

  /// What a passage's score counts when another kind would be the better answer.
  private enum Weight {
    static let interviewer: Float = 0.5
    static let heading: Float = 0.3
    /// A fact that fits, as a share of the best passage's score.
    static let fact: Float = 0.5
    /// That a question much like it is anticipated, as a share of the question.
    static let anticipated: Float = 1
    /// That it is said by whom the question names first, as a share of the question.
    static let subject: Float = 0.15
    /// That a sentence holds the words and the name that is asked for, as a share of the question.
    static let name: Float = 0.25
    /// The same of a name in Chinese, few of which are recognised: that a passage has none says
    /// little. At 0.25 R@1 is 0.4 lower on `drcd_dev`.
    static let chineseName: Float = 0.05
    /// The same of a figure of one measure: a rank, a share.
    static let measure: Float = 0.25
    /// The same of any figure or time, which most passages of an encyclopaedia hold.
    static let figure: Float = 0.1
    /// That it stands beside the answer that the question follows, as a share of the question.
    static let nearby: Float = 0.2
    /// For each name of the question that is not mentioned.
    static let missingName: Float = 0.8
  }
}

/// The passages that may answer a question.
struct SearchResult {
  /// Best first; the parts of a many-part answer stand before all others, in their own order.
  let passages: [ScoredPassage]
  /// How many of them are parts of one answer, all of which are shown.
  let parts: Int
  /// Whether they answer by the structure of the piece and not by their words.
  let isStructural: Bool

  /// What is left when some passages have been seen.
  func without(_ seen: Set<Int>) -> SearchResult {
    let left = passages.filter { !seen.contains($0.passage) }
    return SearchResult(
      passages: left, parts: passages.prefix(parts).count { !seen.contains($0.passage) },
      isStructural: isStructural && !left.isEmpty)
  }
}
