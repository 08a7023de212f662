import Synchronization

/// Values that were found before, so that they need not be found again; of any thread.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])
  private let most: Int

  /// - Parameter most: so many are kept; the next one takes the place of all.
  init(most: Int) {
    self.most = most
  }

  /// - Parameters:
  ///   - isRight: whether a value that was kept is the one that is asked for.
  ///   - find: the same whenever it is called.
  func value(
    of key: Key, where isRight: (Value) -> Bool = { _ in true }, _ find: () -> Value
  ) -> Value {
    if let value = known.withLock({ $0[key] }), isRight(value) { return value }
    let value = find()
    known.withLock { known in
      if known.count >= most { known.removeAll() }
      known[key] = value
    }
    return value
  }
}
