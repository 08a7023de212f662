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
  /// By the first passage of the turn.
  private let turns = BoundedCache<Int, [SourceTurn]>(maxCount: 256)

  init(_ corpus: Corpus, by analyzer: Analyzer, in range: Range<Int>, of kind: EditionKind) {
    self.corpus = corpus
    self.analyzer = analyzer
    self.range = range
    self.kind = kind
  }

  /// The words and bigrams of a text, those in the fewest passages first, each once.
  func terms(of utf8: [UInt8]) -> [CountedTerm] {
    let all = Set(
      analyzer.terms(of: analyzer.tokens(of: utf8)).lazy.filter { $0.kind != .character }
        .map(\.term))
    return all.map { CountedTerm(term: $0, passages: corpus.index.documentFrequency(of: $0)) }
      .sorted { ($0.passages, $0.term) < ($1.passages, $1.term) }
  }

  /// A term with the number of passages that hold it.
  struct CountedTerm {
    let term: Term
    let passages: Int
  }

  /// The passages that hold all terms, ascending; none if there are no terms.
  func passages(holding terms: [CountedTerm]) -> [Int] {
    guard let rarest = terms.first, rarest.passages > 0 else { return [] }
    return corpus.index.passages(
      matching: [terms.map { Query.WeightedTerm(term: $0.term, weight: 1) }], in: range,
      limit: Self.maxPlaces)
  }

  /// The passages that hold most of the rare terms, the likeliest first. What a passage holds counts
  /// half for its neighbours, since a quotation may run over several.
  func passages(likelyToHold terms: [CountedTerm]) -> [Int] {
    var scores: [Int: Float] = [:]
    var read = 0
    for term in terms where term.passages > 0 {
      guard read == 0 || read + term.passages <= Self.maxRead else { break }
      read += min(term.passages, Self.maxRead)
      let weight = corpus.index.idf(of: term.term, in: range)
      let found = corpus.index.passages(
        matching: [[Query.WeightedTerm(term: term.term, weight: 1)]], in: range,
        limit: Self.maxRead)
      for passage in found { scores[passage, default: 0] += weight }
    }
    let spread = scores.mapValues { $0 }.map { passage, score in
      (passage, score + ((scores[passage - 1] ?? 0) + (scores[passage + 1] ?? 0)) / 2)
    }
    return spread.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.maxLikely).map(\.0)
  }

  /// Maximum number of places of the same words that are looked at.
  private static let maxPlaces = 200
  /// Maximum number of passages that are read from the lists of terms.
  private static let maxRead = 20_000
  private static let maxLikely = 16

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
