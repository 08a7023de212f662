public import Synchronization

/// Values that were computed before, for use by any thread.
///
/// Requirements on the key are stated by the method that needs them, not by the type: looking up a
/// conformance at the first use of a type takes a process as long as a good part of an answer. It
/// is public so that it is specialised where it is used; see `Term` in `TextAnalysis`.
public final class BoundedCache<Key: Sendable, Value: Sendable>: Sendable {
  /// By the hash of the key; of two keys with the same hash the later one stays.
  @usableFromInline let values = Mutex<[Int: (key: Key, value: Value)]>([:])
  @usableFromInline let maxCount: Int

  /// - Parameter maxCount: the number of values at which the cache is emptied before the next is
  ///   added.
  @inlinable
  package init(maxCount: Int) {
    self.maxCount = maxCount
  }

  /// The cached value of a key, or else the one that `compute` returns.
  ///
  /// - Parameters:
  ///   - isValid: whether a cached value is the wanted one.
  ///   - compute: a function without side effects; if it throws, nothing is cached.
  @inlinable
  package func value<Failure: Error>(
    of key: Key, where isValid: (Value) -> Bool = { _ in true },
    _ compute: () throws(Failure) -> Value
  ) throws(Failure) -> Value where Key: Hashable {
    let hash = key.hashValue
    if let cached = values.withLock({ $0[hash] }), cached.key == key, isValid(cached.value) {
      return cached.value
    }
    let value = try compute()
    values.withLock { values in
      if values.count >= maxCount { values.removeAll() }
      values[hash] = (key, value)
    }
    return value
  }
}
