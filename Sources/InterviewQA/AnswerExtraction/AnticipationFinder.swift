import PassageRetrieval
import TextAnalysis

/// Finds the passages that answer questions like the one that is asked, as an editor foresaw them.
struct AnticipationFinder {
  /// By passage; those that no such question leads to are left out.
  private let matches: [Int: Match]

  /// How the anticipated questions of a passage are like the one that is asked.
  struct Match {
    /// Of the question most like it, from 0 to 1.
    var likeness: Float = 0
    /// The same among those whose answer is of the same kind.
    var kinship: Float = 0
    /// The short answer of the question most like it that has one, in words of the original.
    var answer: (words: [String], likeness: Float) = ([], 0)
  }

  /// - Parameters:
  ///   - topics: what is asked.
  ///   - range: the passages that are asked.
  init(archive: Archive, question: Question, topics: [AskedTopic], range: Range<Int>) {
    let table = archive.anticipated
    guard !table.words.texts.isEmpty else {
      matches = [:]
      return
    }
    let likeness = Likeness(of: topics, in: table.words) { _, known in
      BM25F.idf(
        passages: table.words.texts.count, holding: table.words.count(holding: known))
    }
    var matches: [Int: Match] = [:]
    for number in table.words.closest(to: question.topics, limit: Self.compared) {
      let entry = table.entry(number)
      guard range.contains(entry.passage) else { continue }
      let isOfType = entry.type == question.type
      let fitness = likeness.fitness(of: number) * (isOfType ? 1 : Self.otherType)
      matches[entry.passage, default: Match()].take(
        fitness, of: entry, isKin: isOfType && entry.expected.kinds == question.expected.kinds)
    }
    self.matches = matches
  }

  /// So many of the questions that share most are compared.
  private static let compared = 40
  /// What a question of another type counts.
  private static let otherType: Float = 0.85

  func match(for passage: Int) -> Match { matches[passage] ?? Match() }

  /// The passages of at least some likeness, ascending.
  func passages(like least: Float) -> [Int] {
    matches.filter { $0.value.likeness >= least }.map(\.key).sorted()
  }
}

extension AnticipationFinder.Match {
  /// What the short answer of another kind counts.
  private static let otherKind: Float = 0.4

  fileprivate mutating func take(
    _ other: Float, of entry: AnticipatedQuestionTable.Entry, isKin: Bool
  ) {
    likeness = max(likeness, other)
    if isKin { kinship = max(kinship, other) }
    let counted = isKin ? other : other * Self.otherKind
    if !entry.answers.isEmpty, counted > answer.likeness { answer = (entry.answers, counted) }
  }
}
