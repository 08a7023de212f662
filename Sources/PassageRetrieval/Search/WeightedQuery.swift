import TextAnalysis

/// A query with the weights of its terms in a range of passages. Both searches share it, so that
/// scores add up in the same order.
struct WeightedQuery {
  /// In the order of the query, without clauses none of whose terms occur.
  private(set) var clauses: [Clause] = []
  private(set) var terms: [QueryTerm] = []
  /// The lists of the terms, each once even if several clauses or alternatives have it.
  private(set) var lists: [PostingList] = []
  private var listIndices: [Term: Int] = [:]

  struct Clause {
    /// By alternative the indices of its terms; never empty.
    let alternatives: [Range<Int>]
    /// An upper bound of what it adds to a score.
    let maxScore: Float

    var terms: Range<Int> {
      alternatives[0].lowerBound..<alternatives[alternatives.count - 1].upperBound
    }
  }

  struct QueryTerm {
    let list: PostingList
    /// Index of the list in `lists`.
    let listIndex: Int
    /// Index of the clause.
    let clause: Int
    /// Its weight in the query times its idf.
    let weight: Float

    /// An upper bound of what it adds to a score.
    var maxScore: Float { weight * list.maxImpact }
  }

  init(_ query: Query, in range: Range<Int>, of index: InvertedIndex) {
    let weighting = TermWeighting(index, in: range)
    for clause in query.clauses {
      guard clause.alternatives.count > 1 else {
        add(clause.alternatives.first ?? [], weighting)
        continue
      }
      let lists = weighting.lists(of: clause.alternatives)
      let weights = weighting.weights(of: clause.alternatives, lists: lists)
      let alternatives = clause.alternatives.indices.map { alternative in
        let first = terms.count
        for (place, list) in lists[alternative].enumerated() {
          if let list {
            let term = clause.alternatives[alternative][place].term
            add(term, list, weight: weights[alternative][place])
          }
        }
        return first..<terms.count
      }
      add(alternatives.filter { !$0.isEmpty })
    }
    listIndices = [:]
  }

  /// Adds a clause with one alternative, as most have.
  private mutating func add(_ alternative: [Query.WeightedTerm], _ weighting: TermWeighting) {
    let first = terms.count
    for term in alternative {
      guard let list = weighting.list(of: term) else { continue }
      add(term.term, list, weight: weighting.weight(of: term, list))
    }
    if first < terms.count { add([first..<terms.count]) }
  }

  private mutating func add(_ alternatives: [Range<Int>]) {
    guard !alternatives.isEmpty else { return }
    let maxScores = alternatives.lazy.map { [terms] in
      terms[$0].reduce(0) { $0 + $1.maxScore }
    }
    clauses.append(Clause(alternatives: alternatives, maxScore: maxScores.max() ?? 0))
  }

  private mutating func add(_ term: Term, _ list: PostingList, weight: Float) {
    let listIndex = listIndices[term] ?? lists.count
    if listIndex == lists.count {
      lists.append(list)
      listIndices[term] = listIndex
    }
    terms.append(
      QueryTerm(list: list, listIndex: listIndex, clause: clauses.count, weight: weight))
  }

  /// The score of a passage: the clauses add up in the order of the query, each with its best
  /// alternative.
  ///
  /// - Parameter impact: of a term by its index; 0 if it does not occur.
  @inline(__always)
  func score(_ impact: (Int) -> Float) -> Float {
    var score: Float = 0
    for clause in clauses {
      // The terms of an only alternative are added one by one, which decides how the sum is
      // rounded.
      guard clause.alternatives.count > 1 else {
        for term in clause.alternatives[0] { score += terms[term].weight * impact(term) }
        continue
      }
      score += self.score(of: clause, impact)
    }
    return score
  }

  @inline(__always)
  func score(of clause: Clause, _ impact: (Int) -> Float) -> Float {
    var best: Float = 0
    for alternative in clause.alternatives {
      var own: Float = 0
      for term in alternative { own += terms[term].weight * impact(term) }
      best = max(best, own)
    }
    return best
  }
}
