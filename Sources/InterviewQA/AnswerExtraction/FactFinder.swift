import PassageRetrieval
import TextAnalysis

/// Finds the facts that answer a question in short, and how well each fits.
struct FactFinder {
  private let archive: Archive
  private let question: Question
  /// What the question says, term by term in all its ways, with the information of each.
  private let topics: [(alternatives: [[Term]], information: Float)]
  private let terms: Set<Term>
  private let range: Range<Int>

  /// - Parameter range: the passages that are asked.
  init(archive: Archive, question: Question, range: Range<Int>) {
    self.archive = archive
    self.question = question
    self.range = range
    let telling = question.topics.filter { $0.evidence == .strong || $0.evidence == .asking }
    topics = telling.map { topic in
      let count = archive.index.passages(holding: topic.alternatives, in: range).count
      let information = BM25F.idf(passages: range.count, holding: count)
      return (topic.alternatives.map { $0.map(\.term) }, max(information, Self.leastInformation))
    }
    terms = Set(topics.flatMap { $0.alternatives.joined() })
  }

  /// So that what stands everywhere, such as the guest's name, can still tell facts apart.
  private static let leastInformation: Float = 0.5

  /// How well a fact has to fit to be the short answer.
  static let fitting: Float = 0.4

  /// A fact with its fitness, from 0 to 1.
  struct Match {
    let fact: CuratedFact
    let fitness: Float
  }

  /// The fact of a passage that fits best; nil when none fits at all.
  func best(in passage: Int) -> Match? {
    archive.facts.facts(of: passage).lazy
      .compactMap { entry in fitness(of: entry).map { Match(fact: entry.fact, fitness: $0) } }
      .reduce(nil) { best, next in
        best.map { next.fitness > $0.fitness ? next : $0 } ?? next
      }
  }

  /// The fact of a passage whose proof holds some words of the passage, or stands in them.
  ///
  /// - Parameter edition: the one that the words are from.
  func fact(provedBy words: String, in passage: Int, of edition: Edition) -> CuratedFact? {
    archive.facts.facts(of: passage).first { entry in
      edition.spans(of: entry.fact.value).texts.contains {
        $0.contains(words) || words.contains($0)
      }
    }?.fact
  }

  /// The passages of a range that prove a fact of at least some fitness, ascending.
  func passages(fitting least: Float) -> [Int] {
    let found = archive.facts.entries.filter { entry in
      range.contains(entry.passage) && (fitness(of: entry) ?? 0) >= least
    }
    return Set(found.map(\.passage)).sorted()
  }

  /// The harmonic mean of how much of the question the fact's subject holds and how much of the
  /// subject the question names (van Rijsbergen's F). Nil for a fact of another kind or unit.
  private func fitness(of entry: FactTable.Entry) -> Float? {
    guard question.type.relations.contains(entry.fact.relation), holdsUnit(entry),
      measures(entry.fact.relation)
    else {
      return nil
    }
    let fitness = entry.subjects.map { subject in
      let recall = recall(of: subject)
      let precision = asksWhoOrWhat ? 1 : precision(of: subject)
      return recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0
    }
    return fitness.max()
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

  private func recall(of subject: Set<Term>) -> Float {
    let held = topics.filter { topic in
      topic.alternatives.contains { Self.words(of: $0).allSatisfy(subject.contains) }
    }
    let all = topics.reduce(0) { $0 + $1.information }
    return all > 0 ? held.reduce(0) { $0 + $1.information } / all : 0
  }

  /// An alternative without its lone Han characters, unless it has nothing else.
  private static func words(of alternative: [Term]) -> [Term] {
    let words = alternative.filter { !$0.isHanCharacter }
    return words.isEmpty ? alternative : words
  }

  private func precision(of subject: Set<Term>) -> Float {
    let information = { (term: Term) in
      max(archive.index.idf(of: term, in: range), Self.leastInformation)
    }
    let all = subject.sorted().reduce(0) { $0 + information($1) }
    let named = subject.intersection(terms).sorted().reduce(0) { $0 + information($1) }
    return all > 0 ? named / all : 0
  }
}

extension QuestionType {
  /// The relations of facts that answer it in short.
  fileprivate var relations: Set<String> {
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
