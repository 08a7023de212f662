import TextAnalysis

/// A query with what each of its terms is worth in a range of passages: what both ways to search
/// share, and the one place that tells in which order scores add up.
struct WeightedQuery {
  /// In the order of the query; a clause none of whose terms occur is left out.
  private(set) var clauses: [Clause] = []
  private(set) var terms: [ValuedTerm] = []
  /// The lists of the terms, each once though several clauses or ways to say one have it.
  private(set) var lists: [PostingList] = []
  private var places: [Term: Int] = [:]

  struct Clause {
    /// Indices of terms by alternative; never empty.
    let alternatives: [Range<Int>]
    /// The most that it adds to a score.
    let most: Float

    var terms: Range<Int> {
      alternatives[0].lowerBound..<alternatives[alternatives.count - 1].upperBound
    }
  }

  struct ValuedTerm {
    let list: PostingList
    /// Index of the list in `lists`.
    let place: Int
    /// Index of the clause.
    let clause: Int
    /// What finding it is worth, its weight times its information.
    let value: Float

    /// The most that it adds to the score of a passage.
    var bound: Float { value * list.bound }
  }

  init(_ query: Query, in range: Range<Int>, of index: PassageIndex) {
    for clause in query.clauses {
      guard clause.alternatives.count > 1 else {
        add(clause.alternatives.first ?? [], in: range, of: index)
        continue
      }
      let lists = index.lists(of: clause.alternatives)
      let values = index.values(of: clause.alternatives, lists: lists, in: range)
      let alternatives = clause.alternatives.indices.map { way in
        let first = terms.count
        for (place, list) in lists[way].enumerated() {
          if let list {
            add(clause.alternatives[way][place].term, list, value: values[way][place])
          }
        }
        return first..<terms.count
      }
      add(alternatives.filter { !$0.isEmpty })
    }
    places = [:]
  }

  /// Adds a clause that can be said in one way only, as most are.
  private mutating func add(
    _ alternative: [Query.WeightedTerm], in range: Range<Int>, of index: PassageIndex
  ) {
    let first = terms.count
    for term in alternative {
      guard let list = index.list(of: term) else { continue }
      add(term.term, list, value: index.value(of: term, list: list, in: range))
    }
    if first < terms.count { add([first..<terms.count]) }
  }

  private mutating func add(_ alternatives: [Range<Int>]) {
    guard !alternatives.isEmpty else { return }
    let most = alternatives.lazy.map { [terms] in terms[$0].reduce(0) { $0 + $1.bound } }.max()
    clauses.append(Clause(alternatives: alternatives, most: most ?? 0))
  }

  private mutating func add(_ term: Term, _ list: PostingList, value: Float) {
    let place = places[term] ?? lists.count
    if place == lists.count {
      lists.append(list)
      places[term] = place
    }
    terms.append(ValuedTerm(list: list, place: place, clause: clauses.count, value: value))
  }

  /// The score of a passage: clauses add up in the order of the query, of a clause's alternatives
  /// the best counts.
  ///
  /// - Parameter impact: of a term by its index; 0 where it does not stand.
  @inline(__always)
  func score(_ impact: (Int) -> Float) -> Float {
    var score: Float = 0
    for clause in clauses {
      // Terms of a clause that can be said in one way only are added one by one.
      guard clause.alternatives.count > 1 else {
        for term in clause.alternatives[0] { score += terms[term].value * impact(term) }
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
      for term in alternative { own += terms[term].value * impact(term) }
      best = max(best, own)
    }
    return best
  }
}
