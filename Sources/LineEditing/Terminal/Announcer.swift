import CEditline
import Synchronization

/// Prints text above the line being edited, from any thread.
package final class Announcer: Sendable {
  private struct State {
    var isEditing = false
    var waiting: [String] = []
  }

  private let terminal: Descriptor
  private let state = Mutex(State())

  init(terminal: Descriptor) {
    self.terminal = terminal
  }

  /// Prints the text, and a newline if it does not end in one.
  package func print(_ text: String) {
    let line = text.last == "\n" ? text : text + "\n"
    state.withLock { state in
      if state.isEditing { state.waiting.append(line) } else { terminal.send(line) }
    }
    le_wake()
  }

  var isEditing: Bool {
    get { state.withLock { $0.isEditing } }
    set { state.withLock { $0.isEditing = newValue } }
  }

  func takeWaiting() -> [String] {
    state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
  }
}
