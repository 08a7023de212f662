import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Answers a question about an order of things from a text that states it.
struct RankAnswerFinder {
  let asked: AskedRank
  private let topics: [Question.Topic]
  private let lexicon: Lexicon
  private let analyzer: Analyzer

  /// Nil unless the question asks for ranks.
  init?(_ question: Question, lexicon: Lexicon, analyzer: Analyzer) {
    guard question.type == .ranking else { return nil }
    asked = AskedRank(in: analyzer.tokens(of: question.text), lexicon: lexicon)
    topics = question.topics.filter { $0.evidence != .none }
    self.lexicon = lexicon
    self.analyzer = analyzer
  }

  /// Whether a place of an order, or the place of a thing, is asked for, not the whole order.
  var asksForPlace: Bool {
    switch asked {
    case .holders, .place: true
    case .neighbour, .order: false
    }
  }

  /// Whether a text states an order of things.
  func isOrdered(_ text: AnalyzedText) -> Bool {
    let utf8 = text.reading.utf8
    return !RankReader(analyzer.tokens(of: utf8), of: utf8, lexicon: lexicon).orders().isEmpty
  }

  /// The answer in a text; nil if it ranks nothing, or has no such place or thing.
  func answer(in text: AnalyzedText) -> RankAnswer? { answer(in: text.reading.utf8) }

  /// Whether it is asked what holds a place: who comes third.
  var asksForHolder: Bool {
    if case .holders = asked { true } else { false }
  }

  /// The answer in a UTF-8 text.
  func answer(in utf8: [UInt8]) -> RankAnswer? {
    RankReader(analyzer.tokens(of: utf8), of: utf8, lexicon: lexicon).orders()
      .firstNonNil { answer(from: $0, in: utf8) }
  }

  private func answer(from order: RankedThings, in utf8: [UInt8]) -> RankAnswer? {
    guard let value = value(from: order, in: utf8) else { return nil }
    let starts = order.things.map(\.bytes.lowerBound)
    let ends = order.things.map(\.bytes.upperBound)
    return RankAnswer(value: value, order: (starts.min() ?? 0)..<(ends.max() ?? 0))
  }

  private func value(from order: RankedThings, in utf8: [UInt8]) -> RankAnswer.Value? {
    switch asked {
    case .holders(let places):
      let held = places.map(order.things(at:))
      guard held.allSatisfy({ !$0.isEmpty }) else { return nil }
      return .words(held.joined().map(\.bytes))
    case .place:
      return named(in: order, utf8).map { place(of: order.things[$0]) }
    case .neighbour(let isBehind):
      return named(in: order, utf8).flatMap { order.thing(isBehind ? 1 : -1, from: $0) }
        .map { .words([$0.bytes]) }
    case .order(let count):
      guard order.things.count > 1, order.things.count >= count ?? 0 else { return nil }
      return .words(order.things.prefix(count ?? .max).map(\.bytes))
    }
  }

  private func place(of thing: RankedThings.Thing) -> RankAnswer.Value {
    thing.stated.map { .words([$0]) } ?? .number(thing.place.number)
  }

  /// Index of the thing that the question names; nil if it names none, or several equally.
  private func named(in order: RankedThings, _ utf8: [UInt8]) -> Int? {
    let counts = order.things.map { thing in
      let terms = analyzer.terms(of: analyzer.tokens(of: Array(utf8[thing.bytes]))).map(\.term)
      return topics.count { topic in
        topic.alternatives.contains { words in
          !words.isEmpty && words.allSatisfy { terms.contains($0.term) }
        }
      }
    }
    guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1 else {
      return nil
    }
    return counts.firstIndex(of: most)
  }
}
