/// A search of the history that is refined with each character typed.
struct IncrementalSearch {
  enum Direction {
    case back, forward
  }

  private struct State {
    var query = ""
    /// Of the entry in the history; nil for the line where the search began.
    var index: Int?
    var found: EditBuffer
    var match: Range<Int>?
    var isFailed = false
    var direction: Direction
  }

  private var states: [State]
  private var state: State
  private let lastQuery: String

  /// - Parameter lastQuery: the query of a repeated search with nothing typed.
  init(_ direction: Direction, from buffer: EditBuffer, lastQuery: String) {
    state = State(found: buffer, direction: direction)
    states = [state]
    self.lastQuery = lastQuery
  }

  var query: String { state.query }
  var isFailed: Bool { state.isFailed }
  /// The entry found last, with the cursor after the match.
  var found: EditBuffer { state.found }
  /// Where the query occurs in the entry, in bytes.
  var match: Range<Int>? { state.match }

  var prompt: String {
    let failed = state.isFailed ? "failed " : ""
    let reverse = state.direction == .back ? "reverse-" : ""
    return "(\(failed)\(reverse)i-search)`\(state.query)': "
  }

  /// Appends to the query, and searches from the current entry.
  mutating func type(_ text: String, in history: History) {
    states.append(state)
    state.query += text
    find(in: history, includingCurrent: true)
  }

  /// Finds the next entry in the direction.
  mutating func findNext(_ direction: Direction, in history: History) {
    states.append(state)
    if state.query.isEmpty { state.query = lastQuery }
    state.direction = direction
    if !state.query.isEmpty { find(in: history, includingCurrent: false) }
  }

  mutating func undoLastStep() {
    state = states.popLast() ?? state
  }

  /// Returns to the line where the search began.
  mutating func cancel() {
    state = states.first ?? state
    states = []
  }

  private mutating func find(in history: History, includingCurrent: Bool) {
    let index = nextIndex(in: history, includingCurrent: includingCurrent)
    state.isFailed = index == nil
    guard let index, let match = history.entries[index].firstRange(ofFolded: state.query)
    else { return }
    state.index = index
    state.match = match
    state.found = EditBuffer(history.entries[index], cursor: match.upperBound)
  }

  private func nextIndex(in history: History, includingCurrent: Bool) -> Int? {
    let current = state.index ?? history.entries.count
    return switch state.direction {
    case .back: history.search(state.query, before: current + (includingCurrent ? 1 : 0))
    case .forward: history.search(state.query, after: current - (includingCurrent ? 1 : 0))
    }
  }
}
