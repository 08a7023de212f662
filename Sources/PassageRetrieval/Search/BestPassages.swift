/// The best of the passages that were offered, at most `limit`: a heap with the worst at the top.
package struct BestPassages {
  private let limit: Int
  private var heap: [ScoredPassage] = []

  package init(limit: Int) {
    self.limit = limit
    heap.reserveCapacity(min(limit, 1 << 10))
  }

  /// What a passage that stands behind all others has to exceed; nil while there is room.
  package var threshold: Float? { heap.count < limit ? nil : heap.first?.score }

  package mutating func offer(_ passage: ScoredPassage) {
    if heap.count < limit {
      heap.append(passage)
      rise()
    } else if let worst = heap.first, passage.precedes(worst) {
      heap[0] = passage
      sink()
    }
  }

  /// Best first.
  package var sorted: [ScoredPassage] { ScoredPassage.sorted(heap) }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].precedes(heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      let left = parent * 2 + 1
      guard left < heap.count else { return }
      let right = left + 1
      let worse = right < heap.count && heap[left].precedes(heap[right]) ? right : left
      guard heap[parent].precedes(heap[worse]) else { return }
      heap.swapAt(parent, worse)
      parent = worse
    }
  }
}
