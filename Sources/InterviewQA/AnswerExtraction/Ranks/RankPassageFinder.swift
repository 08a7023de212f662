import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the passages whose order answers a question for ranks, also where none of the question's
/// words leads to them: 谁垫底 is answered by 最后是南岭.
struct RankPassageFinder {
  let context: AnswerContext
  let finder: RankAnswerFinder

  /// Nil unless the question asks for ranks.
  init?(context: AnswerContext) {
    guard
      let finder = RankAnswerFinder(
        context.question, lexicon: context.lexicon, analyzer: context.analyzer)
    else { return nil }
    self.context = context
    self.finder = finder
  }

  /// A passage that states an order with the answer.
  struct Found {
    let passage: Int
    /// Its byte ranges are those of the passage's text in the edition that is quoted.
    let answer: RankAnswer
    /// The share of the question that the passage and the question it answers contain, from 0 to 1.
    let share: Float
  }

  /// Those that contain most of the question first, of equals in the order given, then of the text;
  /// empty if no order has such a place or thing.
  ///
  /// - Parameters:
  ///   - ranked: the passages found by the words of the question, best first.
  ///   - edition: index of the edition that is quoted of a document.
  /// - Throws: `SourceError` when a source cannot be read.
  func found(
    among ranked: [Int], edition: (Document) -> Int = { _ in 0 }
  ) throws(SourceError) -> [Found] {
    var found: [Found] = []
    for passage in candidates(ranked) {
      let number = edition(try context.corpus.document(of: passage))
      let text = try context.corpus.texts(of: passage)[number]
      guard let answer = finder.answer(in: text) else { continue }
      found.append(Found(passage: passage, answer: answer, share: try share(of: passage)))
    }
    let order = found.indices.sorted {
      found[$0].share != found[$1].share ? found[$0].share > found[$1].share : $0 < $1
    }
    return order.map { found[$0] }
  }

  /// Numbers of passages: of those found by words, and of those with words for ranks; the latter
  /// only where not too many passages are asked.
  private static let (maxRanked, maxSignals, maxRange) = (12, 60, 5000)

  private func candidates(_ ranked: [Int]) -> [Int] {
    let first = Array(ranked.prefix(Self.maxRanked))
    guard context.range.count <= Self.maxRange else { return first }
    let signals = context.lexicon.ranks.signals.map { terms in
      terms.map { Query.WeightedTerm(term: $0, weight: 1) }
    }
    let others = context.corpus.index.passages(
      matching: signals, in: context.range, limit: Self.maxSignals)
    return (first + others.filter { !first.contains($0) }).filter(isEligible)
  }

  /// Whether the options allow a passage, and it is not the asker's.
  private func isEligible(_ passage: Int) -> Bool {
    context.eligibility.isAllowed(passage)
      && context.corpus.role(ofSpeakerIn: passage) != .interviewer
  }

  private func share(of passage: Int) throws(SourceError) -> Float {
    let place = context.corpus.place(of: passage)
    let interview = try context.corpus.document(of: passage).primary.interview
    let asked = interview.question(answeredBy: interview.paragraphs[place.paragraph]) ?? 0..<0
    let first = passage - place.paragraph
    return ([passage] + asked.map { first + $0 }).map(context.coverage.share).max() ?? 0
  }
}
