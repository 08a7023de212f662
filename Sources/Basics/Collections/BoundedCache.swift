import Synchronization

/// Values that were found before, so that they need not be found again; of any thread.
///
/// What a key has to be is asked of it where it is used, and not of the type: to look for a
/// conformance at the first use of a type takes a process as long as a good part of an answer.
package final class BoundedCache<Key: Sendable, Value: Sendable>: Sendable {
  /// By the hash of the key; of two with the same hash the last is kept.
  private let known = Mutex<[Int: (key: Key, value: Value)]>([:])
  private let most: Int

  /// - Parameter most: so many are kept; the next one takes the place of all.
  package init(most: Int) {
    self.most = most
  }

  /// - Parameters:
  ///   - isRight: whether a value that was kept is the one that is asked for.
  ///   - find: the same whenever it is called.
  package func value<Failure: Error>(
    of key: Key, where isRight: (Value) -> Bool = { _ in true },
    _ find: () throws(Failure) -> Value
  ) throws(Failure) -> Value where Key: Hashable {
    let hash = key.hashValue
    if let known = known.withLock({ $0[hash] }), known.key == key, isRight(known.value) {
      return known.value
    }
    let value = try find()
    known.withLock { known in
      if known.count >= most { known.removeAll() }
      known[hash] = (key, value)
    }
    return value
  }
}
