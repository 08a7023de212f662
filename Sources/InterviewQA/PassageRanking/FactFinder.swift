import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the facts that answer a question in short, and how well each fits.
struct FactFinder {
  let facts: FactIndex

  /// The facts of a kind that answers such a question and that fit at all.
  ///
  /// - Parameters:
  ///   - topics: what is asked.
  ///   - range: the passages that are asked.
  func matches(
    of question: Question, _ topics: [MatchedTopic], in range: Range<Int>
  ) -> FactMatches {
    let candidates = facts.indices(answering: question.type)
    // Telling how rare the topics are takes long in a large corpus, which may have no facts.
    guard !candidates.isEmpty else { return FactMatches(facts: facts, matches: []) }
    let similarity = QuestionSimilarity.search(for: topics, in: facts.subjects) { topic, _ in
      BM25F.idf(passages: range.count, documentFrequency: topic.matches.passageCount)
    }
    // Whoever just names somebody or something asks for its role, whatever the fact's subject calls
    // that.
    let isPrecise = !question.asksWhoOrWhat
    let relations = question.measuringRelations
    var matches: [FactMatches.Match] = []
    for index in candidates {
      let entry = facts.entries[index]
      guard range.contains(entry.passage), relations?.contains(entry.fact.relation) != false,
        Self.holds(question.unit, entry)
      else { continue }
      let fitness = entry.subjects.reduce(0) {
        max($0, similarity.similarity(to: $1, precise: isPrecise))
      }
      guard fitness > 0 else { continue }
      matches.append(.init(entry: index, passage: entry.passage, fitness: fitness))
    }
    return FactMatches(facts: facts, matches: matches)
  }

  /// Whether what proves a fact holds the unit that is asked for.
  private static func holds(_ unit: [[Query.WeightedTerm]], _ entry: FactIndex.Entry) -> Bool {
    unit.isEmpty || unit.contains { $0.allSatisfy { entry.proof.contains($0.term) } }
  }
}

/// The facts that may answer a question.
struct FactMatches {
  fileprivate let facts: FactIndex
  /// By passage, then in the order of the index.
  fileprivate let matches: [Match]

  /// A fact with its fitness, from 0 to 1.
  struct Match {
    /// Index in the index of facts.
    fileprivate let entry: Int
    /// Number of the passage that proves it.
    let passage: Int
    let fitness: Float
  }

  func fact(of match: Match) -> CuratedFact { facts.entries[match.entry].fact }

  /// The fact of a passage that fits best; nil when none fits at all.
  func best(in passage: Int) -> Match? {
    var best: Match?
    for index in matches.partitioningIndex(where: { $0.passage >= passage })..<matches.count {
      guard matches[index].passage == passage else { break }
      if matches[index].fitness > best?.fitness ?? 0 { best = matches[index] }
    }
    return best
  }

  /// The fact of a passage whose proof holds some words of the passage, or stands in them.
  ///
  /// - Parameter edition: the one that the words are from.
  func fact(provedBy words: String, in passage: Int, of edition: Edition) -> CuratedFact? {
    facts.facts(of: passage).first { entry in
      edition.spans(of: entry.fact.value).texts.contains { text in
        let (text, words) = (Array(text.utf8), Array(words.utf8))
        return text.range(ofWords: words) != nil || words.range(ofWords: text) != nil
      }
    }?.fact
  }

  /// The passages that prove a fact of at least some fitness, ascending.
  func passages(fitting least: Float) -> [Int] {
    matches.reduce(into: []) { passages, match in
      if match.fitness >= least, match.passage != passages.last { passages.append(match.passage) }
    }
  }
}

extension Question {
  /// Whether it just names somebody or something.
  fileprivate var asksWhoOrWhat: Bool {
    guard type == .definition || type == .person else { return false }
    let evident = evident
    return !evident.isEmpty && evident.allSatisfy(\.isName)
  }

  /// The relations that can tell what a number is to measure; nil where any can.
  fileprivate var measuringRelations: [String]? {
    type == .number ? expected.measure?.relations : nil
  }
}

extension QuestionType {
  /// The relations of facts that answer it in short.
  var relations: [String] {
    switch self {
    case .ranking: ["rank", "ranking"]
    case .number:
      ["amount", "share", "count", "duration", "change", "time", "cost", "rank", "requirement"]
    case .time: ["time", "duration"]
    case .person: ["role", "developer", "competitor", "place"]
    case .place: ["place", "rank"]
    case .reason: ["reason", "cause"]
    case .list: ["list", "ranking", "data", "field", "advantage"]
    case .definition: ["definition", "role"]
    case .prediction: ["prediction", "plan", "opinion"]
    case .opinion: ["opinion", "comparison", "prediction"]
    case .comparison: ["comparison", "opinion", "developer"]
    case .metadata: ["role"]
    case .manner: ["requirement", "plan", "data"]
    case .entity, .statement:
      [
        "role", "list", "developer", "field", "advantage", "weakness", "challenge", "plan", "data",
        "requirement", "definition", "competitor", "place",
      ]
    case .asked: []
    }
  }
}

extension Lexicon.Unit.Kind {
  /// The relations of facts whose value is measured in it.
  fileprivate var relations: [String] {
    switch self {
    case .money: ["amount", "cost", "change", "requirement"]
    case .time: ["duration", "time", "change", "requirement"]
    case .share: ["share", "change", "requirement"]
    case .count: ["count", "change", "requirement"]
    case .rank: ["rank", "ranking"]
    case .length, .mass, .energy, .data: ["amount", "count", "share", "change", "requirement"]
    }
  }
}
