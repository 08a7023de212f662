import Corpora
import InterviewQA
import Knowledge
import PassageRetrieval
import TextAnalysis

/// Finds the passage that a quotation in another language is translated from: the one that has most of
/// its words in its own language, by the lexicon.
struct TranslationFinder {
  private let search: SourceSearch
  private let questions: QuestionAnalyzer
  /// Whether some source that may be quoted is in Chinese, and whether some is in another language.
  private let hasChinese, hasOthers: Bool

  init(_ search: SourceSearch, by knowledge: KnowledgeBase) {
    self.search = search
    questions = QuestionAnalyzer(knowledge: knowledge)
    let corpus = search.corpus
    let documents = corpus.entries.indices.filter {
      corpus.passages(ofDocument: $0).overlaps(search.range)
    }
    let languages = documents.flatMap { document in
      let entry = corpus.entries[document]
      return entry.languages[entry.editions(of: search.kind)]
    }
    hasChinese = languages.contains { $0.hasPrefix("zh") }
    hasOthers = languages.contains { !$0.hasPrefix("zh") }
  }

  /// The sentences that a quotation is a translation of; nil if no passage in another language plainly
  /// says the same: has most of its words, and more than any other passage.
  ///
  /// - Throws: `SourceError` when a source cannot be read.
  func place(of quotation: ComparedText) throws(SourceError) -> TurnPlace? {
    let isChinese = Self.isChinese(quotation)
    guard isChinese ? hasOthers : hasChinese else { return nil }
    let words = TranslatedWords(
      of: questions.question(from: String(decoding: quotation.utf8, as: UTF8.self)))
    guard words.count >= Self.minWords else { return nil }
    let length = Self.longest * Self.length(quotation.units[...])
    var best: Found?
    var next: Float = 0
    for passage in search.passages(matching: words.query) {
      var own: Found?
      for turn in try search.turns(of: passage) where Self.isChinese(turn.text) != isChinese {
        let units = turn.units(ofPassage: passage)
        guard !units.isEmpty else { continue }
        let found = found(words, in: units, of: turn, upTo: length)
        if found.share > own?.share ?? 0 { own = found }
      }
      guard let own else { continue }
      if own.share > best?.share ?? 0 {
        next = best?.share ?? 0
        best = own
      } else {
        next = max(next, own.share)
      }
    }
    guard let best, best.share >= Self.plainShare, best.share - next >= Self.leastLead else {
      return nil
    }
    return best.place
  }

  /// Clauses, with the share of a quotation's words that they have.
  private struct Found {
    let share: Float
    let place: TurnPlace
  }

  /// The clauses of a passage, one or some that follow each other, that have the most of some words.
  ///
  /// - Parameter length: in words, how long they may be together.
  private func found(
    _ words: TranslatedWords, in units: Range<Int>, of turn: SourceTurn, upTo length: Float
  ) -> Found {
    let starts = units.filter {
      $0 == units.lowerBound || !Marks.plain(turn.text.gap(before: $0)).isEmpty
    }
    let clauses = zip(starts, starts.dropFirst() + [units.upperBound]).map { $0..<$1 }
    let terms = clauses.map { clause in
      Set(search.analyzer.terms(in: Array(turn.text.utf8[turn.text.bytes(of: clause)])))
    }
    var best = (share: Float(0), units: units)
    for first in clauses.indices {
      var held: Set<Term> = []
      for last in first..<clauses.count {
        let stretch = clauses[first].lowerBound..<clauses[last].upperBound
        guard last == first || Self.length(turn.text.units[stretch]) <= length else { break }
        held.formUnion(terms[last])
        let isLong = Self.length(turn.text.units[stretch]) > length
        let share =
          words.share(in: held) * (isLong ? Self.ofLonger : 1)
          - Self.ofClause * Float(last - first)
        if share > best.share { best = (share, stretch) }
      }
    }
    return Found(share: best.share, place: turn.place(of: turn.text.bytes(of: best.units)))
  }

  /// Length of a text in words of English.
  private static func length(_ units: ArraySlice<Token>) -> Float {
    let han = units.count { $0.kind == .han }
    return Float(units.count - han) + Float(han) / hanCharactersPerWord
  }

  /// What each clause after the first costs of the share, so that none is taken along for nothing.
  private static let ofClause: Float = 0.01
  private static let hanCharactersPerWord: Float = 1.7

  // Chosen on parallel paragraphs of an encyclopedia in both languages: of the sentences whose
  // counterpart was there, most were found; of those whose counterpart was taken away, one in fifty.

  /// Fewer words may be found together by chance.
  private static let minWords = 4
  /// How long the source's words may be, as a multiple of the quotation's length: longer ones have
  /// many words by chance, and what a single clause that is longer counts.
  private static let longest: Float = 1.6, ofLonger: Float = 0.7
  /// The share of the words that a passage must have, and how much more than the next.
  private static let plainShare: Float = 0.6, leastLead: Float = 0.1

  /// Whether most of a text is written in Han characters; two count as a word.
  private static func isChinese(_ text: ComparedText) -> Bool {
    let han = text.units.count { $0.kind == .han }
    return han > 2 * text.units.count { $0.kind == .word }
  }
}

/// The words of a quotation, each with the words that say the same in another language.
private struct TranslatedWords {
  /// By word, the alternatives as terms.
  private let alternatives: [[[Term]]]
  /// By word, how telling it is by how rare it is.
  private let weights: [Float]
  let query: Query

  init(of question: Question) {
    let topics = question.topics.filter { !$0.isCue && $0.evidence == .strong }
    alternatives = topics.map { topic in
      topic.alternatives.map { terms in
        let longer = terms.map(\.term).filter { !$0.isHanCharacter }
        return longer.isEmpty ? terms.map(\.term) : longer
      }
    }
    weights = topics.map(\.rarity)
    query = Query(clauses: topics.map { .init(alternatives: $0.alternatives) })
  }

  var count: Int { alternatives.count }

  /// The share of the words that some terms make up, one of each word's alternatives being enough.
  func share(in held: Set<Term>) -> Float {
    let found = zip(alternatives, weights).filter { $0.0.contains { $0.allSatisfy(held.contains) } }
    return found.reduce(0) { $0 + $1.1 } / weights.reduce(0, +)
  }
}
