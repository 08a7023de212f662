/// The best passages offered so far, up to a limit: a heap with the worst at the top.
package struct BestPassages {
  private let limit: Int
  private var heap: [Rank] = []

  package init(limit: Int) {
    self.limit = limit
    heap.reserveCapacity(min(limit, Self.maxReservedCount))
  }

  /// The limit may be the whole corpus, few of whose passages most searches find.
  private static let maxReservedCount = 1 << 10

  /// The score that a passage after all those offered has to exceed; nil while there is room.
  package var threshold: Float? { heap.count < limit ? nil : heap.first?.score }

  package mutating func offer(_ passage: ScoredPassage) {
    let rank = Rank(passage)
    if heap.count < limit {
      heap.append(rank)
      rise()
    } else if let worst = heap.first, worst < rank {
      heap[0] = rank
      sink()
    }
  }

  /// Best first.
  package var sorted: [ScoredPassage] { heap.sorted(by: >).map(\.passage) }

  private mutating func rise() {
    var child = heap.count - 1
    let risen = heap[child]
    while child > 0 {
      let parent = (child - 1) / 2
      guard risen < heap[parent] else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = risen
  }

  private mutating func sink() {
    let sunk = heap[0]
    var parent = 0
    while parent * 2 + 1 < heap.count {
      let left = parent * 2 + 1
      let worse = left + 1 < heap.count && heap[left + 1] < heap[left] ? left + 1 : left
      guard heap[worse] < sunk else { break }
      heap[parent] = heap[worse]
      parent = worse
    }
    heap[parent] = sunk
  }
}
