import PassageRetrieval
import TextAnalysis
import Transcripts

/// Finds the facts that answer a question in short, and how well each fits.
struct FactFinder {
  private let facts: FactTable
  private let question: Question
  private let likeness: Likeness
  /// Those of a kind that answers such a question, by passage, then as the table has them.
  private var matches: [Match] = []

  /// - Parameters:
  ///   - topics: what is asked.
  ///   - range: the passages that are asked.
  init(archive: Archive, question: Question, topics: [AskedTopic], range: Range<Int>) {
    facts = archive.facts
    self.question = question
    likeness = Likeness(of: topics, in: facts.subjects) { topic, _ in
      BM25F.idf(passages: range.count, holding: topic.view.passageCount)
    }
    matches = facts.indices(of: question.type.relations, in: range).compactMap { index in
      fitness(of: facts.entries[index]).map {
        Match(entry: index, passage: facts.entries[index].passage, fitness: $0)
      }
    }
  }

  /// How well a fact has to fit to be the short answer.
  static let fitting: Float = 0.4
  /// One that fits so well answers before the words of the quotation do.
  static let proving: Float = 0.6

  /// A fact with its fitness, from 0 to 1.
  struct Match {
    /// Index in the table.
    fileprivate let entry: Int
    /// Number of the passage that proves it.
    let passage: Int
    let fitness: Float
  }

  func fact(of match: Match) -> CuratedFact { facts.entries[match.entry].fact }

  /// The fact of a passage that fits best; nil when none fits at all.
  func best(in passage: Int) -> Match? {
    let first = matches.partitioningIndex { $0.passage >= passage }
    return matches[first...].prefix { $0.passage == passage }.reduce(nil) { best, next in
      best.map { next.fitness > $0.fitness ? next : $0 } ?? next
    }
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

  /// From 0 to 1; nil for a fact of another unit.
  private func fitness(of entry: FactTable.Entry) -> Float? {
    guard holdsUnit(entry), measures(entry.fact.relation) else { return nil }
    return entry.subjects.map { likeness.fitness(of: $0, precise: !asksWhoOrWhat) }.max()
  }

  /// A question that just names somebody or something asks for its role, whatever the fact's
  /// subject calls that.
  private var asksWhoOrWhat: Bool {
    (question.type == .definition || question.type == .person)
      && !question.evident.isEmpty && question.evident.allSatisfy(\.isName)
  }

  /// Whether a relation can tell what a number is to measure.
  private func measures(_ relation: String) -> Bool {
    guard question.type == .number, let measure = question.expected.measure else { return true }
    return measure.relations.contains(relation)
  }

  private func holdsUnit(_ entry: FactTable.Entry) -> Bool {
    question.unit.isEmpty
      || question.unit.contains { $0.allSatisfy { entry.proof.contains($0.term) } }
  }
}

extension QuestionType {
  /// The relations of facts that answer it in short.
  fileprivate var relations: [String] {
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
  fileprivate var relations: Set<String> {
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
