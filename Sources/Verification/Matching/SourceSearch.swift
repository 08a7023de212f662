import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the passages that may hold a quotation, by the terms that few passages hold.
struct SourceSearch: Sendable {
  let corpus: Corpus
  let analyzer: Analyzer
  /// The passages that may be quoted.
  let range: Range<Int>
  /// The editions in which words are looked for.
  let kind: EditionKind
  /// Indices of documents that may not be quoted, though they are among the sources: the drafts.
  let drafts: Set<Int>
  /// By the first passage of the turn.
  private let turns = BoundedCache<Int, [SourceTurn]>(maxCount: 512)

  init(
    _ corpus: Corpus, by analyzer: Analyzer, in range: Range<Int>, of kind: EditionKind,
    without drafts: Set<Int> = []
  ) {
    self.drafts = drafts
    self.corpus = corpus
    self.analyzer = analyzer
    self.range = range
    self.kind = kind
  }

  /// The words and bigrams of a text, those in the fewest passages first, each once.
  func terms(of utf8: [UInt8]) -> [CountedTerm] {
    var seen: Set<Term> = []
    return analyzer.terms(of: analyzer.tokens(of: utf8)).compactMap { term -> CountedTerm? in
      guard term.kind != .character, seen.insert(term.term).inserted else { return nil }
      return CountedTerm(
        term: term.term, isWord: term.kind == .word,
        passages: corpus.index.documentFrequency(of: term.term))
    }.sorted { ($0.passages, $0.term) < ($1.passages, $1.term) }
  }

  /// A term with the number of passages that hold it.
  struct CountedTerm {
    let term: Term
    let isWord: Bool
    let passages: Int

    var weighted: Query.WeightedTerm { Query.WeightedTerm(term: term, weight: 1) }

    /// Whether it is a word that no source has. Two characters may stand in two paragraphs.
    var isUnknownWord: Bool { isWord && passages == 0 }
  }

  /// The passages that hold all terms, ascending; none if there are no terms.
  func passages(holding terms: [CountedTerm], limit: Int) -> [Int] {
    guard let rarest = terms.first, rarest.passages > 0 else { return [] }
    return quotable(
      corpus.index.passages(
        matching: [terms.map(\.weighted)], in: range, fields: .paragraph, limit: limit))
  }

  /// Those that are of no draft.
  private func quotable(_ passages: [Int]) -> [Int] {
    drafts.isEmpty
      ? passages : passages.filter { !drafts.contains(corpus.place(of: $0).document) }
  }

  /// The passages that hold most of the rare terms, the likeliest first.
  func passages(likelyToHold terms: [CountedTerm]) -> [Int] {
    let rare = terms.lazy.filter { $0.passages > 0 }.prefix(Self.maxTerms)
    let query = Query(clauses: rare.map { .init(alternatives: [[$0.weighted]]) })
    return passages(matching: query)
  }

  /// The passages that hold most of a query, the likeliest first.
  func passages(matching query: Query) -> [Int] {
    quotable(corpus.index.search(query, in: range, limit: Self.maxLikely).map(\.passage))
  }

  private static let maxLikely = 12
  /// Number of terms that are enough to find where a quotation is from.
  private static let maxTerms = 12

  /// The turn that a passage belongs to, in each edition of the kind.
  ///
  /// - Throws: `SourceError` when the source cannot be read.
  func turns(of passage: Int) throws(SourceError) -> [SourceTurn] {
    let run = run(around: passage)
    return try turns.value(of: run.lowerBound) { () throws(SourceError) in
      let document = corpus.place(of: passage).document
      let editions = corpus.entries[document].editions(of: kind)
      guard !editions.isEmpty else { return [] }
      let readings = try run.map { passage throws(SourceError) in
        corpus.metadata(of: passage).kind == .metadata ? nil : try corpus.readings(of: passage)
      }
      return editions.map { edition in
        SourceTurn(
          document: document, edition: edition, passages: run, readings.map { $0?[edition] },
          by: analyzer)
      }
    }
  }

  /// Whether a passage belongs to a turn of several.
  func isPartOfMore(_ passage: Int) -> Bool { run(around: passage).count > 1 }

  /// The passages of the same turn, or of the same run of text. What belongs to the file, such as
  /// the head of a page, does not end a speech.
  private func run(around passage: Int) -> Range<Int> {
    let all = corpus.passages(ofDocument: corpus.place(of: passage).document)
    let here = corpus.metadata(of: passage)
    guard here.turn != nil || here.kind == .text else { return passage..<passage + 1 }
    var start = passage
    for next in (all.lowerBound..<passage).reversed() {
      guard let isPart = isPart(next, beside: start) else { break }
      if isPart { start = next }
    }
    var last = passage
    for next in passage + 1..<max(passage + 1, all.upperBound) {
      guard let isPart = isPart(next, beside: last) else { break }
      if isPart { last = next }
    }
    return start..<last + 1
  }

  /// Whether a passage belongs to the same speech or text as another one, between which there is
  /// only what belongs to the file; nil if it ends that.
  private func isPart(_ passage: Int, beside other: Int) -> Bool? {
    let (there, here) = (corpus.metadata(of: passage), corpus.metadata(of: other))
    switch there.kind {
    case .metadata: return false
    case .text: return here.turn == nil ? true : nil
    case .speech:
      let isBroken = abs(passage - other) > 1 && there.speaker == here.speaker
      return here.turn != nil && (there.turn == here.turn || isBroken) ? true : nil
    case .credit, .introduction, .heading, .note, .caption: return nil
    }
  }
}
