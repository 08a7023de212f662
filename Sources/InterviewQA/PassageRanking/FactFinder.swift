import Basics
import Corpora
import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the facts that may be the short answer to a question, and how well each fits.
struct FactFinder {
  let facts: FactIndex

  /// The facts of a relation that answers the type of question and whose fitness is above 0.
  ///
  /// - Parameters:
  ///   - topics: the topics that are evidence.
  ///   - range: the passages that are asked.
  func matches(
    of question: Question, _ topics: [MatchedTopic], in range: Range<Int>
  ) -> FactMatches {
    let candidates = facts.indices(answering: question.type)
    // Counting the passages of the topics takes long in a large corpus, which may have no facts.
    guard !candidates.isEmpty else { return FactMatches(facts: facts, matches: []) }
    let similarity = QuestionSimilarity.search(for: topics, in: facts.subjects) { topic, _ in
      BM25F.idf(passages: range.count, documentFrequency: topic.matches.passageCount)
    }
    // A question that only names someone or something asks for their role, whatever else the
    // subject of the fact says.
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

  /// Whether the words that prove a fact contain the unit that is asked for.
  private static func holds(_ unit: [[Query.WeightedTerm]], _ entry: FactIndex.Entry) -> Bool {
    unit.isEmpty || unit.contains { $0.allSatisfy { entry.proof.contains($0.term) } }
  }
}

/// The facts that may answer a question.
struct FactMatches {
  fileprivate let facts: FactIndex
  /// By passage, then in the order of the index.
  fileprivate let matches: [Match]

  /// A fact that may be the answer.
  struct Match {
    /// Index among the entries of the fact index.
    fileprivate let entry: Int
    /// The passage that proves it.
    let passage: Int
    /// How well it fits the question, above 0 and at most 1.
    let fitness: Float
  }

  func fact(of match: Match) -> CuratedFact { facts.entries[match.entry].fact }

  /// The fact of a passage that fits best; nil if there is none.
  func best(in passage: Int) -> Match? {
    var best: Match?
    for index in matches.partitioningIndex(where: { $0.passage >= passage })..<matches.count {
      guard matches[index].passage == passage else { break }
      if matches[index].fitness > best?.fitness ?? 0 { best = matches[index] }
    }
    return best
  }

  /// The fact of a passage whose proof contains the given words of the passage, or is contained in
  /// them.
  ///
  /// - Parameter edition: the edition that the words are from.
  func fact(provedBy words: String, in passage: Int, of edition: Edition) -> CuratedFact? {
    facts.facts(of: passage).first { entry in
      edition.spans(of: entry.fact.value).texts.contains { text in
        let (text, words) = (Array(text.utf8), Array(words.utf8))
        return text.range(ofWords: words) != nil || words.range(ofWords: text) != nil
      }
    }?.fact
  }

  /// The passages that prove a fact with at least the given fitness, ascending.
  func passages(fitting minimum: Float) -> [Int] {
    matches.reduce(into: []) { passages, match in
      if match.fitness >= minimum, match.passage != passages.last { passages.append(match.passage) }
    }
  }
}

extension Question {
  /// Whether it only names someone or something.
  fileprivate var asksWhoOrWhat: Bool {
    guard type == .definition || type == .person else { return false }
    let evident = evident
    return !evident.isEmpty && evident.allSatisfy(\.isName)
  }

  /// The relations that can state a number of the measure asked for; nil if any can.
  fileprivate var measuringRelations: [String]? {
    type == .number ? expected.measure?.relations : nil
  }
}

extension QuestionType {
  /// The relations of facts that can be its short answer.
  var relations: [String] {
    switch self {
    case .ranking: ["rank", "ranking"]
    case .number:
      [
        "amount", "share", "count", "duration", "age", "change", "time", "cost", "rank",
        "requirement",
      ]
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
  /// The relations of facts whose value can be in such a unit.
  fileprivate var relations: [String] {
    switch self {
    case .money: ["amount", "cost", "change", "requirement"]
    case .time: ["duration", "time", "change", "requirement"]
    case .age: ["age"]
    case .share: ["share", "change", "requirement"]
    case .count: ["count", "change", "requirement"]
    case .rank: ["rank", "ranking"]
    case .length, .mass, .energy, .data: ["amount", "count", "share", "change", "requirement"]
    }
  }
}
