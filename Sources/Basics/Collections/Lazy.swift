import Synchronization

/// A value that is made on first use, by any thread.
package final class Lazy<Value: Sendable>: Sendable {
  private let known: Mutex<Value?>
  private let make: @Sendable () -> Value

  package init(_ value: Value) {
    known = Mutex(value)
    make = { value }
  }

  /// - Parameter make: a function without side effects. Threads that need the value at the same
  ///   time may each call it.
  package init(_ make: @escaping @Sendable () -> Value) {
    known = Mutex(nil)
    self.make = make
  }

  package var value: Value {
    if let value = known.withLock(\.self) { return value }
    let value = make()
    known.withLock { $0 = value }
    return value
  }
}
