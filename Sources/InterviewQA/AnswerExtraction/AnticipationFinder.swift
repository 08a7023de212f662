import PassageRetrieval
import TextAnalysis

/// Finds the passages that answer questions like the one that is asked, as an editor foresaw them.
struct AnticipationFinder {
  /// By passage: how like the question that is most like it is, from 0 to 1.
  private let likeness: [Int: Float]
  /// The same among questions whose answer is of the same kind.
  private let kindred: [Int: Float]

  /// - Parameter range: the passages that are asked.
  init(archive: Archive, question: Question, range: Range<Int>) {
    let table = archive.anticipated
    guard table.index.passageCount > 0 else {
      likeness = [:]
      kindred = [:]
      return
    }
    let telling = question.topics.filter { $0.evidence == .strong || $0.evidence == .asking }
    let words = Likeness(of: telling, in: table.index, range: 0..<table.index.passageCount)
    var likeness: [Int: Float] = [:]
    var kindred: [Int: Float] = [:]
    for found in table.index.search(question.query, limit: Self.compared) {
      let entry = table.entries[found.passage]
      guard range.contains(entry.passage) else { continue }
      let isOfType = entry.type == question.type
      let fitness = words.fitness(of: entry.telling) * (isOfType ? 1 : Self.otherType)
      if isOfType, entry.expected.kinds == question.expected.kinds {
        kindred[entry.passage] = max(kindred[entry.passage] ?? 0, fitness)
      }
      likeness[entry.passage] = max(likeness[entry.passage] ?? 0, fitness)
    }
    self.likeness = likeness
    self.kindred = kindred
  }

  /// So many of the questions that share most words are compared.
  private static let compared = 40
  /// What a question of another type counts.
  private static let otherType: Float = 0.85

  /// From 0, where no such question is known, to 1.
  func likeness(of passage: Int) -> Float { likeness[passage] ?? 0 }

  /// The same among questions whose answer is of the same kind.
  func kinship(of passage: Int) -> Float { kindred[passage] ?? 0 }

  /// The passages of at least some likeness, ascending.
  func passages(like least: Float) -> [Int] {
    likeness.filter { $0.value >= least }.map(\.key).sorted()
  }
}
