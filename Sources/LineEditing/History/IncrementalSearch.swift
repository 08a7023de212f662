/// A search through the history that goes on with each character typed.
struct IncrementalSearch {
  enum Direction {
    case back, forward
  }

  private struct State {
    var query = ""
    /// In the history's entries; nil for the line the search began from.
    var index: Int?
    var found: EditBuffer
    var match: Range<Int>?
    var isFailed = false
    var direction: Direction
  }

  private var states: [State]
  private var state: State
  private let lastQuery: String

  /// `lastQuery` is what going on with nothing typed looks for.
  init(_ direction: Direction, from buffer: EditBuffer, lastQuery: String) {
    state = State(found: buffer, direction: direction)
    states = [state]
    self.lastQuery = lastQuery
  }

  var query: String { state.query }
  var isFailed: Bool { state.isFailed }
  /// The entry found last, with the cursor behind the match.
  var found: EditBuffer { state.found }
  /// Byte offsets of the query in the entry.
  var match: Range<Int>? { state.match }

  var prompt: String {
    let failed = state.isFailed ? "failed " : ""
    let reverse = state.direction == .back ? "reverse-" : ""
    return "(\(failed)\(reverse)i-search)`\(state.query)': "
  }

  /// Looks for a longer query, in the entry found first.
  mutating func type(_ text: String, in history: History) {
    states.append(state)
    state.query += text
    look(in: history, includingCurrent: true)
  }

  /// Looks for the next entry that way.
  mutating func goOn(_ direction: Direction, in history: History) {
    states.append(state)
    if state.query.isEmpty { state.query = lastQuery }
    state.direction = direction
    if !state.query.isEmpty { look(in: history, includingCurrent: false) }
  }

  /// Undoes the last step.
  mutating func takeBack() {
    state = states.popLast() ?? state
  }

  /// Goes back to the line the search began from.
  mutating func cancel() {
    state = states.first ?? state
    states = []
  }

  private mutating func look(in history: History, includingCurrent: Bool) {
    let index = nextIndex(in: history, includingCurrent: includingCurrent)
    state.isFailed = index == nil
    guard let index, let match = history.entries[index].range(of: state.query) else { return }
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
